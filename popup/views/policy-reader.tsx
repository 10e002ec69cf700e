import { useEffect, useState } from 'preact/hooks';
import type { ClauseView, PolicyView } from '#messages/protocol.ts';
import { THEMES } from '#model/theme.ts';
import { searchClauses } from '#popup/search.ts';
import { ClauseItem } from '#popup/views/clause-item.tsx';
import type { PopupWords } from '#popup/words.ts';
import { SearchIcon } from '#ui/icons.tsx';

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
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set(openAt ? [openAt] : []));
  const found = searchClauses(policy.clauses, words);

  useEffect(() => {
    if (openAt) document.getElementById(openAt)?.scrollIntoView({ block: 'center' });
  }, [openAt]);

  const toggle = (id: string) => {
    const next = new Set(open);
    if (!next.delete(id)) next.add(id);
    setOpen(next);
  };
  const show = (id: string) => {
    setWords('');
    setOpen(new Set([...open, id]));
    document.getElementById(id)?.scrollIntoView({ block: 'center' });
    document.querySelector<HTMLElement>(`#${CSS.escape(id)} button`)?.focus({ preventScroll: true });
  };

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
        <h2 id="policy">{t('policy.of', { organisation: policy.organisation })}</h2>
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
          {words.trim() !== '' &&
            (found.length > 0 ? t.count('search.found', found.length) : t('search.none', { words: words.trim() }))}
        </p>
        {THEMES.map((theme) => {
          const clauses = found.filter((clause) => clause.theme === theme);
          if (clauses.length === 0) return null;
          const item = (clause: ClauseView) => (
            <ClauseItem
              key={clause.id}
              clause={clause}
              t={t}
              isOpen={open.has(clause.id)}
              onToggle={() => toggle(clause.id)}
            />
          );
          return (
            <section key={theme} aria-labelledby={`theme-${theme}`}>
              <h3 id={`theme-${theme}`}>{t(`theme.${theme}`)}</h3>
              <ul class="clauses">{clauses.map(item)}</ul>
            </section>
          );
        })}
      </section>
    </>
  );
}
