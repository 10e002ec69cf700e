import { expect, test } from 'vitest';
import { previewAt, previewsIn, removeButton } from '#content-scripts/photos/previews.ts';

function pageOf(html: string): HTMLElement {
  const page = new DOMParser().parseFromString(html, 'text/html').body;
  document.body.replaceChildren(...page.children);
  return document.body;
}

const preview = (id: number, buttons: string) =>
  `<div class="item"><figure><img id="p${id}" src="blob:https://x.com/${id}"></figure>${buttons}</div>`;
const TWO = `<div class="all">
  ${preview(1, '<button id="b1" aria-label="Remove media"></button><button id="e1">Edit</button>')}
  ${preview(2, '<div role="button" id="b2">×</div>')}
</div><button id="send">Post</button>`;

const byId = (page: HTMLElement, id: string): HTMLElement => {
  const found = page.querySelector<HTMLElement>(`#${id}`);
  if (!found) throw new Error(`no ${id}`);
  return found;
};

test('pictures and films that the page made an address for are previews; others are not', () => {
  const page = pageOf(
    '<img src="https://x.com/a.png"><img src="blob:1"><div style="background: url(blob:2)"><img src="blob:2"></div>',
  );
  expect(previewsIn(page)).toHaveLength(2);
});

test('the button that takes a preview away is its own: one that says so, or the only one', () => {
  const page = pageOf(TWO);
  expect(removeButton(byId(page, 'p1'), page)?.id).toBe('b1');
  expect(removeButton(byId(page, 'p2'), page)?.id).toBe('b2');
});

test('the box’s own buttons are nobody’s', () => {
  const page = pageOf('<form><img id="p1" src="blob:1"><button>Send</button><button>Emoji</button></form>');
  expect(removeButton(byId(page, 'p1'), page)).toBeUndefined();
});

test('a press belongs to the preview that it is on', () => {
  const page = pageOf(TWO);
  expect(previewAt(byId(page, 'b2'), page)).toBe(1);
  expect(previewAt(byId(page, 'e1'), page)).toBe(0);
  expect(previewAt(byId(page, 'send'), page)).toBe(-1);
});
