import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Typing } from '#content-scripts/typing.ts';
import { FakeBox } from '#test/helpers/fake-box.ts';

/** In a page, with something around it, something in it and a button. */
class PageBox extends FakeBox {
  override readonly container = document.body.appendChild(document.createElement('form'));
  override readonly element = this.container.appendChild(document.createElement('div'));
  readonly inner = this.element.appendChild(document.createElement('p'));
  readonly button = this.container.appendChild(document.createElement('button'));
  override submitControl(): HTMLElement {
    return this.button;
  }
}

/** happy-dom makes no trusted events: this is what a browser says of what a person does. */
const trusted = (event: Event) => Object.defineProperty(event, 'isTrusted', { value: true });
const DEEP = { bubbles: true, composed: true };

const returned = vi.fn();
let life = new AbortController();
let typing = new Typing(document, returned, life.signal);
let box = new PageBox();
beforeEach(() => {
  returned.mockClear();
  life = new AbortController();
  typing = new Typing(document, returned, life.signal);
  box = new PageBox();
});
afterEach(() => {
  life.abort();
  document.body.replaceChildren();
});

const key = (name: string, at: HTMLElement = box.element) =>
  at.dispatchEvent(trusted(new KeyboardEvent('keydown', { key: name, ...DEEP })));
const input = (data: string, inputType = 'insertText', at: HTMLElement = box.element) =>
  at.dispatchEvent(trusted(new InputEvent('beforeinput', { data, inputType, ...DEEP })));
/** Presses the keys of a text; `look` after each, as a quick background would. */
function type(text: string, look?: (typed: string) => void): void {
  for (const [at, letter] of [...text].entries()) {
    key(letter);
    input(letter);
    look?.(text.slice(0, at + 1));
  }
}
function paste(text: string): void {
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', text);
  box.inner.dispatchEvent(trusted(new ClipboardEvent('paste', { clipboardData, ...DEEP })));
}

test('what sends is not looked for in every box at every key', () => {
  const others = ['kladje', 'bericht'].map((text) => {
    const other = new PageBox();
    expect(typing.writerOf(other, text)).toBeUndefined();
    return vi.spyOn(other, 'submitControl');
  });
  typing.writerOf(box, '');
  type('Jan');
  for (const looked of others) expect(looked).not.toHaveBeenCalled();
  expect(returned).not.toHaveBeenCalled();
});

describe('the person’s', () => {
  test('what they type, key by key and at once', () => {
    type('Jan Peeters', (typed) => expect(typing.writerOf(box, typed)).toBe('person'));
    const other = new PageBox();
    key('J', other.element);
    input('J', 'insertText', other.element);
    expect(typing.writerOf(other, 'J')).toBe('person');
  });
  test('what they type into an editor that takes the keys for itself', () => {
    for (const letter of 'Jan') key(letter);
    expect(typing.writerOf(box, 'Jan')).toBe('person');
    key('s');
    expect(typing.writerOf(box, 'Jans')).toBe('person');
  });
  test('a key whose letter comes only after the look', () => {
    type('Hil', (typed) => typing.writerOf(box, typed.slice(0, -1)));
    key('d');
    expect(typing.writerOf(box, 'Hil')).toBe('person');
    input('d');
    expect(typing.writerOf(box, 'Hild')).toBe('person');
  });
  test('letters with a dead key, of an input method, of a correction that was chosen', () => {
    type('Andr', (typed) => typing.writerOf(box, typed));
    key('Dead');
    key('e');
    input('é');
    expect(typing.writerOf(box, 'André')).toBe('person');
    for (const data of ['y', 'yi', 'yıl']) {
      input(data, 'insertCompositionText');
      expect(typing.writerOf(box, `André ${data}`)).toBe('person');
    }
    input('Yılmaz', 'insertReplacementText');
    expect(typing.writerOf(box, 'André Yılmaz')).toBe('person');
  });
  test('what they mend within a word', () => {
    type('Verstretenn', (typed) => typing.writerOf(box, typed));
    key('Backspace');
    expect(typing.writerOf(box, 'Verstreten')).toBe('person');
    key('a');
    input('a');
    expect(typing.writerOf(box, 'Verstraeten')).toBe('person');
  });
  test('what they paste or drop, and what a site makes of it', () => {
    paste('Met Hilde Verstraeten,\nlangs het water');
    expect(typing.writerOf(box, 'met Hilde Verstraeten, langs het water')).toBe('person');
  });
  test('the same words again: undone, or in a box that is drawn anew', () => {
    type('Jan Peeters', (typed) => typing.writerOf(box, typed));
    typing.writerOf(box, '');
    expect(typing.writerOf(box, 'Jan Peeters')).toBe('person');
    expect(typing.writerOf(new PageBox(), 'Peeters Jan')).toBe('person');
  });
  test('a suggestion of ours that they chose', () => {
    typing.take('een bewoner');
    expect(typing.writerOf(box, 'Een bewoner')).toBe('person');
  });
  test('names of files that they chose, not of those that a script gave', () => {
    const file = Object.assign(document.createElement('input'), { type: 'file' });
    document.body.append(file);
    Object.defineProperty(file, 'files', { value: [new File([], 'hilde_verstraeten.jpg')] });
    file.dispatchEvent(new Event('change', DEEP));
    expect(typing.writerOf(box, '', ['hilde_verstraeten.jpg'])).toBeUndefined();
    file.dispatchEvent(trusted(new Event('change', DEEP)));
    expect(typing.writerOf(box, '', ['hilde_verstraeten.jpg'])).toBe('person');
  });
});

