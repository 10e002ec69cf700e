import { render } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { MENDER } from '#content-scripts/suggest/mender.ts';
import { type Suggestion, withSuggestions } from '#model/report.ts';
import type { Settings } from '#model/settings.ts';
import { ask } from '#platform/messaging.ts';
import { onSettingsChanged } from '#platform/settings-changed.ts';
import { askEverything, changeSettings, type Everything } from '#popup/everything.ts';
import type { TryBoxProps } from '#popup/views/try-box.tsx';
import { WelcomePage } from '#popup/views/welcome-page.tsx';
import { popupWords } from '#popup/words.ts';

/** Milliseconds: the first check of all reads the word lists. */
const PATIENCE = 5000;

function Welcome({ first }: { readonly first: Everything }) {
  const [{ settings, policy, language }, setEverything] = useState(first);
  const [isFailed, setFailed] = useState(false);
  const [text, setText] = useState('');
  const [answer, setAnswer] = useState<TryBoxProps['answer']>(undefined);
  const newest = useRef(0);
  const t = popupWords(language);
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = t('welcome');
  }, [language, t]);
  useEffect(() => onSettingsChanged(() => void askEverything().then(setEverything)), []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another organisation or language answers otherwise on the same words
  useEffect(() => {
    newest.current += 1;
    const revision = newest.current;
    const draft = { text, site: 'unknown', surface: 'post', audience: 'public', attachments: [] } as const;
    if (text.trim() === '') return setAnswer(undefined);
    ask('check', { draft, revision }, PATIENCE).then(
      ({ report }) => newest.current === revision && setAnswer({ text, report }),
      () => newest.current === revision && setAnswer('failed'),
    );
  }, [text, policy?.pack, language]);

  const change = async (changes: Partial<Settings>) => {
    const next = await changeSettings(changes);
    setFailed(next === undefined);
    if (next) setEverything(next);
  };
  const apply = (suggestion: Suggestion) => setText(withSuggestions(text, MENDER.all(text, [suggestion])));
  return (
    <WelcomePage
      t={t}
      settings={settings}
      policy={policy}
      isFailed={isFailed}
      tried={{ text, answer, onType: setText, onApply: apply }}
      onChange={(changes) => void change(changes)}
    />
  );
}

const root = document.getElementById('root');
if (root) render(<Welcome first={await askEverything()} />, root);
