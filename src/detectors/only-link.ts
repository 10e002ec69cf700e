import type { Detector } from '#model/detector.ts';

/** With so many words of one's own, something was added. */
const ENOUGH_WORDS = 3;

/** A link with next to nothing of one's own beside it; hashtags, handles and emoji add nothing. */
export const onlyLink: Detector = {
  id: 'only-link',
  detect: ({ document: { tokens } }) => {
    const links = tokens.filter(({ kind }) => kind === 'url');
    const words = tokens.filter(({ kind }) => kind === 'word' || kind === 'number');
    if (links.length === 0 || words.length >= ENOUGH_WORDS) return [];
    return links.map(({ start, end }) => ({ label: 'only-link', where: { start, end } }));
  },
};
