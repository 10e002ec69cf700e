import type { Language } from '#model/language.ts';
import { type Examples, nothing } from '#ui/examples.ts';
import { findingViews, viewsAt } from '#ui/finding-view.ts';
import { SAMPLE_CLAUSES, SAMPLE_DRAFTS, sampleFindings } from '#ui/samples.ts';
import { WordCard } from '#ui/word-card.tsx';
import { pageWords } from '#ui/words.ts';

const state = (index: number, applies: boolean) => (language: Language) => {
  const text = SAMPLE_DRAFTS[language];
  const views = findingViews(text, sampleFindings(text, language));
  const span = views[index]?.finding.spans[0];
  return (
    <WordCard
      findings={span ? viewsAt(text, views, span) : []}
      t={pageWords(language)}
      organisation="Sterk Huis"
      clauseOf={(id) => SAMPLE_CLAUSES[language][id]}
      onApply={applies ? nothing : undefined}
      onDismiss={nothing}
      onExplain={nothing}
    />
  );
};

export const examples: Examples = {
  where: 'site',
  states: {
    'a name, with other words': state(0, true),
    'one of several cues': state(1, true),
    'a note, nothing to choose': state(2, false),
  },
};
