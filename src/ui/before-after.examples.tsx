import type { Language } from '#model/language.ts';
import { BeforeAfter } from '#ui/before-after.tsx';
import { changeOf } from '#ui/draft-change.ts';
import { type Examples, nothing } from '#ui/examples.ts';
import { SAMPLE_DRAFTS, sampleFindings } from '#ui/samples.ts';
import { pageWords } from '#ui/words.ts';

function sampleChange(language: Language, before = '') {
  const text = before + SAMPLE_DRAFTS[language];
  const suggestions = sampleFindings(text, language)
    .flatMap((finding) => finding.suggestions)
    .slice(0, 1);
  return changeOf(
    text,
    suggestions.toSorted((a, b) => b.span.start - a.span.start),
  );
}

export const examples: Examples = {
  where: 'site',
  states: {
    'several words': (language) => (
      <BeforeAfter change={sampleChange(language)} t={pageWords(language)} onApply={nothing} onBack={nothing} />
    ),
    'several lines': (language) => (
      <BeforeAfter
        change={sampleChange(language, '🙂\n\n')}
        t={pageWords(language)}
        onApply={nothing}
        onBack={nothing}
      />
    ),
  },
};
