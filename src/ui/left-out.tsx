import type { Unchecked } from '#model/report.ts';
import { BubbleAsk } from '#ui/icons.tsx';
import type { PageWords } from '#ui/page-words.ts';

export interface LeftOutProps {
  readonly unchecked: readonly Unchecked[];
  readonly t: PageWords;
}

const sayWhat = ({ what, reason }: Unchecked, t: PageWords) =>
  what === 'attachment' && (reason === 'error' || reason === 'timeout' || reason === 'too-long')
    ? t('unchecked.attachment')
    : t(`unchecked.${reason}`);

/** What could not be checked and why, each reason once; nothing when all was checked. States: left-out.examples.tsx. */
export function LeftOut({ unchecked, t }: LeftOutProps) {
  if (unchecked.length === 0) return null;
  const reasons = new Set(unchecked.map((one) => sayWhat(one, t)));
  return (
    <p class="left-out">
      <BubbleAsk />
      <span>
        {t('unchecked.title')} {[...reasons].join(', ')}.
      </span>
    </p>
  );
}
