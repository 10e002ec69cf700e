import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { PolicyView } from '#messages/protocol.ts';
import type { PopupWords } from '#popup/words.ts';
import { Chevron, CopyIcon, TickIcon } from '#ui/icons.tsx';

export interface PolicyExtrasProps {
  readonly policy: Pick<PolicyView, 'questions' | 'gate' | 'reminder' | 'disclaimer'>;
  readonly t: PopupWords;
  /** Unfolded at the start, for examples. */
  readonly isOpen?: boolean;
}

/** What the policy lets Bezint ask, say and offer, besides the clauses. States: policy-extras.examples.tsx. */
export function PolicyExtras({ policy, t, isOpen = false }: PolicyExtrasProps) {
  const { questions, gate, reminder, disclaimer } = policy;
  if (questions.length === 0 && gate.length === 0 && !reminder && !disclaimer) return null;
  return (
    <section class="extras" aria-labelledby="more">
      <h2 id="more">{t('more')}</h2>
      {questions.length > 0 && (
        <Fold name={t('more.questions')} count={questions.length} isOpen={isOpen}>
          <ul class="said">
            {questions.map(({ text, points }) => (
              <li key={text}>
                {text}
                <ul class="points">
                  {points.map((point) => (
                    <li key={point}>{point}</li>
                  ))}
                </ul>
              </li>
            ))}
          </ul>
        </Fold>
      )}
      {gate.length > 0 && (
        <Fold name={t('more.gate')} count={gate.length} isOpen={isOpen}>
          <Lines lines={gate.map(({ text }) => text)} />
        </Fold>
      )}
      {reminder && (
        <Fold name={t('more.reminder')} isOpen={isOpen}>
          <Lines lines={[reminder.text]} />
        </Fold>
      )}
      {disclaimer && (
        <Fold name={t('more.disclaimer')} isOpen={isOpen}>
          <dl class="said">
            <ToCopy name={t('more.short')} text={disclaimer.short} t={t} />
            <ToCopy name={t('more.long')} text={disclaimer.long} t={t} />
          </dl>
        </Fold>
      )}
    </section>
  );
}

interface FoldProps {
  readonly name: string;
  readonly count?: number;
  readonly isOpen: boolean;
  readonly children: ComponentChildren;
}

function Fold({ name, count, isOpen: isOpenFirst, children }: FoldProps) {
  const [isOpen, setOpen] = useState(isOpenFirst);
  return (
    <section class="shelf">
      <h3>
        <button type="button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          <Chevron />
          <span>{name}</span>
          {count !== undefined && <span class="count">{count}</span>}
        </button>
      </h3>
      <div class="clauses" hidden={!isOpen}>
        {children}
      </div>
    </section>
  );
}

const Lines = ({ lines }: { readonly lines: readonly string[] }) => (
  <ul class="said">
    {lines.map((line) => (
      <li key={line}>{line}</li>
    ))}
  </ul>
);

function ToCopy({ name, text, t }: { readonly name: string; readonly text: string; readonly t: PopupWords }) {
  const [isCopied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    setCopied(true);
  };
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {text}
        <button type="button" class="link" onClick={() => void copy()}>
          {isCopied ? <TickIcon /> : <CopyIcon />}
          {t(isCopied ? 'copied' : 'copy')}
        </button>
      </dd>
    </div>
  );
}
