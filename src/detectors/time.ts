import { perInput, spanOf } from '#detectors/surroundings.ts';
import type { Detector } from '#model/detector.ts';
import type { Match } from '#model/match.ts';
import times from '#rules/lists/times.txt?raw';
import { lowered } from '#text/lowered.ts';
import { phraseMatcher } from '#text/phrases.ts';

const words = phraseMatcher(times);
/** 03.20, 10u30, 14h, 10:15. */
const CLOCK = /(?<![\p{L}\d.,:/-])(?:[01]?\d|2[0-4])(?: ?[uh](?:[0-5]\d)?|[.:][0-5]\d)(?![\p{L}\d]|[.:,]\d)/gu;
/** Quick to ask: without these there is none. */
const MAYBE_CLOCK = /\d ?[uh.:]/;
const MAYBE_DAY = /\d[/-]\d|\d (?:ja|f[eé]|ma|ap|av|me|ju|au|ao|se|ok|oc|no|d[eé])/;
/** 12/4, 3-4-2024, 12 april. */
const DAY =
  /(?<![\p{L}\d.,:/-])(?:[0-3]?\d[/-][01]?\d(?:[/-](?:20)?\d{2})?|[0-3]?\d (?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|janvier|f[ée]vrier|mars|avril|mai|juin|juillet|ao[ûu]t|septembre|octobre|novembre|d[ée]cembre|january|february|march|may|june|july|august|october))(?![\p{L}\d/-])/gu;

/** A moment by which somebody could place what is told: a day, a part of a day, a clock time, a date. A cue only. */
export const time: Detector = {
  id: 'time',
  detect: perInput(({ document }) => {
    // "hier" is yesterday in French and here in Dutch.
    const said = words.find(document).filter(({ value }) => value === '' || value === document.languages[0]);
    const { text } = document;
    const lower = lowered(text);
    const written = [
      ...(MAYBE_CLOCK.test(text) ? text.matchAll(CLOCK) : []),
      ...(MAYBE_DAY.test(lower) ? lower.matchAll(DAY) : []),
    ];
    return [...said, ...written.map(({ 0: moment, index }) => spanOf(index, moment))]
      .map(({ start, end }): Match => ({ label: 'time', where: { start, end } }))
      .sort((a, b) => a.where.start - b.where.start);
  }),
};
