import { type Zippable, zipSync } from 'fflate';

/** A file of a package: path inside it, with `/`, and bytes. */
export interface PackedFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** The earliest moment a zip can tell: when something was built must not change its bytes. */
const NO_TIME = new Date(1980, 0, 1);

/** The same files give the same bytes, in whatever order and on whatever day they come. */
export function zipOf(files: readonly PackedFile[]): Uint8Array {
  const sorted = files.toSorted((a, b) => (a.path < b.path ? -1 : 1));
  const entries: Zippable = Object.fromEntries(sorted.map(({ path, bytes }) => [path, bytes]));
  return zipSync(entries, { level: 9, mtime: NO_TIME });
}

/**
 * Chrome's store gives an extension its identity itself and refuses a manifest that names one. Whoever loads or signs
 * the package on their own keeps the key: policies name the extension by it.
 */
export function withoutKey(files: readonly PackedFile[]): readonly PackedFile[] {
  return files.map((file) => {
    if (file.path !== 'manifest.json') return file;
    const { key: _, ...manifest } = JSON.parse(new TextDecoder().decode(file.bytes));
    return { path: file.path, bytes: new TextEncoder().encode(`${JSON.stringify(manifest, null, 2)}\n`) };
  });
}
