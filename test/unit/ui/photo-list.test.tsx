import { type ComponentChild, render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { SAMPLE_EVENTS, samplePhoto } from '#ui/photo-list.examples.tsx';
import { PhotoList, type PhotoListEvents, type PhotoShown } from '#ui/photo-list.tsx';
import { photoWords } from '#ui/photo-words.ts';

const place = document.createElement('div');
afterEach(() => render(null, place));

const draw = async (what: ComponentChild) => act(() => render(what, place));
const shown = async (photos: readonly PhotoShown[], events: Partial<PhotoListEvents> = {}) =>
  draw(<PhotoList photos={photos} t={photoWords('nl')} citeOf={(id) => id} events={{ ...SAMPLE_EVENTS, ...events }} />);
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
    expect(answered).toHaveBeenCalledWith('1', 'sector/photo-consent', 'yes', 'map 3');
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
    expect([...place.querySelectorAll('button')].map(({ textContent }) => textContent)).not.toContain('Ja, op papier');
  });
});

describe('what the file tells', () => {
  test('is named in the person’s own words, with one way out', async () => {
    const cleaned = vi.fn();
    await shown([samplePhoto([TELLS])], { cleaned });
    expect(place.querySelector('q')?.textContent).toBe('Jansen');
    button('Haal het eruit').click();
    expect(cleaned).toHaveBeenCalledWith('1');
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
