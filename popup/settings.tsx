import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { PackSourceText } from '#messages/protocol.ts';
import { onSettingsChanged } from '#platform/settings-changed.ts';
import { adoptPack, askEverything, changeSettings, type Everything, goBack, previewPack } from '#popup/everything.ts';
import { RegisterPanel } from '#popup/register-panel.tsx';
import type { Tried } from '#popup/views/pack-section.tsx';
import { SettingsPage } from '#popup/views/settings-page.tsx';
import { popupWords } from '#popup/words.ts';

function SettingsTab({ first }: { readonly first: Everything }) {
  const [{ settings, policy, language }, setEverything] = useState(first);
  const [outcome, setOutcome] = useState<'saved' | 'failed' | undefined>(undefined);
  const [tried, setTried] = useState<Tried | undefined>(undefined);
  const t = popupWords(language);
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = t('settings.title');
  }, [language, t]);
  // What IT changes, and what is changed in the popup, shows here at once.
  useEffect(() => onSettingsChanged(() => void askEverything().then(setEverything)), []);
  useEffect(() => {
    // Whoever chose a file is led to what came of it; the radio buttons keep the focus, for the arrow keys.
    if (tried && !('id' in tried.source)) document.getElementById('preview')?.focus();
  }, [tried]);

  const shown = async (change: Promise<Everything | undefined>) => {
    const next = await change;
    setOutcome(next ? 'saved' : 'failed');
    if (!next) return;
    setEverything(next);
    setTried(undefined);
  };
  const look = async (source: PackSourceText) => {
    const preview = await previewPack(source);
    setOutcome(preview ? undefined : 'failed');
    setTried(preview && { source, preview });
  };
  const read = async (file: File) => {
    const text = await textOf(file);
    if (text === undefined) setTried({ source: { name: file.name, text: '' }, preview: 'unreadable' });
    else await look({ name: file.name, text });
  };
  return (
    <SettingsPage
      t={t}
      settings={settings}
      policy={policy}
      outcome={outcome}
      now={Date.now()}
      packs={{
        tried,
        onTry: (id) => (id === settings.pack && settings.packChosen ? setTried(undefined) : void look({ id })),
        onFile: (file) => void read(file),
        onAdopt: () => tried && void shown(adoptPack(tried.source)),
        onCancel: () => setTried(undefined),
        onBack: () => void shown(goBack()),
      }}
      onChange={(changes) => void shown(changeSettings(changes))}
      register={<RegisterPanel language={language} />}
    />
  );
}

/** Bytes; a pack of a million characters is smaller. */
const MOST_BYTES = 8_000_000;

/** The file's text; undefined when it is far too large, cannot be read or is no text. */
async function textOf(file: File): Promise<string | undefined> {
  if (file.size > MOST_BYTES) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer());
  } catch {
    return undefined;
  }
}

const root = document.getElementById('root');
if (root) render(<SettingsTab first={await askEverything()} />, root);
