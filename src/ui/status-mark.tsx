import type { ComponentChildren } from 'preact';
import type { Severity } from '#model/topic.ts';
import { Bubble, BubbleAsk, BubbleBusy, BubbleClear, BubbleOff, Level } from '#ui/icons.tsx';
import type { PageWords } from '#ui/page-words.ts';

/** What a box's mark says. `quiet` is an empty box. */
export type MarkLook =
  | { readonly kind: 'quiet' | 'clear' | 'unchecked' | 'failed' | 'off' }
  | { readonly kind: 'found'; readonly severity: Severity; readonly count: number };

export interface StatusMarkProps {
  readonly look: MarkLook;
  /** A check is under way; the last look stays until it has taken long enough to be noticed. */
  readonly isChecking: boolean;
  readonly isOpen: boolean;
  /** The site looks different from what was known: what the mark says may be wrong. */
  readonly isStrange?: boolean | undefined;
  readonly t: PageWords;
  readonly onPress: () => void;
}

interface Face {
  readonly icon: ComponentChildren;
  readonly label: string;
  readonly short?: string;
}

function faceOf(look: MarkLook, t: PageWords): Face {
  switch (look.kind) {
    case 'quiet':
      return { icon: <Bubble />, label: t('mark.quiet') };
    case 'clear':
      return { icon: <BubbleClear />, label: t('mark.clear') };
    case 'unchecked':
      return { icon: <BubbleAsk />, label: t('mark.unchecked') };
    case 'failed':
      return { icon: <BubbleAsk />, label: t('mark.failed'), short: t('mark.failed.short') };
    case 'off':
      return { icon: <BubbleOff />, label: t('mark.off'), short: t('mark.off.short') };
    case 'found':
      return {
        icon: <Level severity={look.severity} />,
        label: t.count('points.look', look.count),
        short: String(look.count),
      };
  }
}

/** The small mark in a box's corner, always there; pressing it unfolds the banner. States: status-mark.examples.tsx. */
export function StatusMark({ look, isChecking, isOpen, isStrange, t, onPress }: StatusMarkProps) {
  const { icon, label: said, short } = faceOf(look, t);
  const label = isStrange ? `${said}. ${t('strange.short')}` : said;
  const level = look.kind === 'found' ? look.severity : look.kind;
  return (
    <button
      type="button"
      class={`mark ${level}${isStrange ? ' strange' : ''}`}
      data-look={look.kind}
      data-count={look.kind === 'found' ? look.count : 0}
      data-checking={isChecking}
      aria-expanded={isOpen}
      aria-label={`${t('name')}: ${label}`}
      onClick={onPress}
    >
      <span class="now" aria-hidden="true">
        {icon}
        {short && <span>{short}</span>}
      </span>
      <span class="busy" aria-hidden="true">
        <BubbleBusy />
      </span>
      <span class="tip" aria-hidden="true">
        {label}
      </span>
    </button>
  );
}