describe('not the person’s', () => {
  test('what a script writes, whatever events it makes', () => {
    for (const letter of 'Jan Peeters') {
      box.element.dispatchEvent(new KeyboardEvent('keydown', { key: letter, ...DEEP }));
      box.element.dispatchEvent(new InputEvent('beforeinput', { data: letter, inputType: 'insertText', ...DEEP }));
    }
    expect(typing.writerOf(box, 'Jan Peeters')).toBeUndefined();
  });
  test('what a script writes elsewhere while somebody types', () => {
    const hidden = new PageBox();
    type('Mooi weer', () => expect(typing.writerOf(hidden, 'Jan Peeters')).toBeUndefined());
    expect(returned).not.toHaveBeenCalled();
    // Nor what they typed elsewhere, while it is no word of theirs in this box.
    const search = document.body.appendChild(document.createElement('input'));
    for (const letter of 'Jan Peeters') key(letter, search);
    expect(typing.writerOf(hidden, 'Jan Peeters')).toBeUndefined();
  });
  test('a word that a script puts in the place of a letter', () => {
    type('M');
    expect(typing.writerOf(box, 'Peeters')).toBeUndefined();
    type('o');
    expect(typing.writerOf(box, 'Mo Peeters')).not.toBe('person');
  });
  test('a word that a script makes of what was typed', () => {
    type('pee bakters', (typed) => typing.writerOf(box, typed));
    expect(typing.writerOf(box, 'peeters')).toBeUndefined();
    type('x');
    expect(typing.writerOf(box, 'peeters')).not.toBe('person');
  });
});

describe('what a site put there', () => {
  test('is taken up by who does something in the box, or sends it', () => {
    expect(typing.writerOf(box, 'a restored draft')).toBeUndefined();
    key('Escape', document.body);
    // How much is around it the page decides.
    key('Escape', box.container);
    expect(typing.writerOf(box, 'a restored draft')).toBeUndefined();
    box.button.dispatchEvent(trusted(new Event('pointerdown', DEEP)));
    box.inner.dispatchEvent(trusted(new Event('pointerdown', DEEP)));
    expect(returned).toHaveBeenCalledTimes(1);
    expect(typing.writerOf(box, 'a restored draft')).toBe('both');
    expect(typing.writerOf(box, 'a restored draft and more')).toBeUndefined();
  });
  test('stays taken up while they write on, and never becomes theirs', () => {
    typing.writerOf(box, 'Met Jan');
    type('!');
    expect(typing.writerOf(box, 'Met Jan!')).toBe('both');
    type(' Hilde', (typed) => expect(typing.writerOf(box, `Met Jan!${typed}`)).toBe('both'));
    expect(typing.scriptedIn('Met Jan! Hilde')).toEqual([
      { start: 0, end: 3 },
      { start: 4, end: 7 },
    ]);
  });
  test('is all of it where only the files are a script’s, or too much is to tell apart', () => {
    type('Hilde');
    typing.writerOf(box, 'Hilde', ['jan.jpg']);
    expect(typing.scriptedIn('Hilde')).toEqual([{ start: 0, end: 5 }]);
    const long = Array.from({ length: 201 }, (_, at) => `jan${at}`).join(' ');
    expect(typing.scriptedIn(long)).toEqual([{ start: 0, end: long.length }]);
  });
});

test('a box that left the page is forgotten when another is looked at', () => {
  const gone = new PageBox();
  typing.writerOf(gone, 'Jan Peeters');
  gone.element.remove();
  typing.writerOf(box, '');
  document.body.append(gone.element);
  key('a', gone.element);
  expect(returned).not.toHaveBeenCalled();
});

test('nothing is heard after the end', () => {
  life.abort();
  type('Jan');
  expect(typing.writerOf(box, 'Jan')).toBeUndefined();
});
