/**
 * A textarea does not tell where its words stand. Its double does: the same text in the same style, invisible, in a
 * closed shadow root of our own that the page cannot read.
 */

import type { Sight } from '#content-scripts/adapters/contract.ts';
import { cut, hasSize } from '#content-scripts/adapters/dom/geometry.ts';
import type { Span } from '#model/span.ts';

const COPIED = [
  'boxSizing',
  'direction',
  'font',
  'letterSpacing',
  'overflowWrap',
  'padding',
  'borderWidth',
  'tabSize',
  'textAlign',
  'textIndent',
  'textTransform',
  'wordBreak',
  'wordSpacing',
] as const;

export interface Mirror {
  /** One rectangle a line, in viewport pixels, cut to what the textarea shows. */
  linesOf(span: Span, sight: Sight): readonly DOMRect[];
  remove(): void;
}

/** Nothing is added to the page before the first question. */
export function mirrorOf(textarea: HTMLTextAreaElement): Mirror {
  const host = document.createElement('bezint-double');
  host.style.cssText =
    'all:initial;position:fixed;top:0;left:0;width:0;height:0;overflow:hidden;visibility:hidden;pointer-events:none';
  const double = document.createElement('div');
  const words = document.createTextNode('');
  const ruler = new Range();
  double.append(words);
  host.attachShadow({ mode: 'closed' }).append(double);

  let drawn = '';

  function draw() {
    if (!host.isConnected) document.documentElement.append(host);
    // Several findings are asked for in one go: the style is copied and the text laid out once.
    const state = `${textarea.offsetWidth} ${textarea.clientWidth} ${textarea.className} ${textarea.value}`;
    if (state === drawn) return;
    drawn = state;
    const style = getComputedStyle(textarea);
    for (const name of COPIED) double.style[name] = style[name];
    double.style.position = 'absolute';
    double.style.borderStyle = 'solid';
    double.style.whiteSpace = 'pre-wrap';
    // Without its scroll bar, so that lines break where they do in the textarea.
    const bars = textarea.offsetWidth - textarea.clientWidth;
    const borders = Number.parseFloat(style.borderLeftWidth) + Number.parseFloat(style.borderRightWidth);
    const width = textarea.getBoundingClientRect().width - Math.max(0, bars - borders);
    const isBorderBox = style.boxSizing === 'border-box';
    const inner = width - borders - Number.parseFloat(style.paddingLeft) - Number.parseFloat(style.paddingRight);
    double.style.width = `${isBorderBox ? width : inner}px`;
    // A last empty line has no height without something on it.
    words.data = `${textarea.value}\u200B`;
  }

  return {
    linesOf({ start, end }, { part }) {
      if (start < 0 || end <= start || end > textarea.value.length || !textarea.isConnected) return [];
      draw();
      ruler.setStart(words, start);
      ruler.setEnd(words, end);
      const box = textarea.getBoundingClientRect();
      const origin = double.getBoundingClientRect();
      const window = cut(box, part);
      return [...ruler.getClientRects()]
        .map(({ left, top, width, height }) => {
          const x = box.left + left - origin.left - textarea.scrollLeft;
          const y = box.top + top - origin.top - textarea.scrollTop;
          return cut(new DOMRect(x, y, width, height), window);
        })
        .filter(hasSize);
    },
    remove() {
      host.remove();
    },
  };
}
