import { samplePreview } from '#popup/sample-preview.ts';
import type { PackPreviewProps } from '#popup/views/pack-preview.tsx';
import { PackPreview } from '#popup/views/pack-preview.tsx';
import { popupWords } from '#popup/words.ts';
import { type Examples, nothing } from '#ui/examples.ts';

const state =
  (preview: PackPreviewProps['preview'] | undefined): Examples['states'][string] =>
  (language) => (
    <PackPreview
      preview={preview ?? samplePreview(language)}
      t={popupWords(language)}
      onAdopt={nothing}
      onCancel={nothing}
    />
  );

export const examples: Examples = {
  where: 'popup',
  states: {
    'new, changed and switched off': state(undefined),
    'nothing is checked otherwise': (language) => (
      <PackPreview
        preview={{ ...samplePreview(language), changes: [] }}
        t={popupWords(language)}
        onAdopt={nothing}
        onCancel={nothing}
      />
    ),
    'one fault': state({
      ok: false,
      problems: ['lindenhof.json:68:19 · rules[0].severity (rule de-lindenhof/rough-words)\n  "pauze" → "pause"'],
    }),
    'not a text': state('unreadable'),
  },
};
