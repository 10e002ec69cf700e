import { createHash, randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { makeCertificate } from '#test/helpers/certificate.ts';
import { ASSETS, PAGE_OF_HOST, type PageName, UPLOAD } from '#test/stand-ins/hosts.ts';

/** One request that reached the server. Every name a browser asks for ends here, so nothing is missing. */
export interface LoggedRequest {
  readonly method: string;
  readonly host: string;
  /** With the query string. */
  readonly path: string;
  /** `Origin` header: an extension's own requests carry `chrome-extension://` or `moz-extension://`. */
  readonly origin: string | undefined;
  readonly referer: string | undefined;
}

/** What a page handed in when it sent an attachment. */
export interface Upload {
  readonly host: string;
  readonly name: string;
  readonly type: string;
  /** Bytes. */
  readonly size: number;
  /** Of the bytes, in hex. */
  readonly sha256: string;
  readonly bytes: Buffer;
}

export interface StandInServer {
  readonly port: number;
  /** See `Certificate.spki`. */
  readonly spki: string;
  readonly requests: readonly LoggedRequest[];
  readonly uploads: readonly Upload[];
  close(): Promise<void>;
}

/** Pages without scripts, in the shape of the sites' own; served at any address of a site. */
const SAVED = 'test/adapters/pages';

/** Scripts and styles are kept for as long as a run lasts, as a site's are: read anew for every page, they cost most of it. */
const KEPT = 'max-age=900';

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
};

/** A page of the strictest kind: only its own files, no string becomes markup except through its own policy. */
const strictPolicy = (nonce: string) =>
  [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' blob: data:",
    "connect-src 'self'",
    "frame-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "require-trusted-types-for 'script'",
    'trusted-types default',
  ].join('; ');

const shell = (page: PageName, lang: string, nonce: string) => `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Stand-in</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${ASSETS}base.css">
<link rel="stylesheet" href="${ASSETS}${page}.css">
<script nonce="${nonce}">document.documentElement.dataset.page = '${page}';</script>
<script type="module" src="${ASSETS}${page}.js"></script>
</head>
<body></body>
</html>
`;

function bodyOf(request: IncomingMessage): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => resolve(Buffer.concat(chunks)));
    request.on('error', reject);
  });
}

/**
 * Serves the built stand-ins over https on a free port of the loopback, under all the sites' host names.
 * `?csp=strict` gives the strict policy, `?lang=` the document's language, `?saved=` a page of `SAVED` instead.
 */
export async function startServer(root = 'dist/stand-ins'): Promise<StandInServer> {
  const { key, cert, spki } = makeCertificate(Object.keys(PAGE_OF_HOST));
  const requests: LoggedRequest[] = [];
  const uploads: Upload[] = [];

  async function upload(request: IncomingMessage, response: ServerResponse, url: URL) {
    const bytes = await bodyOf(request);
    uploads.push({
      host: url.hostname,
      name: url.searchParams.get('name') ?? '',
      type: request.headers['content-type'] ?? '',
      size: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      bytes,
    });
    response.writeHead(204).end();
  }

  async function asset(response: ServerResponse, name: string) {
    const type = TYPES[extname(name)];
    const bytes = type && !name.includes('..') ? await readFile(join(root, normalize(name))).catch(() => null) : null;
    if (bytes && type) response.writeHead(200, { 'content-type': type, 'cache-control': KEPT }).end(bytes);
    else response.writeHead(404).end();
  }

  async function page(response: ServerResponse, url: URL) {
    const name = PAGE_OF_HOST[url.hostname];
    const saved = /^[a-z0-9-]+$/.exec(url.searchParams.get('saved') ?? '')?.[0];
    if (!name) return response.writeHead(404).end();
    if (saved) {
      const html = await readFile(join(SAVED, `${saved}.html`)).catch(() => null);
      return response.writeHead(html ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' }).end(html);
    }
    const nonce = randomBytes(9).toString('base64');
    const lang = /^[a-z]{2}$/.exec(url.searchParams.get('lang') ?? '')?.[0] ?? 'en';
    const strict = url.searchParams.get('csp') === 'strict';
    const policy: Record<string, string> = strict ? { 'content-security-policy': strictPolicy(nonce) } : {};
    return response
      .writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store', ...policy })
      .end(shell(name, lang, nonce));
  }

  const server = createServer({ key, cert }, (request, response) => {
    const host = (request.headers.host ?? '').replace(/:\d+$/, '');
    const url = new URL(request.url ?? '/', `https://${host || 'unknown.invalid'}`);
    requests.push({
      method: request.method ?? '',
      host,
      path: `${url.pathname}${url.search}`,
      origin: request.headers.origin,
      referer: request.headers.referer,
    });
    if (url.pathname === UPLOAD && request.method === 'POST') void upload(request, response, url);
    else if (url.pathname.startsWith(ASSETS)) void asset(response, url.pathname.slice(ASSETS.length));
    else void page(response, url);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

  return {
    port: (server.address() as AddressInfo).port,
    spki,
    requests,
    uploads,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
