import { samplePreview } from '#popup/sample-preview.ts';
import { ALL_LOCKED, samplePolicy } from '#popup/samples.ts';
import { PackSection, type PackSectionProps } from '#popup/views/pack-section.tsx';
import { popupWords } from '#popup/words.ts';
import { type Examples, nothing } from '#ui/examples.ts';

const state =
  (change: Partial<PackSectionProps> = {}, policy: object = {}): Examples['states'][string] =>
  (language) => (
    <PackSection
      policy={{ ...samplePolicy(language), ...policy }}
      chosen="sterk-huis"
      tried={undefined}
      t={popupWords(language)}
      onTry={nothing}
      onFile={nothing}
      onAdopt={nothing}
      onCancel={nothing}
      onBack={nothing}
      {...change}
    />
  );

export const examples: Examples = {
  where: 'popup',
  states: {
    'nothing chosen yet': state({ chosen: undefined }),
    'another one is looked at': (language) =>
      state({ tried: { source: { id: 'wulverhorst' }, preview: samplePreview(language) } })(language),
    'imported, with one to go back to': state(
      {},
      { isImported: true, previous: { name: 'De Wulverhorst', version: '1.0' } },
    ),
    'imported, and broken by now': state({}, { isImported: true, problems: ['rules[2].topic\n  "promises"'] }),
    'set by IT': state({}, { managed: ALL_LOCKED }),
  },
};
