import { beforeEach, expect, test } from 'vitest';
import { type CardUi, cardUi } from '#content-scripts/banner/card-ui.ts';
import { contentOf } from '#content-scripts/banner/view.ts';
import { MENDER } from '#content-scripts/suggest/mender.ts';
import type { Suggestion } from '#model/report.ts';
import { finding } from '#test/helpers/findings.ts';
import { pageWords } from '#ui/words.ts';

const NAME = { start: 4, end: 18 };
const INSTEAD: Suggestion = { span: NAME, replacement: 'een bewoner' };
const FOUND = [finding({ spans: [NAME], suggestions: [INSTEAD] })];
const t = pageWords('nl');

let place: HTMLElement;
let card: CardUi;

beforeEach(() => {
  place = document.createElement('div');
  const nothing = () => undefined;
  card = cardUi(place, {
    onApply: nothing,
    onDismiss: nothing,
    onExplain: nothing,
    onAskFirst: nothing,
    onFiles: undefined,
    onFold: nothing,
    onCopied: nothing,
  });
});

function draw(text: string): boolean {
  const report = { findings: FOUND, unchecked: [], replacements: [INSTEAD] };
  const content = contentOf({ kind: 'checked', text, report }, { t, mender: MENDER });
  if (!content) throw new Error('a finished check has something to show');
  const known = { t, mender: MENDER, organisation: '', clauseOf: nothing };
  const texts = { ...known, contact: undefined, line: undefined, asksReason: false };
  return card.draw({
    content,
    audience: { audience: 'public' },
    isStrange: false,
    findings: FOUND,
    replacements: [INSTEAD],
    offer: undefined,
    texts,
  });
}
const nothing = () => undefined;
const frame = () => new Promise<void>((resolve) => setTimeout(resolve, 30));

test('is drawn once for the same findings, however long somebody types on', () => {
  expect(draw('Met mevrouw Jansen')).toBe(true);
  expect(draw('Met mevrouw Jansen naar')).toBe(false);
  expect(draw('Met mevrouw Jansen naar buiten')).toBe(false);
});

test('the whole draft in it is the one of now, and follows as long as it is shown', async () => {
  draw('Met mevrouw Jansen');
  draw('Met mevrouw Jansen naar');
  place.querySelector<HTMLElement>('.all-at-once')?.click();
  await frame();
  const after = () => place.querySelectorAll('.before-after .text')[1]?.textContent;
  expect(after()).toBe('Met een bewoner naar');
  expect(draw('Met mevrouw Jansen naar zee')).toBe(true);
  await frame();
  expect(after()).toBe('Met een bewoner naar zee');
});
