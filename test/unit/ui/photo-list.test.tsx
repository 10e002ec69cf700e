import { type ComponentChild, render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { PhotoListEvents, PhotoShown } from '#ui/photo-item.tsx';
import { SAMPLE_EVENTS, samplePhoto } from '#ui/photo-list.examples.tsx';
import { PhotoList } from '#ui/photo-list.tsx';
import { photoWords } from '#ui/photo-words.ts';

const place = document.createElement('div');
afterEach(() => render(null, place));

const draw = async (what: ComponentChild) => act(() => render(what, place));
const shown = async (photos: readonly PhotoShown[], events: Partial<PhotoListEvents> = {}) =>
  draw(<PhotoList photos={photos} t={photoWords('nl')} citeOf={(id) => id} events={{ ...SAMPLE_EVENTS, ...events }} />);
const texts = () => [...place.querySelectorAll('button')].map(({ textContent }) => textContent);
const button = (text: string) => {
  const found = [...place.querySelectorAll('button')].find(({ textContent }) => textContent === text);
  if (!found) throw new Error(`no button ${text}`);
  return found;
};

const ASKS = {
  rule: 'sector/photo-consent',
  topic: 'photo-consent',
  clause: 'ZT-2',
  severity: 'pause',
  spans: [],
  message: 'Heeft iedereen ja gezegd?',
  advice: '',
  cues: [],
  suggestions: [],
  attachment: { id: '1', words: [], way: 'answer', points: ['Kijk naar de achtergrond.'] },
} as const;
const TELLS = {
  ...ASKS,
  rule: 'sector/photo-place',
  topic: 'photo-metadata',
  attachment: { id: '1', words: ['Jansen'], way: 'clean', points: [] },
} as const;

describe('the consent step', () => {
  test('says what was seen, what to look at, and takes one answer with where it can be found', async () => {
    const answered = vi.fn();
    await shown([samplePhoto([ASKS])], { answered });
    expect(place.textContent).toContain('Bezint ziet 2 gezichten.');
    expect(place.textContent).toContain('Kijk naar de achtergrond.');
    const field = place.querySelector('input');
    if (field) field.value = 'map 3';
    button('Ja, op papier').click();
    expect(answered).toHaveBeenCalledWith(['1'], 'sector/photo-consent', 'yes', 'map 3');
  });

  test('never calls a photo safe that nobody could look into', async () => {
    await shown([samplePhoto([ASKS], { people: 'unknown', faces: 0 })]);
    expect(place.textContent).toContain('In deze foto kan Bezint niet kijken.');
    await shown([samplePhoto([ASKS], { people: 'unknown', faces: 0, isFilm: true })]);
    expect(place.textContent).toContain('In een film kan Bezint niet kijken.');
  });

  test('after a no it asks nothing any more, but says what to do', async () => {
    await shown([samplePhoto([ASKS], { answers: { 'sector/photo-consent': 'no' } })]);
    expect(place.textContent).toContain('Haal de foto weg');
    expect(texts()).not.toContain('Ja, op papier');
    expect(place.textContent).not.toContain('Kijk naar de achtergrond.');
  });

  test('who pressed no by mistake answers anew', async () => {
    const answered = vi.fn();
    await shown([samplePhoto([ASKS], { answers: { 'sector/photo-consent': 'no' } })], { answered });
    await act(() => button('toch iets anders antwoorden').click());
    await act(() => button('Ja, op papier').click());
    expect(answered).toHaveBeenCalledWith(['1'], 'sector/photo-consent', 'yes', '');
    expect(place.textContent).toContain('Haal de foto weg');
  });

  test('asks one question at a time', async () => {
    const device = { ...ASKS, rule: 'sector/photo-device', topic: 'photo-metadata', message: 'Van het werk?' } as const;
    await shown([samplePhoto([ASKS, device])]);
    expect(place.textContent).not.toContain('Van het werk?');
    await shown([samplePhoto([ASKS, device], { answers: { 'sector/photo-consent': 'no' } })]);
    expect(place.textContent).toMatch(/Haal de foto weg.*Van het werk\?/);
    await shown([samplePhoto([device])]);
    expect(place.textContent).toContain('Van het werk?');
  });

  test('comes first when it holds the draft, and else behind what one press takes out', async () => {
    const isFirst = () =>
      (place.textContent ?? '').indexOf('gezichten') < (place.textContent ?? '').indexOf('Haal het eruit');
    await shown([samplePhoto([{ ...TELLS, severity: 'warn' }, ASKS])]);
    expect(isFirst()).toBe(true);
    await shown([
      samplePhoto([
        { ...TELLS, severity: 'warn' },
        { ...ASKS, severity: 'warn' },
      ]),
    ]);
    expect(isFirst()).toBe(false);
  });
});

describe('what the file tells', () => {
  test('is named in the person’s own words, with one way out', async () => {
    const cleaned = vi.fn();
    await shown([samplePhoto([TELLS])], { cleaned });
    expect(place.querySelector('q')?.textContent).toBe('Jansen');
    button('Haal het eruit').click();
    expect(cleaned).toHaveBeenCalledWith(['1']);
  });

  test.each([
    [{ kind: 'busy' }, 'Even geduld …'],
    [{ kind: 'replaced' }, 'de schone foto staat er nu'],
    [{ kind: 'refused', why: 'not-clean' }, 'Deze foto is dus niet schoon.'],
    [{ kind: 'download', file: new File([], 'foto-1.jpg') }, 'foto-1.jpg bewaren'],
  ] as const)('%j is said in words', async (copy, words) => {
    await shown([samplePhoto([TELLS], { copy })]);
    expect(place.textContent).toContain(words);
  });

  test('a photo about which there is nothing to say is not shown', async () => {
    await shown([samplePhoto([])]);
    expect(place.textContent).toBe('');
  });
});

describe('many at once', () => {
  test('a file that comes when all others were looked at hides nothing', async () => {
    await shown(many());
    await shown(many().map((photo, at) => ({ ...photo, isPending: at === 19 })));
    expect(place.querySelectorAll('.finding')).toHaveLength(2);
  });

  const ids = Array.from({ length: 20 }, (_, at) => String(at + 1));
  const of = (finding: typeof ASKS | typeof TELLS, id: string) => ({
    ...finding,
    attachment: { ...finding.attachment, id },
  });
  const many = (more: Partial<PhotoShown> = {}) =>
    ids.map((id) => samplePhoto([of(TELLS, id), of(ASKS, id)], { id, number: Number(id), ...more }));

  test('twenty photos are one line, one point a rule and one button, not twenty cards', async () => {
    const cleaned = vi.fn();
    await shown(many(), { cleaned });
    expect(place.querySelector('.summary')?.textContent).toBe('20 bestanden · gezichten in 20');
    expect(place.querySelectorAll('.finding')).toHaveLength(2);
    expect(place.querySelectorAll('.photo')).toHaveLength(0);
    expect(place.textContent).toContain('Foto 1–20:');
    button('Haal het uit 20 bestanden').click();
    expect(cleaned).toHaveBeenCalledWith(ids);
  });

  test('one answer holds for all that it was asked about, and there is no single no for all of them', async () => {
    const answered = vi.fn();
    const [first, ...others] = many();
    const no = { answers: { 'sector/photo-consent': 'no' } } as const;
    await shown([{ ...(first ?? samplePhoto([])), ...no }, ...others], { answered });
    expect(place.textContent).toContain('Foto 1: Haal de foto weg');
    expect(texts()).not.toContain('Nee');
    button('Ja, op papier, voor alle 19').click();
    expect(answered).toHaveBeenCalledWith(ids.slice(1), 'sector/photo-consent', 'yes', '');
  });

  test('each can be seen and answered by itself, one at a time', async () => {
    const answered = vi.fn();
    await shown(many(), { answered });
    await act(() => button('Een voor een bekijken').click());
    const rows = [...place.querySelectorAll<HTMLButtonElement>('.row')];
    expect(rows).toHaveLength(20);
    await act(() => rows[2]?.click());
    await act(() => rows[6]?.click());
    expect(place.querySelectorAll('.photo')).toHaveLength(1);
    button('Nee').click();
    expect(answered).toHaveBeenCalledWith(['7'], 'sector/photo-consent', 'no', '');
  });

  test('how far reading and cleaning are is said in numbers', async () => {
    const photos = many().map((photo, at) => ({ ...photo, isPending: at > 6 }));
    await shown(photos);
    expect(place.querySelector('.summary')?.textContent).toContain('Bezint bekijkt ze: 7/20');
    // What is asked of seven would be asked anew of all.
    expect(place.querySelectorAll('.finding, .link')).toHaveLength(0);
    await shown(
      many().map((photo, at) => ({ ...photo, copy: { kind: at < 3 ? ('replaced' as const) : ('busy' as const) } })),
    );
    expect(place.querySelector('.summary')?.textContent).toContain('Bezint maakt ze schoon: 3/20');
  });
});
