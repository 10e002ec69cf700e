import type { AudienceFact, SurfaceHealth } from '#content-scripts/adapters/contract.ts';
import type { Tab } from '#test/helpers/tab.ts';

/** Name of the event that asks, and of the attribute of the root element that holds the answer. */
export const COMMAND = 'adapter-harness';
export const ANSWER = 'data-adapter-harness';

export interface BoxFacts {
  readonly id: number;
  readonly surface: string;
  readonly text: string;
  /** Of the editor and of the send control: `data-name`, else test id, else id. */
  readonly editor: string;
  readonly submit: string | null;
  readonly audience: AudienceFact;
}

export interface Facts {
  readonly boxes: readonly BoxFacts[];
  readonly log: readonly string[];
  /** Asked for since the page was opened. */
  readonly timers: number;
  readonly health: readonly SurfaceHealth[];
}

export interface Place {
  readonly rects: readonly {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  }[];
  /** What the range holds; null when there is no range. */
  readonly range: string | null;
}

export type Asked =
  | { readonly command: 'facts' | 'forget-log' | 'stop' | 'start' }
  | { readonly command: 'allow'; readonly texts: 'all' | readonly string[] }
  | { readonly command: 'submit' | 'focus'; readonly box: number }
  | { readonly command: 'place'; readonly box: number; readonly words: string }
  /** The first place of each of the words gets others, in this order; how it ended stands in the log. */
  | { readonly command: 'replace'; readonly box: number; readonly changes: readonly (readonly [string, string])[] };

/** Asks the harness in the page of a tab. */
export async function askHarness<Answer>(tab: Tab, asked: Asked): Promise<Answer> {
  const json = await tab.evaluate(
    ({ command, answer, detail }) => {
      document.documentElement.removeAttribute(answer);
      document.dispatchEvent(new CustomEvent(command, { detail }));
      return document.documentElement.getAttribute(answer);
    },
    { command: COMMAND, answer: ANSWER, detail: JSON.stringify(asked) },
  );
  if (json === null) throw new Error('the harness does not run in this page');
  return JSON.parse(json) as Answer;
}

export const factsOf = (tab: Tab): Promise<Facts> => askHarness(tab, { command: 'facts' });
