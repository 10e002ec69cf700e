import { useEffect, useState } from 'preact/hooks';
import type { ClauseView, PolicyView } from '#messages/protocol.ts';
import { THEMES, type Theme } from '#model/theme.ts';
import { addressFor, mailTo } from '#popup/mail.ts';
import { searchClauses } from '#popup/search.ts';
import { ClauseItem } from '#popup/views/clause-item.tsx';
import type { PopupWords } from '#popup/words.ts';
import { Chevron, SearchIcon } from '#ui/icons.tsx';

export interface PolicyReaderProps {
  readonly policy: PolicyView;
  readonly t: PopupWords;
  /** Id of the clause to open at, when a finding led here. */
  readonly openAt?: string | undefined;
  /** Words in the search field at the start. */
  readonly searchFor?: string;
}

/** The organisation's policy to read: ten lines, then every clause by theme, with search. States: policy-reader.examples.tsx. */
export function PolicyReader({ policy, t, openAt, searchFor = '' }: PolicyReaderProps) {
  const [words, setWords] = useState(searchFor);
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set(openAt ? pathTo(openAt, policy) : []));
  const [wanted, setWanted] = useState(openAt);
  // What is folded away is made after the first sight of the page: it opens sooner, and prints whole.
  const [isWhole, setWhole] = useState(false);
  useEffect(() => setWhole(true), []);
  const isSearching = words.trim() !== '';
  const found = searchClauses(policy.clauses, words);

  useEffect(() => {
    if (wanted === undefined) return;
    const clause = document.getElementById(wanted);
    clause?.scrollIntoView({ block: 'center' });
    clause?.querySelector('button')?.focus({ preventScroll: true });
  }, [wanted]);

  const toggle = (name: string) => {
    const next = new Set(open);
    if (!next.delete(name)) next.add(name);
    setOpen(next);
  };
  const show = (id: string) => {
    setWords('');
    setOpen(new Set([...open, ...pathTo(id, policy)]));
    setWanted(id);
  };

  const suggest = ({ cite }: ClauseView) =>
    mailTo(
      addressFor('policy', policy.contacts),
      t('contact.suggest.about', { cite }),
      t('contact.suggest.body', { policy: cite }),
    );

  return (
    <>
      {policy.beforeYouPost.length > 0 && (
        <section class="panel" aria-labelledby="before">
          <h2 id="before">{t('before')}</h2>
          <ol class="before">
            {policy.beforeYouPost.map(({ clause, text }) => (
              <li key={text}>
                <button type="button" onClick={() => show(clause)}>
                  {text}
                </button>
              </li>
            ))}
          </ol>
        </section>
      )}
      <section class="policy" aria-labelledby="policy">
        <h2 id="policy">
          {policy.organisation === policy.title ? policy.title : t('policy.of', { organisation: policy.organisation })}
        </h2>
        <p class="small">{t('policy.version', { version: policy.version })}</p>
        <div class="search">
          <SearchIcon />
          <input
            type="search"
            value={words}
            placeholder={t('search')}
            aria-label={t('search')}
            onInput={(event) => setWords(event.currentTarget.value)}
          />
        </div>
        <p class="small" role="status">
          {isSearching &&
            (found.length > 0 ? t.count('search.found', found.length) : t('search.none', { words: words.trim() }))}
        </p>
        {THEMES.map((theme) => (
          <Shelf
            key={theme}
            theme={theme}
            clauses={found.filter((clause) => clause.theme === theme)}
            suggest={suggest}
            t={t}
            isOpen={isSearching || open.has(theme)}
            isMade={isWhole}
            open={open}
            onToggle={toggle}
          />
        ))}
      </section>
    </>
  );
}

/** What has to be unfolded for a clause to be read. */
const pathTo = (id: string, { clauses }: PolicyView): readonly string[] => {
  const theme = clauses.find((clause) => clause.id === id)?.theme;
  return theme ? [theme, id] : [];
};

interface ShelfProps {
  readonly theme: Theme;
  readonly clauses: readonly ClauseView[];
  readonly suggest: (clause: ClauseView) => string;
  readonly t: PopupWords;
  readonly isOpen: boolean;
  /** Its clauses are there also while it is folded. */
  readonly isMade: boolean;
  /** Themes and clauses that are unfolded. */
  readonly open: ReadonlySet<string>;
  readonly onToggle: (name: string) => void;
}

/** The clauses of one theme, folded to its name; nothing when there are none. */
function Shelf({ theme, clauses, suggest, t, isOpen, isMade, open, onToggle }: ShelfProps) {
  if (clauses.length === 0) return null;
  const list = `theme-${theme}`;
  return (
    <section class="shelf">
      <h3>
        <button type="button" aria-expanded={isOpen} aria-controls={list} onClick={() => onToggle(theme)}>
          <Chevron />
          <span>{t(`theme.${theme}`)}</span>
          <span class="count">{clauses.length}</span>
        </button>
      </h3>
      <ul class="clauses" id={list} hidden={!isOpen}>
        {(isOpen || isMade ? clauses : []).map((clause) => (
          <ClauseItem
            key={clause.id}
            clause={clause}
            t={t}
            suggest={suggest(clause)}
            isOpen={open.has(clause.id)}
            onToggle={() => onToggle(clause.id)}
          />
        ))}
      </ul>
    </section>
  );
}
