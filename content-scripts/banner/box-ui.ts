import { h, render } from 'preact';
import type { Sight } from '#content-scripts/adapters/contract.ts';
import { announcer } from '#content-scripts/banner/announcer.ts';
import { type Area, around, shared } from '#content-scripts/banner/area.ts';
import { anchorOf, type CardPlace, placeCard } from '#content-scripts/banner/card-place.ts';
import { cardUi } from '#content-scripts/banner/card-ui.ts';
import type { BoxState } from '#content-scripts/banner/contract.ts';
import { afterReport, FOLDED, type Folding, toggled } from '#content-scripts/banner/folding.ts';
import { markSpots } from '#content-scripts/banner/mark-place.ts';
import { markedWords } from '#content-scripts/banner/marked-words.ts';
import { watchMoves } from '#content-scripts/banner/movement.ts';
import { put } from '#content-scripts/banner/put.ts';
import { schemeAt } from '#content-scripts/banner/scheme.ts';
import {
  belongs,
  clippersOf,
  coversControl,
  isUncovered,
  probeAt,
  viewportOf,
  visiblePart,
} from '#content-scripts/banner/sight.ts';
import type { Spot, SpotView } from '#content-scripts/banner/spot.ts';
import type { Line } from '#content-scripts/banner/underlines.ts';
import { contentOf, lookOf, type Texts } from '#content-scripts/banner/view.ts';
import { type BoxWords, wordCardUi } from '#content-scripts/banner/word-card.ts';
import type { PhotoView } from '#content-scripts/photos/contract.ts';
import type { Finding, Suggestion } from '#model/report.ts';
import type { Span } from '#model/span.ts';
import { StatusMark } from '#ui/status-mark.tsx';

/** Everything that is drawn for one box. */
export interface BoxUi extends BoxWords {
  readonly spot: Spot;
  show(view: SpotView): void;
  /** Folds or unfolds, as the person asks. */
  toggle(): void;
  readonly isOpen: boolean;
  /** Gives the focus to the first thing in the banner that takes it. */
  focusCard(): void;
  /** True while the focus is in the banner or on the mark. */
  hasFocus(): boolean;
  setTexts(texts: Texts): void;
  /** Puts everything where the box is now. `afresh` also looks at what the page has laid over it. */
  place(afresh: boolean): void;
  /** Something was written: one letter, or what nobody knows. True when that may move anything here. */
  follows(isLetter: boolean): boolean;
  /** A short word at the mark; undefined takes it away. */
  hint(text: string | undefined): void;
  /** A text that the box did not take, to be copied instead. */
  offer(text: string): void;
  /** The dialog speaks: what a screen reader was about to be told of the box is left out. */
  hush(): void;
  remove(): void;
}

export interface BoxUiParts {
  readonly host: HTMLElement;
  readonly lines: HTMLElement;
  readonly boxes: HTMLElement;
  readonly onApply: ((suggestions: readonly Suggestion[]) => void) | undefined;
  readonly onDismiss: (finding: Finding) => void;
  readonly onNotClient?: (finding: Finding) => void;
  readonly onExplain: (finding: Finding) => void;
  readonly onAskFirst: (findings: readonly Finding[]) => void;
  /** Draws what is said about attached files. */
  readonly onFiles: ((place: HTMLElement, view: Omit<PhotoView, 'box'>) => void) | undefined;
  /** Something changed that has to be placed before the next frame. */
  readonly request: (afresh: boolean) => void;
  readonly announce: (text: string) => void;
}

/** Milliseconds before which nobody has seen what came up beside the mouse. */
const SEEN_AFTER = 400;

