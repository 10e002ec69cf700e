import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TextTable } from '#model/language.ts';

/**
 * A copy of the extension whose background knows one stretch of text and nothing else: what is left of the time until a
 * line stands is the browser's own. `remove` takes the copy away.
 */
export function withEmptyBackground(known: string): { readonly dist: string; remove(): void } {
  const dist = mkdtempSync(join(tmpdir(), 'bezint-'));
  cpSync('dist/chrome', dist, { recursive: true });
  const words: TextTable = JSON.parse(readFileSync(join(dist, 'words/nl.json'), 'utf8'));
  const code = `(${emptyBackground.toString()})(${JSON.stringify(words)}, ${JSON.stringify(known)})`;
  writeFileSync(join(dist, 'background.js'), code);
  return { dist, remove: () => rmSync(dist, { recursive: true, force: true }) };
}

/** Runs as the background of the copy and must stand alone. */
function emptyBackground(words: TextTable, known: string): void {
  const page = { language: 'nl', words, organisation: '', pausedUntil: 0, askReason: false, gate: [], clauses: {} };
  const about = { rule: 'a/b', topic: 'identifier', clause: 'A', severity: 'pause', message: '', advice: '' };
  chrome.runtime.onConnect.addListener((port) => {
    port.onMessage.addListener((raw: string) => {
      const { number, name, data } = JSON.parse(raw);
      const text: string = data.draft?.text ?? '';
      const start = text.indexOf(known);
      const found = { ...about, spans: [{ start, end: start + known.length }], cues: [], suggestions: [] };
      const report = { findings: start < 0 ? [] : [found], unchecked: [] };
      const answer = name === 'page' ? page : name === 'check' ? { revision: data.revision, report } : true;
      port.postMessage(JSON.stringify({ number, answer }));
    });
  });
}
