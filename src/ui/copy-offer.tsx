import { useRef, useState } from 'preact/hooks';
import type { PageWords } from '#ui/page-words.ts';

export interface CopyOfferProps {
  /** The whole draft as it was meant to become. */
  readonly text: string;
  readonly t: PageWords;
  /** Resolves with false when the page does not let us copy. */
  readonly onCopy: (text: string) => Promise<boolean>;
  readonly onClose: () => void;
}

/** The site's box did not take the words: they are here to be copied. States: copy-offer.examples.tsx. */
export function CopyOffer({ text, t, onCopy, onClose }: CopyOfferProps) {
  const [state, setState] = useState<'offered' | 'copied' | 'refused'>('offered');
  const field = useRef<HTMLTextAreaElement>(null);
  const copy = async () => {
    const isCopied = await onCopy(text);
    if (!isCopied) field.current?.select();
    setState(isCopied ? 'copied' : 'refused');
  };
  return (
    <div class="copy-offer">
      <p class="sentence-only">{t('copy.lead')}</p>
      <textarea ref={field} class="text" dir="auto" rows={4} readOnly aria-label={t('copy.text')} value={text} />
      <div class="both">
        <button type="button" class="button primary slim" data-first onClick={() => void copy()}>
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
}
