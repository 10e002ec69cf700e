import { useState } from 'preact/hooks';
import type { PopupWords } from '#popup/words.ts';
import { FileIcon } from '#ui/icons.tsx';

export interface PackImportProps {
  readonly t: PopupWords;
  readonly onFile: (file: File) => void;
}

/** Where an organisation's own pack file is chosen or dropped. States: pack-import.examples.tsx. */
export function PackImport({ t, onFile }: PackImportProps) {
  const [isOver, setOver] = useState(false);
  const take = (files: FileList | null | undefined) => {
    const [file] = files ?? [];
    if (file) onFile(file);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a short cut; the button does the same for everybody
    <div
      class={isOver ? 'drop over' : 'drop'}
      onDragOver={(event) => {
        // Without this the browser would open the file in the place of this page.
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer?.files);
      }}
    >
      <h2>{t('pack.import')}</h2>
      <p class="small">{t('pack.import.lead')}</p>
      <label class="button slim file">
        <FileIcon />
        {t('pack.import.choose')}
        <input
          type="file"
          accept=".json,application/json"
          onChange={({ currentTarget }) => {
            take(currentTarget.files);
            // The same file, mended, is a change again.
            currentTarget.value = '';
          }}
        />
      </label>
    </div>
  );
}
