import '#test/stand-ins/index/style.css';
import { CATALOGUE, RISKY_DRAFTS, type SurfaceEntry } from '#test/stand-ins/catalogue.ts';
import { TEXTS } from '#test/stand-ins/index/texts.ts';
import { h } from '#test/stand-ins/shared/element.ts';
import { pageIsReady } from '#test/stand-ins/shared/page.ts';

const SITES = { facebook: 'Facebook', linkedin: 'LinkedIn', x: 'X', whatsapp: 'WhatsApp' } as const;
const LANGUAGES = { nl: 'Nederlands', fr: 'Français', en: 'English' } as const;
type Language = keyof typeof LANGUAGES;
/** How long a button says that it copied, in milliseconds. */
const SAID = 1500;

const query = new URLSearchParams(location.search);
const isLanguage = (name: string): name is Language => name in LANGUAGES;
const wished = [query.get('lang') ?? '', ...navigator.languages].map((name) => name.slice(0, 2));
let language: Language = wished.find(isLanguage) ?? 'nl';
let pageLanguage: Language | 'xx' = language;
let isStrict = false;

function addressOf({ url }: SurfaceEntry): string {
  const address = new URL(url);
  address.searchParams.set('lang', pageLanguage);
  if (isStrict) address.searchParams.set('csp', 'strict');
  return address.href;
}

function draftOf(site: keyof typeof SITES, name: Language): HTMLElement {
  const text = RISKY_DRAFTS[site][name];
  const { copy, copied } = TEXTS[language];
  const button = h('button', { type: 'button', class: 'copy', onclick: copyText }, copy);
  async function copyText() {
    await navigator.clipboard.writeText(text);
    button.textContent = copied;
    setTimeout(() => {
      button.textContent = copy;
    }, SAID);
  }
  return h('div', { class: 'draft' }, h('p', { lang: name }, text), button);
}

function siteCard(site: keyof typeof SITES): HTMLElement {
  const entries = CATALOGUE.filter((entry) => entry.site === site);
  const names = Object.keys(LANGUAGES).filter(isLanguage);
  return h(
    'section',
    { class: `card site ${site}` },
    h('h2', {}, SITES[site]),
    h(
      'ul',
      { class: 'surfaces' },
      ...entries.map((entry) =>
        h('li', {}, h('a', { href: addressOf(entry), target: '_blank', rel: 'noopener' }, entry.title[language])),
      ),
    ),
    h('h3', {}, TEXTS[language].draft),
    // The reader's own language first.
    ...[language, ...names.filter((name) => name !== language)].map((name) => draftOf(site, name)),
  );
}

function draw() {
  const texts = TEXTS[language];
  document.documentElement.lang = language;
  document.title = texts.title;
  const option = (value: string, name: string) => h('option', { value, selected: value === pageLanguage }, name);
  const strict = h('input', {
    type: 'checkbox',
    checked: isStrict,
    onchange() {
      isStrict = strict.checked;
      draw();
    },
  });
  const chooser = h(
    'select',
    {
      onchange() {
        const { value } = chooser;
        pageLanguage = isLanguage(value) ? value : 'xx';
        if (isLanguage(value)) language = value;
        draw();
      },
    },
    ...Object.entries(LANGUAGES).map(([value, name]) => option(value, name)),
    option('xx', texts.strange),
  );
  document.body.replaceChildren(
    h(
      'main',
      {},
      h('h1', {}, texts.title),
      h('p', { class: 'intro' }, texts.intro),
      h('p', { class: 'intro' }, texts.steps),
      h(
        'p',
        { class: 'choices' },
        h('label', {}, texts.language, ' ', chooser),
        h('label', {}, strict, ' ', texts.strict),
      ),
      h('div', { class: 'sites' }, ...(Object.keys(SITES) as (keyof typeof SITES)[]).map(siteCard)),
    ),
  );
}

draw();
pageIsReady();
