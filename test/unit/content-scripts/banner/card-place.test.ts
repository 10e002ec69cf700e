import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { areaAt, touches } from '#content-scripts/banner/area.ts';
import { anchorOf, type CardSpace, placeCard } from '#content-scripts/banner/card-place.ts';

const VIEWPORT = areaAt(0, 0, 1280, 800);
const space = (known: Partial<CardSpace>): CardSpace => {
  const anchor = known.anchor ?? areaAt(400, 100, 500, 200);
  return { anchor, text: anchor, viewport: VIEWPORT, height: 260, ...known };
};

describe('the banner stands', () => {
  test('under the box when there is room', () => {
    const place = placeCard(space({}));
    expect(place).toMatchObject({ side: 'below', left: 400, width: 500 });
    expect(place.top).toBeGreaterThanOrEqual(300);
  });

  test('above a box at the foot of the window', () => {
    const place = placeCard(space({ anchor: areaAt(400, 700, 500, 80) }));
    expect(place.side).toBe('above');
    expect(place.top + 260).toBeLessThanOrEqual(700);
  });

  test('beside a tall dialog', () => {
    expect(placeCard(space({ anchor: areaAt(390, 60, 500, 680) })).side).toBe('right');
    expect(placeCard(space({ anchor: areaAt(700, 60, 570, 680) })).side).toBe('left');
  });

  test('within a dialog that fills a narrow window: under the words, above the button', () => {
    const button = areaAt(10, 600, 340, 36);
    const place = placeCard({
      anchor: areaAt(0, 0, 360, 640),
      text: areaAt(10, 80, 340, 160),
      button,
      viewport: areaAt(0, 0, 360, 640),
      height: 300,
    });
    expect(place.side).toBe('inside');
    expect(place.top).toBeGreaterThanOrEqual(240);
    expect(place.top + place.maxHeight).toBeLessThanOrEqual(button.top);
  });

  test('over the foot of the box only when there is nowhere else', () => {
    const whole = areaAt(0, 0, 360, 300);
    expect(placeCard({ anchor: whole, text: whole, viewport: whole, height: 300 }).side).toBe('over');
  });
});

test('wherever the box is, the banner is in the window, and beside the words unless it says so', () => {
  const length = (least: number, most: number) => fc.integer({ min: least, max: most });
  fc.assert(
    fc.property(
      length(320, 1600),
      length(300, 1000),
      length(0, 900),
      length(0, 800),
      length(40, 900),
      length(20, 700),
      length(60, 900),
      (width, height, left, top, boxWidth, boxHeight, cardHeight) => {
        const viewport = areaAt(0, 0, width, height);
        const anchor = areaAt(
          Math.min(left, width - 40),
          Math.min(top, height - 20),
          Math.min(boxWidth, width),
          Math.min(boxHeight, height),
        );
        const place = placeCard({ anchor, text: anchor, viewport, height: cardHeight });
        const tall = Math.min(cardHeight, place.maxHeight);
        expect(place.left).toBeGreaterThanOrEqual(0);
        expect(place.left + place.width).toBeLessThanOrEqual(width);
        expect(place.top).toBeGreaterThanOrEqual(0);
        expect(place.top + tall).toBeLessThanOrEqual(height);
        if (place.side !== 'over') {
          expect(touches(areaAt(place.left, place.top, place.width, tall), anchor)).toBe(false);
        }
      },
    ),
  );
});

describe('it docks to', () => {
  const box = areaAt(400, 200, 400, 60);
  test('the dialog or form around the box', () => {
    const form = areaAt(380, 100, 440, 300);
    expect(anchorOf(form, box, undefined, VIEWPORT)).toEqual(form);
  });
  test('the box and its button in an article that goes on for pages', () => {
    const article = areaAt(380, -2000, 440, 4000);
    const button = areaAt(740, 270, 60, 30);
    expect(anchorOf(article, box, button, VIEWPORT)).toEqual({ ...box, bottom: 300 });
  });
  test('the box alone when the button is far away', () => {
    const article = areaAt(380, -2000, 440, 4000);
    expect(anchorOf(article, box, areaAt(740, 700, 60, 30), VIEWPORT)).toEqual(box);
  });
});
