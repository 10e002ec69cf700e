import type { TabStatus as Status } from '#messages/protocol.ts';
import type { Language } from '#model/language.ts';
import { SAMPLE_NOW, SAMPLE_STATUS } from '#popup/samples.ts';
import { TabStatus } from '#popup/views/tab-status.tsx';
import { popupWords } from '#popup/words.ts';
import { type Examples, nothing } from '#ui/examples.ts';

const state = (status: Status | undefined) => (language: Language) => (
  <TabStatus status={status} t={popupWords(language)} now={SAMPLE_NOW} onPause={nothing} onResume={nothing} />
);

const box = { surface: 'post', audience: 'unknown', state: 'checked', findings: 0, unchecked: 0 } as const;

export const examples: Examples = {
  where: 'popup',
  states: {
    'the page is busy': (language) => (
      <TabStatus
        status={undefined}
        isAsking
        t={popupWords(language)}
        now={SAMPLE_NOW}
        onPause={nothing}
        onResume={nothing}
      />
    ),
    'another page': state(undefined),
    'no box yet': state({ ...SAMPLE_STATUS, boxes: [] }),
    'three boxes': state(SAMPLE_STATUS),
    'what could not be checked': state({
      ...SAMPLE_STATUS,
      boxes: [
        { ...box, unchecked: 1 },
        { ...box, state: 'failed' },
        { ...box, state: 'off' },
      ],
    }),
    'a site that has changed': state({ ...SAMPLE_STATUS, boxes: [{ ...box, isStrange: true }] }),
    paused: state({ ...SAMPLE_STATUS, pausedUntil: SAMPLE_NOW + 1_800_000 }),
  },
};
