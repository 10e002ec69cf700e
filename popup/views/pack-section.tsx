import type { PackSourceText, PolicyView, PackPreview as Preview } from '#messages/protocol.ts';
import { OrganisationChoice } from '#popup/views/choices.tsx';
import { PackImport } from '#popup/views/pack-import.tsx';
import { PackPreview } from '#popup/views/pack-preview.tsx';
import type { PopupWords } from '#popup/words.ts';
import { BackIcon } from '#ui/icons.tsx';

/** A pack that somebody looks at before accepting it. */
export interface Tried {
  readonly source: PackSourceText;
  readonly preview: Preview | 'unreadable';
}

export interface PackSectionProps {
  readonly policy: PolicyView;
  /** Undefined until the person has chosen. */
  readonly chosen: string | undefined;
  readonly tried: Tried | undefined;
  readonly t: PopupWords;
  readonly onTry: (pack: string) => void;
  readonly onFile: (file: File) => void;
  readonly onAdopt: () => void;
  readonly onCancel: () => void;
  readonly onBack: () => void;
}

/** Whose policy applies: choose or import it, see what it changes, go back. States: pack-section.examples.tsx. */
export function PackSection({ policy, chosen, tried, t, onTry, onFile, onAdopt, onCancel, onBack }: PackSectionProps) {
  const { organisation: name, version, previous, isImported, problems } = policy;
  const isLocked = policy.managed.locked.includes('pack');
  const triedId = tried && 'id' in tried.source ? tried.source.id : undefined;
  return (
    <section class="panel packs">
      <OrganisationChoice
        choices={policy.choices}
        chosen={triedId ?? chosen}
        isLocked={isLocked}
        t={t}
        onChoose={onTry}
      />
      {problems.length > 0 && (
        <div role="status">
          <p>{t('pack.broken')}</p>
          {problems.map((problem) => (
            <p key={problem} class="small problem">
              {problem}
            </p>
          ))}
        </div>
      )}
      {!isLocked && (
        <>
          {tried && <PackPreview preview={tried.preview} t={t} onAdopt={onAdopt} onCancel={onCancel} />}
          {isImported && <p class="small">{t('pack.imported', { name, version })}</p>}
          {previous && (
            <p class="small previous">
              {t('pack.previous', previous)}
              <button type="button" class="button slim" onClick={onBack}>
                <BackIcon />
                {t('pack.back')}
              </button>
            </p>
          )}
          <PackImport t={t} onFile={onFile} />
        </>
      )}
    </section>
  );
}
