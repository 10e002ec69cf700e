import { expect, test } from 'vitest';
import { areaAt } from '#content-scripts/banner/area.ts';
import { linesOf, markedSpans } from '#content-scripts/banner/underlines.ts';
import { finding } from '#test/helpers/findings.ts';

const NAME = { start: 4, end: 7 };
const AGE = { start: 10, end: 12 };

test('words of two findings are drawn once, as the heavier one', () => {
  const marked = markedSpans([
    finding({ severity: 'pause', spans: [NAME] }),
    finding({ severity: 'note', spans: [NAME, AGE] }),
  ]);
  expect(marked).toEqual([
    { span: AGE, severity: 'note' },
    { span: NAME, severity: 'pause' },
  ]);
});

test('a line is cut to the part of the box that is in sight', () => {
  const part = areaAt(0, 0, 50, 100);
  expect(linesOf([areaAt(40, 10, 40, 20)], 'warn', part)).toEqual([
    { left: 40, bottom: 30, width: 10, severity: 'warn' },
  ]);
});

test('a line whose foot is scrolled out of sight is not drawn', () => {
  expect(linesOf([areaAt(0, 90, 40, 20)], 'warn', areaAt(0, 0, 50, 100))).toEqual([]);
});
