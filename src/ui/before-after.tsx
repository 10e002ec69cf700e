import type { DraftChange, Stretch } from '#ui/draft-change.ts';
import type { PageWords } from '#ui/page-words.ts';

export interface BeforeAfterProps {
  readonly change: DraftChange;
  readonly t: PageWords;
  readonly onApply: () => void;
  readonly onBack: () => void;
}

/** The draft before and after it was made anonymous, to be taken as a whole. States: before-after.examples.tsx. */
export function BeforeAfter({ change, t, onApply, onBack }: BeforeAfterProps) {
  return (
    <div class="before-after">
      <h3>{t('anonymise.before')}</h3>
      <p class="text" dir="auto">
        {change.before.map((stretch, index) => part(stretch, 'del', index))}
      </p>
      <h3>{t('anonymise.after')}</h3>
      <p class="text" dir="auto">
        {change.after.map((stretch, index) => part(stretch, 'ins', index))}
      </p>
      <div class="both">
        <button type="button" class="button primary slim" data-first onClick={onApply}>
          {t('anonymise.apply')}
        </button>
        <button type="button" class="button slim" onClick={onBack}>
          {t('anonymise.back')}
        </button>
      </div>
    </div>
  );
}

function part({ words, isChanged }: Stretch, Change: 'del' | 'ins', index: number) {
  return isChanged ? <Change key={index}>{words}</Change> : <span key={index}>{words}</span>;
}
