// `npm run gallery`: every state of every component, served on this computer only.
import { createServer } from 'vite';

/** Serves scripts/gallery; resolves with its address and a way to stop it. */
export async function serveGallery(port = 0): Promise<{ url: string; close: () => Promise<void> }> {
  const server = await createServer({
    configFile: false,
    root: 'scripts/gallery',
    logLevel: 'error',
    cacheDir: `${process.cwd()}/node_modules/.vite-gallery`,
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    server: { port, host: '127.0.0.1', fs: { allow: [process.cwd()] }, hmr: false, ws: false },
  });
  await server.listen();
  const url = server.resolvedUrls?.local[0];
  if (!url) throw new Error('the gallery could not be served');
  return { url, close: () => server.close() };
}

export async function main(): Promise<number> {
  const { url } = await serveGallery(5174);
  console.log(`Components: ${url}\nThe banner on a page: ${url}play.html\nCtrl+C ends it.`);
  return new Promise(() => undefined);
}
