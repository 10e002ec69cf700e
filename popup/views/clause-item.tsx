import type { ComponentChildren } from 'preact';
import type { ClauseView } from '#messages/protocol.ts';
import type { ClauseKind } from '#model/policy.ts';
import type { PopupWords } from '#popup/words.ts';
import { BubbleAsk, Chevron, HandIcon, ListenIcon } from '#ui/icons.tsx';

export interface ClauseItemProps {
  readonly clause: ClauseView;
  readonly t: PopupWords;
  /** A mail draft to whoever keeps the policy, about this clause. */
  readonly suggest?: string;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

const HOW_ICONS: Readonly<Record<ClauseKind, () => ComponentChildren>> = {
  check: () => <ListenIcon />,
  ask: () => <BubbleAsk />,
  guide: () => <HandIcon />,
};

/** One clause, folded to its title: what it says, why, an example, what to do instead. States: clause-item.examples.tsx. */
export function ClauseItem({ clause, t, suggest, isOpen, onToggle }: ClauseItemProps) {
  const { id, how, title, text, why, example, instead, steps, cite } = clause;
  const body = `clause-${id}`;
  return (
    <li class="clause-item" id={id}>
      <h4>
        <button type="button" aria-expanded={isOpen} aria-controls={body} onClick={onToggle}>
          <Chevron />
          <span>{title}</span>
        </button>
      </h4>
      <div class="body" id={body} hidden={!isOpen}>
        <p>{text}</p>
        <dl>
          {why && <Part name={t('clause.why')}>{why}</Part>}
          {example && <Part name={t('clause.example')}>{example}</Part>}
          {instead && <Part name={t('clause.instead')}>{instead}</Part>}
        </dl>
        {steps.length > 0 && (
          <>
            <p class="name">{t('clause.steps')}</p>
            <ol>
              {steps.map((step) => (
                <li key={step}>{step}</li>
              ))}
            </ol>
          </>
        )}
        <p class="source">{cite}</p>
        <ul class="how">
          {how.map((kind) => (
            <li key={kind}>
              {HOW_ICONS[kind]()}
              {t(`how.${kind}`)}
            </li>
          ))}
        </ul>
        {suggest && (
          <a class="link quiet" href={suggest} target="_blank" rel="noreferrer">
            {t('clause.suggest')}
          </a>
        )}
      </div>
    </li>
  );
}

function Part({ name, children }: { readonly name: string; readonly children: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
