import type { PopupWords } from '#popup/words.ts';
import { LockIcon } from '#ui/icons.tsx';

/** Says who has set what cannot be changed here, and how. States: settings-page.examples.tsx. */
export function Locked({ t }: { readonly t: PopupWords }) {
  return (
    <p class="small locked">
      <LockIcon />
      <span>{t('managed.set')}</span>
    </p>
  );
}
