import type { Language } from '#model/language.ts';
import type { Severity } from '#model/topic.ts';
import { type Examples, nothing } from '#ui/examples.ts';
import { FindingItem, type FindingItemProps } from '#ui/finding-item.tsx';
import { findingViews } from '#ui/finding-view.ts';
import { SAMPLE_CLAUSES, SAMPLE_DRAFTS, sampleFindings } from '#ui/samples.ts';
import { pageWords } from '#ui/words.ts';

const viewsIn = (language: Language) =>
  findingViews(SAMPLE_DRAFTS[language], sampleFindings(SAMPLE_DRAFTS[language], language));

const state =
  (severity: Severity, change: (props: FindingItemProps) => FindingItemProps = (props) => props) =>
  (language: Language) => {
    const view = viewsIn(language).find(({ finding }) => finding.severity === severity);
    if (!view) throw new Error(`there is no sample with ${severity}`);
    const props: FindingItemProps = {
      view,
      t: pageWords(language),
      organisation: 'Sterk Huis',
      clause: SAMPLE_CLAUSES[language][view.finding.clause],
      onApply: nothing,
      onDismiss: nothing,
      onExplain: nothing,
    };
    return (
      <ul class="findings">
        <FindingItem {...change(props)} />
      </ul>
    );
  };

export const examples: Examples = {
  where: 'site',
  states: {
    'pause, with other words to choose': state('pause'),
    'warn, several cues together': state('warn'),
    note: state('note'),
    'in the dialog, nothing to apply': state('pause', ({ view, t, organisation, clause }) => ({
      view,
      t,
      organisation,
      clause,
    })),
    'unfolded, with the clause in place': state('pause', (props) => ({ ...props, isUnfolded: true })),
    'unfolded, clause known by number only': state('note', (props) => ({ ...props, isUnfolded: true })),
    'about the draft as a whole, with a sentence to add': state('warn', (props) => ({
      ...props,
      view: {
        finding: { ...props.view.finding, cues: [], spans: [] },
        quotes: [],
        additions: [{ span: { start: 9, end: 9 }, replacement: ' Ik schrijf dit op persoonlijke titel.' }],
      },
    })),
    'a very long quote': state('warn', (props) => ({
      ...props,
      view: {
        ...props.view,
        quotes: [{ words: 'een heelergewoonlangzinsdeelzonderspatiesofiets…', suggestions: [] }],
      },
    })),
  },
};
