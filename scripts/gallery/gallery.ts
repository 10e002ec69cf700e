// Every state of every component in both colour schemes and three languages. `?lang=fr`, `?scheme=dark`,
// `?only=banner-card` and `?width=360` narrow it down; `#banner-card` too, and then without loading the page again.
import { render } from 'preact';
import { LANGUAGES, type Language } from '#model/language.ts';
import pagesCss from '#popup/pages.css?inline';
import policyCss from '#popup/policy.css?inline';
import settingsCss from '#popup/settings.css?inline';
import welcomeCss from '#popup/welcome.css?inline';
import dialogCss from '#ui/dialog.css?inline';
import type { Examples } from '#ui/examples.ts';
import findingsCss from '#ui/findings.css?inline';
import pageCss from '#ui/page.css?inline';
import partsCss from '#ui/parts.css?inline';
import photoCss from '#ui/photo.css?inline';
import tokensCss from '#ui/tokens.css?inline';

const asked = new URLSearchParams(location.search);
const wanted = (name: string) => (value: string) => (asked.get(name) ?? value) === value;
const width = asked.get('width');

const modules = import.meta.glob<{ examples: Examples }>(
  ['../../src/ui/*.examples.tsx', '../../popup/views/*.examples.tsx'],
  { eager: true },
);

const STYLES: Readonly<Record<Examples['where'], readonly string[]>> = {
  site: [tokensCss, partsCss, findingsCss, pageCss, dialogCss, photoCss],
  popup: [tokensCss, partsCss, findingsCss, pagesCss, policyCss, settingsCss, welcomeCss],
};
/** The whole pages stand in their own frame; parts of them stand on paper. */
const CLASSES: Readonly<Record<Examples['where'], string>> = { site: 'root', popup: 'page' };

function cell(name: string, where: Examples['where'], language: Language, scheme: string, row: Element): ShadowRoot {
  const outer = document.createElement('div');
  outer.className = `cell ${scheme} ${name === 'send-dialog' ? 'dialog' : ''}`;
  outer.lang = language;
  const isMark = name === 'status-mark';
  outer.style.width = width
    ? `${width}px`
    : isMark || name === 'send-dialog'
      ? ''
      : name === 'settings-page' || name === 'welcome-page'
        ? '640px'
        : '380px';
  const shadow = outer.attachShadow({ mode: 'open' });
  shadow.adoptedStyleSheets = [...STYLES[where], `:host { color-scheme: ${scheme} }`].map((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    return sheet;
  });
  row.append(outer);
  return shadow;
}

function heading(level: 'h1' | 'h2' | 'h3', text: string, parent: Element): void {
  const element = document.createElement(level);
  element.textContent = text;
  parent.append(element);
}

const root = document.querySelector('#root');
if (!root) throw new Error('the page has no root');

function draw(into: Element): void {
  const only = location.hash.slice(1);
  into.replaceChildren();
  heading('h1', 'Bezint: every state of every component', into);
  for (const [path, { examples }] of Object.entries(modules)) {
    const name = path.replace(/^.*\/|\.examples\.tsx$/g, '');
    if (only ? name === only : wanted('only')(name)) drawStates(name, examples, into);
  }
  document.documentElement.dataset.ready = only || 'true';
}

function drawStates(name: string, { states, where }: Examples, into: Element): void {
  heading('h2', name, into);
  for (const [state, view] of Object.entries(states)) {
    heading('h3', state, into);
    const row = document.createElement('div');
    row.className = 'row';
    into.append(row);
    for (const language of LANGUAGES.filter(wanted('lang'))) {
      for (const scheme of ['light', 'dark'].filter(wanted('scheme'))) {
        const shadow = cell(name, where, language, scheme, row);
        const inner = document.createElement('div');
        inner.className = CLASSES[where];
        inner.dataset.scheme = scheme;
        shadow.append(inner);
        render(view(language), inner);
      }
    }
  }
}

draw(root);
addEventListener('hashchange', () => draw(root));