export function createBoxUi(spot: Spot, first: SpotView, firstTexts: Texts, parts: BoxUiParts): BoxUi {
  const { element, container } = spot;
  const page = element.ownerDocument;
  const gone = new AbortController();
  const slot = (name: string, parent: HTMLElement) => {
    const part = page.createElement('div');
    part.className = name;
    parent.append(part);
    return part;
  };
  const linesLayer = slot('root', parts.lines);
  const layer = slot('root', parts.boxes);
  const markPlace = slot('place', layer);
  const cardPlace = slot('place card-place', layer);
  const wordPlace = slot('place word-place', layer);
  const hintPlace = slot('place hint-place', layer);
  // There from the start: a screen reader says what comes into it, not what it comes with.
  hintPlace.setAttribute('role', 'status');
  const words = markedWords(linesLayer);
  const word = wordCardUi(wordPlace, { ...parts, onClose: () => parts.request(false) });
  const card = cardUi(cardPlace, { ...parts, onFold: () => toggle(), onCopied: () => offer(undefined) });

  let view = first;
  let texts = firstTexts;
  let folding: Folding = FOLDED;
  /** When the banner last came forward by itself, in milliseconds of the page's clock. */
  let cameAt = Number.NEGATIVE_INFINITY;
  let checked: (BoxState & { kind: 'checked' }) | undefined;
  let offered: { readonly text: string; readonly instead: string } | undefined;
  let drawnMark = '';
  // What only a page that changed can change: looked up when it may have, not at every key.
  let clippers: readonly Element[] | undefined;
  let viewport: Area = { left: 0, top: 0, right: 0, bottom: 0 };
  let sight: Sight = { part: viewport, clippers: new WeakMap() };
  let control: HTMLElement | null = null;
  /** The text that everything stands at; undefined before the first time. */
  let placedText: string | undefined;
  let isRightToLeft = false;
  let isCovered = false;
  /** Nothing of it is drawn, and nothing was since. */
  let isHidden = false;
  /** The banner is unfolded, but has no room beside the words. */
  let isTucked = false;
  let markSize = { width: 24, height: 24 };
  let cardHeight = 0;
  let isMeasured = false;
  let isHinting = false;
  const spoken = announcer(parts.announce);
  const probe = probeAt(element, parts.host);
  const markSpot = markSpots();

  function show(next: SpotView): void {
    view = next;
    const { state } = next;
    let isMoved = false;
    if (state.kind === 'checked') {
      checked = state;
      isMoved =
        words.mark(state.report.findings, state.text) ||
        (state.text !== placedText && !(isAtRest() && markSpot.isClearOf(state.text)));
      const before = folding.open;
      folding = afterReport(folding, state.text, state.report);
      if (!before && folding.open) cameAt = performance.now();
      if (offered && offered.instead !== state.text) offered = undefined;
      if (word.at && !words.has(word.at)) word.close();
    } else if (state.kind !== 'checking') {
      checked = undefined;
      isMoved = words.mark([], '');
      word.close();
      if (folding.open === 'itself') folding = { ...folding, open: false };
    }
    const isChanged = renderMark();
    if (state.kind !== 'checking') {
      isMoved = renderCard() || isMoved;
      spoken.note(lookOf(state, checked), texts.t);
    }
    // Most keys change nothing but the text, and that was followed in the frame of the key itself if it had to be. With
    // the first word a site often shows controls that were not there: then it is worth another look.
    if (isChanged || isMoved) parts.request(isChanged);
  }

  /** Nothing is drawn but the mark. */
  const isAtRest = () => words.isEmpty && !folding.open && !word.at && !isHinting;

  /** True when the mark says something else than before. */
  function renderMark(): boolean {
    const { t } = texts;
    // Written only when it differs: the browser would look at the style of everything in it again.
    if (layer.lang !== t.language) layer.lang = t.language;
    const look = lookOf(view.state, checked);
    const isChecking = view.state.kind === 'checking';
    const isOpen = folding.open !== false && !isTucked;
    const { isStrange } = view;
    const state = JSON.stringify([look, isChecking, isOpen, isStrange, t.language]);
    if (state === drawnMark) return false;
    drawnMark = state;
    layer.dataset.look = look.kind;
    render(
      h(StatusMark, {
        look,
        isChecking,
        isOpen,
        isStrange,
        t,
        onPress: () => toggle(isTucked || performance.now() - cameAt < SEEN_AFTER),
      }),
      markPlace,
    );
    isMeasured = false;
    return true;
  }

  /** True when the banner says something else than before. */
  function renderCard(): boolean {
    if (!folding.open && cardPlace.hidden) return false;
    const { audience, isStrange, state } = view;
    const content = folding.open && contentOf(state.kind === 'checking' && checked ? checked : state, texts);
    const { findings = [], replacements = [] } = checked?.report ?? {};
    const shown = { audience, isStrange, findings, replacements, offer: offered?.text, texts };
    // Nobody has seen it yet. One that is on show stays there to be pressed.
    if (cardPlace.hidden) cardPlace.classList.remove('set');
    const isChanged = card.draw(content ? { ...shown, content } : undefined);
    if (isChanged) isMeasured = false;
    return isChanged;
  }

  function offer(text: string | undefined): void {
    offered = text === undefined ? undefined : { text, instead: checked?.text ?? spot.read() };
    if (offered && !folding.open) folding = toggled(folding);
    renderMark();
    renderCard();
    parts.request(true);
  }

  /** Only before placing: asking for sizes in between would make the browser lay out the whole page at once. */
  function measure(): void {
    if (isMeasured) return;
    isMeasured = true;
    markSize = { width: markPlace.offsetWidth, height: markPlace.offsetHeight };
    const inner = cardPlace.firstElementChild;
    cardHeight = inner ? inner.scrollHeight + 2 : 0;
  }

  /** What came forward by itself may not be seen yet: for want of room or, beside a mouse on its way, of time. */
  function toggle(isUnseen = isTucked): void {
    folding = toggled(folding, isUnseen);
    renderMark();
    renderCard();
    parts.request(true);
  }

  function hideAll(): void {
    word.close();
    if (isHidden) return;
    isHidden = true;
    words.hide();
    for (const part of [markPlace, cardPlace, hintPlace]) part.style.visibility = 'hidden';
  }

  function place(afresh: boolean): void {
    const rect = element.getBoundingClientRect();
    if (afresh) {
      clippers = undefined;
      viewport = viewportOf(page);
    }
    // Most boxes of a long page are out of sight: nothing else of theirs is asked for.
    const part = element.isConnected && shared(rect, viewport) ? visiblePartOf(rect) : undefined;
    if (!part) {
      hideAll();
      return;
    }
    if (afresh) {
      isCovered = !isUncovered(element, container, part, probe);
      const scheme = schemeAt(container);
      if (layer.dataset.scheme !== scheme) linesLayer.dataset.scheme = layer.dataset.scheme = scheme;
      const radius = getComputedStyle(container).borderTopLeftRadius;
      cardPlace.style.borderRadius = `clamp(6px, ${radius.endsWith('px') ? radius : '10px'}, 14px)`;
      isRightToLeft = getComputedStyle(element).direction === 'rtl';
    }
    if (isCovered) {
      hideAll();
      return;
    }
    isHidden = false;
    measure();
    placedText = spot.read();
    sight = { part, clippers: afresh ? new WeakMap() : sight.clippers };
    words.draw(placedText, part, rectsOf, afresh ? isInSight : () => true);
    const mark = placeMark(part, afresh);
    placeHint(mark);
    placeBanner(rect, part, mark, afresh);
    placeWord();
  }

  function visiblePartOf(rect: Area): Area | undefined {
    clippers ??= clippersOf(element);
    return visiblePart(rect, clippers, viewport);
  }

  const rectsOf = (span: Span) => spot.rectsOf(span, sight);

  const isInSight = ({ left, bottom, width }: Line) => belongs(probe(left + width / 2, bottom - 2), element, container);

  function placeWord(): void {
    if (word.at) word.place(words.linesAt(word.at), viewport);
  }

  function placeMark(part: Area, afresh: boolean): Area | undefined {
    const text = placedText ?? '';
    const area = markSpot.place(
      { part, viewport, size: markSize, isRightToLeft, text, lastWords, isControlAt },
      afresh,
    );
    if (area) put(markPlace, area.left, area.top);
    return area;
  }

  const isControlAt = (area: Area) => coversControl(area, element, probe);

  /** Where the last characters stand, one rectangle a line; a line break has none. */
  function lastWords(count: number): readonly Area[] {
    const length = placedText?.length ?? 0;
    return length > 0 ? rectsOf({ start: Math.max(0, length - count), end: length }) : [];
  }

  function placeHint(mark: Area | undefined): void {
    if (!mark || !isHinting) return;
    const { offsetWidth: width, offsetHeight: height } = hintPlace;
    const top = mark.top - height - 6 > viewport.top ? mark.top - height - 6 : mark.bottom + 6;
    put(hintPlace, Math.max(viewport.left + 8, mark.right - width), top);
  }

  function placeBanner(rect: Area, part: Area, mark: Area | undefined, afresh: boolean): void {
    // One card at a time: that of the words stands where the eye is.
    if (word.at) cardPlace.style.visibility = 'hidden';
    if (cardPlace.hidden || word.at) return;
    if (afresh || !control?.isConnected) control = spot.submitControl();
    const button = control?.getBoundingClientRect();
    const docked = anchorOf(container.getBoundingClientRect(), rect, button, viewport);
    const anchor = mark ? around(docked, mark) : docked;
    const space = { anchor: shared(anchor, viewport) ?? part, text: part, button, viewport, height: cardHeight };
    const found = placeCard(space);
    // By itself it never lies on the words; the person may still unfold it there.
    const wasTucked = isTucked;
    isTucked = found.side === 'over' && folding.open === 'itself';
    if (isTucked !== wasTucked) renderMark();
    if (isTucked) {
      cardPlace.style.visibility = 'hidden';
      return;
    }
    setCard(found);
  }

  function setCard({ left, top, width, maxHeight }: CardPlace): void {
    const size = `${width} ${maxHeight}`;
    if (cardPlace.dataset.size !== size) {
      cardPlace.dataset.size = size;
      cardPlace.style.width = `${width}px`;
      cardPlace.style.maxHeight = `${maxHeight}px`;
      // Another width, another height: placed once more in the next frame.
      isMeasured = false;
      parts.request(false);
    }
    put(cardPlace, left, top);
  }

  watchMoves(element, () => parts.request(true), gone.signal);
  const cardSizes = new ResizeObserver(() => {
    isMeasured = false;
    parts.request(false);
  });
  cardSizes.observe(cardPlace);
  show(first);

  return {
    spot,
    get isOpen() {
      return folding.open !== false && !isTucked;
    },
    show,
    toggle: () => toggle(),
    focusCard: () => cardPlace.querySelector<HTMLElement>('button')?.focus({ preventScroll: true }),
    hasFocus: () => layer.querySelector(':focus') !== null,
    setTexts(next) {
      texts = next;
      drawnMark = '';
      renderMark();
      renderCard();
      parts.request(false);
    },
    place,
    follows: (isLetter) => !isLetter || !isAtRest() || markSpot.written(),
    hint(text) {
      isHinting = text !== undefined;
      render(text === undefined ? null : h('p', { class: 'hint' }, text), hintPlace);
      parts.request(false);
    },
    offer,
    hush: spoken.hush,
    wordAt: (x, y) => (isCovered ? undefined : words.at(x, y)),
    wordAtCaret() {
      const caret = checked && spot.read() === checked.text ? spot.caret() : null;
      return caret === null ? undefined : words.around(caret);
    },
    get hasWords() {
      return !words.isEmpty;
    },
    get openWord() {
      return word.at;
    },
    showWord(span) {
      if (!checked) return;
      word.open(span, { text: checked.text, findings: checked.report.findings }, texts);
      parts.request(false);
    },
    closeWord: word.close,
    focusWord() {
      // What is not drawn yet takes no focus.
      placeWord();
      word.focus();
    },
    coversWord: word.covers,
    remove() {
      gone.abort();
      spoken.stop();
      cardSizes.disconnect();
      word.close();
      for (const part of [markPlace, cardPlace, hintPlace]) render(null, part);
      linesLayer.remove();
      layer.remove();
    },
  };
}
