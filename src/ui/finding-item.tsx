import type { Finding, Suggestion } from '#model/report.ts';
import type { FindingView, Quote } from '#ui/finding-view.ts';
import { ArrowIcon, Chevron, Level } from '#ui/icons.tsx';
import type { PageWords } from '#ui/page-words.ts';
import { WithState } from '#ui/with-state.ts';

/** A clause of the organisation's policy as it is shown beside a finding. */
export interface ClauseText {
  readonly title: string;
  readonly text: string;
  /** How it is cited: document and section. */
  readonly cite: string;
}

export interface FindingItemProps {
  readonly view: FindingView;
  readonly t: PageWords;
  readonly organisation: string;
  readonly clause?: ClauseText | undefined;
  /** Absent where nothing can be applied, as in the dialog: then the first suggestion is there to read. */
  readonly onApply?: ((suggestion: Suggestion) => void) | undefined;
  readonly onDismiss?: ((finding: Finding) => void) | undefined;
  /** "This is not a client": offered for names only. */
  readonly onNotClient?: ((finding: Finding) => void) | undefined;
  readonly onExplain?: ((finding: Finding) => void) | undefined;
  /** The clause is shown from the start. */
  readonly isUnfolded?: boolean;
}

/** One finding: why, the words that made it so, a way out, and the clause in place. States: finding-item.examples.tsx. */
export function FindingItem(props: FindingItemProps) {
  const { view, t, onApply } = props;
  const { finding, quotes, additions } = view;
  const offers = quotes.some(({ suggestions }) => suggestions.some(isWritten));
  return (
    <li class={`finding ${finding.severity}`}>
      <Level severity={finding.severity} />
      <div>
        <p class="reason">
          <span class="unseen">{t(`severity.${finding.severity}`)}: </span>
          {finding.message}
        </p>
        {quotes.length > 0 && (
          <ul class={offers ? 'quotes' : 'quotes plain'}>
            {quotes.map((quote) => (
              <QuoteLine key={quote.words} quote={quote} t={t} onApply={onApply} />
            ))}
          </ul>
        )}
        {finding.cues.length > 1 && <p class="together">{t('together', { cues: finding.cues.join('\u00a0· ') })}</p>}
        {finding.advice && <p class="advice">{finding.advice}</p>}
        {onApply && additions.length > 0 && (
          <div class="quotes plain">
            {additions.map((suggestion) => (
              <button key={suggestion.replacement} type="button" class="chip" onClick={() => onApply(suggestion)}>
                {t('insert', { other: suggestion.replacement.trim() })}
              </button>
            ))}
          </div>
        )}
        <After {...props} />
      </div>
    </li>
  );
}

function QuoteLine({ quote, t, onApply }: { quote: Quote; t: PageWords; onApply: FindingItemProps['onApply'] }) {
  const { words, suggestions } = quote;
  const written = suggestions.find(isWritten);
  return (
    <li class="quote">
      <q dir="auto">{words}</q>
      {(onApply ? suggestions.length > 0 : written !== undefined) && (
        <span class="others">
          <ArrowIcon />
          {!onApply && written?.replacement.trim()}
          {onApply &&
            suggestions.map((suggestion) => {
              const other = suggestion.replacement.trim();
              return (
                <button
                  key={other}
                  type="button"
                  class={other ? 'chip' : 'chip leave'}
                  aria-label={other ? t('replace.with', { words, other }) : t('replace.leave', { words })}
                  onClick={() => onApply(suggestion)}
                >
                  {other || t('leave.out')}
                </button>
              );
            })}
        </span>
      )}
    </li>
  );
}

/** Other words, as against leaving the words out: the advice says that already. */
const isWritten = ({ replacement }: Suggestion) => replacement.trim() !== '';

/** The clause in place, and what else can be done with the finding. */
const After = (props: FindingItemProps) => (
  <WithState first={props.isUnfolded ?? false}>
    {(isOpen, setOpen) => (
      <>
        <Choices {...props} isOpen={isOpen} onToggle={() => setOpen(!isOpen)} />
        {isOpen && <Clause {...props} />}
      </>
    )}
  </WithState>
);

type ChoicesProps = FindingItemProps & { readonly isOpen: boolean; readonly onToggle: () => void };

function Choices({
  view: { finding },
  t,
  organisation,
  clause,
  onDismiss,
  onNotClient,
  isOpen,
  onToggle,
}: ChoicesProps) {
  const cite = clause?.cite ?? [organisation, finding.clause].filter(Boolean).join(' · ');
  return (
    <div class="after">
      <button
        type="button"
        class="link"
        aria-expanded={isOpen}
        aria-label={`${t('clause.show')} ${cite}`}
        onClick={onToggle}
      >
        <Chevron />
        {cite}
      </button>
      {onNotClient && finding.topic === 'client-name' && finding.spans.length > 0 && (
        <button type="button" class="link quiet" onClick={() => onNotClient(finding)}>
          {t('not.client')}
        </button>
      )}
      {onDismiss && (
        <button type="button" class="link quiet" onClick={() => onDismiss(finding)}>
          {t('not.right')}
        </button>
      )}
    </div>
  );
}

const Clause = ({ view: { finding }, t, clause, onExplain }: FindingItemProps) => (
  <div class="clause">
    {clause && <p class="title">{clause.title}</p>}
    {clause && <p>{clause.text}</p>}
    {onExplain && (
      <button type="button" class="link" onClick={() => onExplain(finding)}>
        {t('clause.read')}
      </button>
    )}
  </div>
);
