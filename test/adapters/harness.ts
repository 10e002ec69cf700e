/**
 * A content script that runs the adapter of the page and nothing else. A test in the page's own world asks it through
 * an event and finds the answer, as JSON, in an attribute: both worlds share the tree.
 */
import type { ComposeBox, PageEvents, SiteHealth } from '#content-scripts/adapters/contract.ts';
import { rangeOf, readEditor } from '#content-scripts/adapters/dom/text.ts';
import { ADAPTERS } from '#content-scripts/adapters/index.ts';
import { clippersOf, viewportOf, visiblePart } from '#content-scripts/banner/sight.ts';
import { withSuggestions } from '#model/report.ts';
import { ANSWER, type Asked, type BoxFacts, COMMAND, type Facts, type Place } from '#test/adapters/harness-protocol.ts';

const log: string[] = [];
/** Timers and frames that the adapter asked for: none while nobody does anything. */
let timers = 0;
for (const name of ['setTimeout', 'setInterval', 'requestAnimationFrame', 'requestIdleCallback'] as const) {
  const own = globalThis[name] as (...given: unknown[]) => number;
  Object.assign(globalThis, {
    [name](...given: unknown[]) {
      timers += 1;
      return own.apply(globalThis, given);
    },
  });
}
const boxes = new Map<number, ComposeBox>();
/** What may be sent: everything, or only drafts with these very texts. */
let allowed: 'all' | readonly string[] = 'all';
let running: AbortController | null = null;
let health: SiteHealth | null = null;

const mayGo = (box: ComposeBox) => allowed === 'all' || allowed.includes(box.read());

const events: PageEvents = {
  opened(box) {
    boxes.set(box.id, box);
    log.push(`opened ${box.surface}`);
  },
  changed: (box) => log.push(`changed ${box.read()}`),
  closed(box) {
    boxes.delete(box.id);
    log.push(`closed ${box.surface}`);
  },
  sending(box, gesture) {
    log.push(`${mayGo(box) ? 'let go' : 'held'} ${gesture}`);
    return mayGo(box);
  },
  wouldHold: (box) => !mayGo(box),
  unsent: (box) => log.push(`unsent ${box.surface}`),
  broken: (_element, reason) => log.push(`broken ${reason}`),
};

function start() {
  running?.abort();
  running = new AbortController();
  health =
    ADAPTERS.find(({ hosts }) => hosts.includes(location.hostname))?.start(document, events, running.signal) ?? null;
}

const nameOf = (element: Element): string =>
  element.getAttribute('data-name') ?? element.getAttribute('data-testid') ?? element.id;

function factsOf(box: ComposeBox): BoxFacts {
  const submit = box.submitControl();
  const { id, surface, element } = box;
  return {
    id,
    surface,
    text: box.read(),
    editor: nameOf(element),
    submit: submit && nameOf(submit),
    audience: box.audience(),
  };
}

function answer(asked: Asked): unknown {
  const box = 'box' in asked ? boxes.get(asked.box) : undefined;
  if (asked.command === 'facts') {
    return { boxes: [...boxes.values()].map(factsOf), log, timers, health: health?.report() ?? [] } satisfies Facts;
  }
  if (asked.command === 'allow') {
    allowed = asked.texts;
    return null;
  }
  if (asked.command === 'forget-log') return log.splice(0);
  if (asked.command === 'stop') return running?.abort();
  if (asked.command === 'start') return start();
  if (!box) return null;
  if (asked.command === 'submit') return box.submit();
  if (asked.command === 'focus') return box.focus();
  if (asked.command === 'replace') return replace(box, asked.changes);
  return 'words' in asked ? placeOf(box, asked.words) : null;
}

/** Words that are not there, `''`, stand for the end. */
function replace(box: ComposeBox, changes: readonly (readonly [string, string])[]): void {
  let text = box.read();
  const suggestions = changes.map(([words, replacement]) => {
    const start = words === '' ? text.length : text.indexOf(words);
    const one = { span: { start, end: start + words.length }, replacement };
    text = withSuggestions(text, [one]);
    return one;
  });
  void box.replace(suggestions).then((how) => log.push(`replaced ${how}`));
}

function placeOf(box: ComposeBox, words: string): Place {
  const first = box.read().indexOf(words);
  const span = { start: first, end: first + words.length };
  const { element } = box;
  const part = visiblePart(element.getBoundingClientRect(), clippersOf(element), viewportOf(document));
  const rects = part ? box.rectsOf(span, { part, clippers: new WeakMap() }) : [];
  const range = element instanceof HTMLTextAreaElement ? null : rangeOf(readEditor(element), span);
  return { rects: rects.map((rect) => rect.toJSON()), range: range?.toString() ?? null };
}

document.addEventListener(COMMAND, (event) => {
  const { detail } = event as CustomEvent<string>;
  document.documentElement.setAttribute(ANSWER, JSON.stringify(answer(JSON.parse(detail)) ?? null));
});
start();
