import type { PackPreview as Preview, SoundPreview } from '#messages/protocol.ts';
import { RuleChange } from '#popup/views/rule-change.tsx';
import type { PopupWords } from '#popup/words.ts';
import { TickIcon } from '#ui/icons.tsx';

export interface PackPreviewProps {
  /** `unreadable`: the file could not even be opened as text. */
  readonly preview: Preview | 'unreadable';
  readonly t: PopupWords;
  readonly onAdopt: () => void;
  readonly onCancel: () => void;
}

/** What a pack would change, before anybody accepts it, or what is wrong with it. States: pack-preview.examples.tsx. */
export function PackPreview({ preview, t, onAdopt, onCancel }: PackPreviewProps) {
  if (preview === 'unreadable') return <Faults lead={t('pack.import.unreadable')} t={t} onCancel={onCancel} />;
  if (!preview.ok) {
    const lead = t.count('pack.faults', preview.problems.length);
    return <Faults lead={lead} problems={preview.problems} t={t} onCancel={onCancel} />;
  }
  return (
    <section class="preview" aria-labelledby="preview">
      <h2 id="preview" tabIndex={-1}>
        {t('pack.preview', { organisation: preview.organisation, version: preview.version })}
      </h2>
      <Changes preview={preview} t={t} />
      <p class="small">{t('pack.own', { parts: ownParts(preview, t) })}</p>
      <div class="choices">
        <button type="button" class="button primary" onClick={onAdopt}>
          <TickIcon />
          {t('pack.adopt')}
        </button>
        <button type="button" class="button" onClick={onCancel}>
          {t('pack.cancel')}
        </button>
      </div>
    </section>
  );
}

const KINDS = ['added', 'changed', 'off'] as const;

function Changes({ preview: { changes, base }, t }: { readonly preview: SoundPreview; readonly t: PopupWords }) {
  if (changes.length === 0) return <p>{t('pack.same')}</p>;
  return (
    <>
      <p class="small">{t('pack.preview.lead', { base })}</p>
      {KINDS.map((kind) => {
        const ofKind = changes.filter((change) => change.kind === kind);
        if (ofKind.length === 0) return null;
        return (
          <section key={kind} class={`changes ${kind}`}>
            <h3>{t.count(`pack.${kind}`, ofKind.length)}</h3>
            <ul>
              {ofKind.map((change) => (
                <RuleChange key={change.rule} change={change} t={t} />
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
}

function ownParts({ own }: SoundPreview, t: PopupWords): string {
  const contacts = new Intl.ListFormat(t.language, { type: 'disjunction' }).format(own.contacts);
  return [
    t.count('pack.own.clauses', own.clauses),
    ...(own.questions > 0 ? [t.count('pack.own.questions', own.questions)] : []),
    ...(contacts ? [t('pack.own.contacts', { contacts })] : []),
  ].join('\u00a0· ');
}

interface FaultsProps {
  readonly lead: string;
  readonly problems?: readonly string[];
  readonly t: PopupWords;
  readonly onCancel: () => void;
}

const Faults = ({ lead, problems = [], t, onCancel }: FaultsProps) => (
  <section class="preview faults" aria-labelledby="preview">
    <h2 id="preview" tabIndex={-1}>
      {lead}
    </h2>
    <ul>
      {problems.map((problem) => (
        <li key={problem} class="small problem">
          {problem}
        </li>
      ))}
    </ul>
    <button type="button" class="button slim" onClick={onCancel}>
      {t('pack.faults.close')}
    </button>
  </section>
);
