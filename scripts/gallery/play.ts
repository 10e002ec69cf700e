// The real banner on a page that plays a site, with a checker that knows a handful of words: to try by hand and to
// measure what drawing costs.
import type { ComposeBox } from '#content-scripts/adapters/contract.ts';
import { openBox } from '#content-scripts/adapters/dom/box.ts';
import { createBanner } from '#content-scripts/banner/banner.ts';
import type { BoxState } from '#content-scripts/banner/contract.ts';
import mendWords from '#content-scripts/suggest/mend-words.json' with { type: 'json' };
import { MENDER } from '#content-scripts/suggest/mender.ts';
import { LANGUAGES } from '#model/language.ts';
import type { Finding } from '#model/report.ts';
import type {} from '#scripts/bench/banner.ts';
import findingsCss from '#ui/findings.css?inline';
import { SAMPLE_CLAUSES, sampleFindings } from '#ui/samples.ts';
import { PAGE_TEXTS } from '#ui/words.ts';

const asked = new URLSearchParams(location.search);
const language = LANGUAGES.find((one) => one === asked.get('lang')) ?? 'nl';
document.body.classList.toggle('dark', asked.has('dark'));

const life = new AbortController();
const dismissed = new Set<string>();
const log: string[] = [];
const banner = createBanner(
  document,
  {
    language,
    words: { ...PAGE_TEXTS[language], ...mendWords, 'findings.css': findingsCss },
    organisation: 'Sterk Huis',
    clauses: SAMPLE_CLAUSES[language],
  },
  {
    applied: (box, suggestions) => void box.replace(MENDER.all(box.read(), suggestions)).then((how) => log.push(how)),
    askedFirst: (_box, findings) => log.push(`asked first about ${findings.length}`),
    dismissed(box, finding) {
      dismissed.add(finding.rule);
      check(box);
    },
    explained: (finding) => log.push(`explained ${finding.clause}`),
  },
  life.signal,
);

const states = new Map<ComposeBox, BoxState>();

function check(box: ComposeBox): void {
  const text = box.read();
  const findings: readonly Finding[] = sampleFindings(text, language).filter(({ rule }) => !dismissed.has(rule));
  const state: BoxState = { kind: 'checked', text, report: { findings, unchecked: [] } };
  states.set(box, state);
  const started = performance.now();
  banner.show({ box, state, audience: box.audience() });
  window.costs?.show.push(performance.now() - started);
}

function watch(element: HTMLElement): void {
  if (element.matches('div')) {
    element.contentEditable = 'true';
    element.role = 'textbox';
    element.ariaLabel = 'Post';
  }
  const form = element.closest('form');
  const button = form?.querySelector<HTMLElement>('[type=submit]') ?? null;
  const box = openBox(
    element,
    'facebook',
    {
      surface: element.matches('textarea') ? 'comment' : 'post',
      container: element.closest('dialog') ?? form ?? element,
      sendKey: 'mod-enter',
      by: 'structure',
      audience: () => ({ audience: 'public' }),
      submitControl: () => (button ? { element: button, by: 'structure' } : null),
    },
    { press: () => true, touched: () => undefined },
  );
  element.addEventListener('input', () => check(box));
  form?.addEventListener('submit', (event) => {
    event.preventDefault();
    const state = states.get(box);
    if (state) void banner.ask({ box, state, audience: box.audience() }).then((choice) => log.push(choice));
  });
  check(box);
}

for (const element of document.querySelectorAll<HTMLElement>('.box, textarea')) watch(element);
document.querySelector('#open')?.addEventListener('click', () => document.querySelector('dialog')?.showModal());
Object.assign(window, { playBoxes: [...states.keys()], playLog: log, endPlay: () => life.abort() });
