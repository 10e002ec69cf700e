import type { PageWords } from '#ui/page-words.ts';
import { WithState } from '#ui/with-state.ts';

export interface CopyOfferProps {
  /** The whole draft as it was meant to become. */
  readonly text: string;
  readonly t: PageWords;
  /** Resolves with false when the page does not let us copy. */
  readonly onCopy: (text: string) => Promise<boolean>;
  readonly onClose: () => void;
}

/** The site's box did not take the words: they are here to be copied. States: copy-offer.examples.tsx. */
export const CopyOffer = ({ text, t, onCopy, onClose }: CopyOfferProps) => (
  <WithState first={'offered' as 'offered' | 'copied' | 'refused'}>
    {(state, setState) => {
      const copy = async (button: Element) => {
        const isCopied = await onCopy(text);
        if (!isCopied) button.closest('.copy-offer')?.querySelector('textarea')?.select();
        setState(isCopied ? 'copied' : 'refused');
      };
      return (
        <div class="copy-offer">
          <p class="sentence-only">{t('copy.lead')}</p>
          <textarea class="text" dir="auto" rows={4} readOnly aria-label={t('copy.text')} value={text} />
          <div class="both">
            <button
              type="button"
              class="button primary slim"
              data-first
              onClick={({ currentTarget }) => void copy(currentTarget)}
            >
              {t('copy.do')}
            </button>
            <button type="button" class="button slim" onClick={onClose}>
              {t('copy.close')}
            </button>
          </div>
          <p class="sentence-only" role="status">
            {state !== 'offered' && t(`copy.${state}`)}
          </p>
        </div>
      );
    }}
  </WithState>
);
