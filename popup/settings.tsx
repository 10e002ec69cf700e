import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Settings } from '#model/settings.ts';
import { askEverything, changeSettings, type Everything } from '#popup/everything.ts';
import { SettingsPage } from '#popup/views/settings-page.tsx';
import { popupWords } from '#popup/words.ts';

function SettingsTab({ first }: { readonly first: Everything }) {
  const [{ settings, policy, language }, setEverything] = useState(first);
  const [outcome, setOutcome] = useState<'saved' | 'failed' | undefined>(undefined);
  const t = popupWords(language);
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = t('settings.title');
  }, [language, t]);

  const change = async (changes: Partial<Settings>) => {
    const next = await changeSettings(changes);
    setOutcome(next ? 'saved' : 'failed');
    if (next) setEverything(next);
  };
  return (
    <SettingsPage
      t={t}
      settings={settings}
      policy={policy}
      outcome={outcome}
      now={Date.now()}
      onChange={(changes) => void change(changes)}
    />
  );
}

const root = document.getElementById('root');
if (root) render(<SettingsTab first={await askEverything()} />, root);
