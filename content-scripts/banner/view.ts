import type { BoxState } from '#content-scripts/banner/contract.ts';
import type { Mender } from '#content-scripts/suggest/mend.ts';
import { pointsOf } from '#model/report.ts';
import { heaviest, type Severity } from '#model/topic.ts';
import type { CardContent } from '#ui/banner-card.tsx';
import { changeOf } from '#ui/draft-change.ts';
import type { ClauseText } from '#ui/finding-item.tsx';
import { findingViews } from '#ui/finding-view.ts';
import type { PageWords } from '#ui/page-words.ts';
import type { MarkLook } from '#ui/status-mark.tsx';

/** The words of everything drawn in the page, ready for use. */
export interface Texts {
  readonly t: PageWords;
  readonly mender: Mender;
  readonly organisation: string;
  readonly clauseOf: (id: string) => ClauseText | undefined;
  /** Whom to ask in doubt. */
  readonly contact: string | undefined;
  /** What the policy wants said in the dialog. */
  readonly line: string | undefined;
  /** The dialog asks why a draft may go all the same. */
  readonly asksReason: boolean;
}

type Checked = BoxState & { kind: 'checked' };

/** What the mark says. While a check runs it goes on saying what the last one found. */
export function lookOf(state: BoxState, last: Checked | undefined): MarkLook {
  if (state.kind === 'failed' || state.kind === 'off') return { kind: state.kind };
  const known = state.kind === 'checked' ? state : last;
  if (!known) return { kind: 'quiet' };
  const { findings, unchecked } = known.report;
  const worst = heaviest(findings.map(({ severity }): Severity => severity));
  if (worst !== 'clear') return { kind: 'found', severity: worst, count: pointsOf(findings).length };
  if (unchecked.length > 0) return { kind: 'unchecked' };
  return { kind: known.text.trim() === '' ? 'quiet' : 'clear' };
}

/** What the unfolded banner says; undefined while there is nothing to say yet. */
export function contentOf(state: BoxState, { t, mender }: Pick<Texts, 't' | 'mender'>): CardContent | undefined {
  switch (state.kind) {
    case 'checking':
      return undefined;
    case 'checked':
      return {
        kind: 'checked',
        findings: findingViews(state.text, state.report.findings),
        unchecked: state.report.unchecked,
        anonymous: anonymous(state, mender),
      };
    case 'failed':
      return { kind: 'failed', sentence: t(`failed.${state.reason}`) };
    case 'off':
      return { kind: 'off', sentence: t(`off.${state.reason}`) };
  }
}

function anonymous({ text, report }: Checked, mender: Mender) {
  const choices = mender.all(text, report.replacements ?? []);
  return choices.length > 0 ? () => changeOf(text, choices) : undefined;
}
