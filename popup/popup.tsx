import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { RegisterState } from '#model/register-state.ts';
import type { Settings } from '#model/settings.ts';
import { onSettingsChanged } from '#platform/settings-changed.ts';
import { askEverything, askRegister, changeSettings, type Everything } from '#popup/everything.ts';
import { PopupPage } from '#popup/views/popup-page.tsx';
import { popupWords } from '#popup/words.ts';

/** The clause after `#`, when a finding led here: then this is a tab of its own and not the popup. */
const openAt = decodeURIComponent(location.hash.slice(1)) || undefined;

/** What the page said last stands until it says something else. */
const keeping =
  (next: Everything) =>
  (now: Everything): Everything =>
    next.lateStatus ? { ...next, status: now.status } : next;

function Popup({ first }: { readonly first: Everything }) {
  const [everything, setEverything] = useState(first);
  const [isFailed, setFailed] = useState(false);
  const [register, setRegister] = useState<RegisterState | undefined>(undefined);
  const { settings, status, lateStatus, policy, language } = everything;
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);

  useEffect(() => {
    void lateStatus?.then((answered) =>
      setEverything((now) =>
        now.lateStatus === lateStatus ? { ...now, status: answered, lateStatus: undefined } : now,
      ),
    );
  }, [lateStatus]);
  // Not waited for: the policy is what people come for.
  useEffect(() => void askRegister().then(setRegister), []);
  // What IT changes, and what is changed in the settings, shows here at once.
  useEffect(() => onSettingsChanged(() => void askEverything().then((next) => setEverything(keeping(next)))), []);

  const change = async (changes: Partial<Settings>) => {
    const next = await changeSettings(changes);
    setFailed(next === undefined);
    if (next) setEverything(keeping(next));
  };
  const pause = async (pausedUntil: number) => {
    if (!status) return;
    await change({ sites: { ...settings.sites, [status.site]: { ...settings.sites[status.site], pausedUntil } } });
  };
  return (
    <PopupPage
      t={popupWords(language)}
      settings={settings}
      // The page hears of a pause a moment later than the settings know of it.
      status={status && { ...status, pausedUntil: settings.sites[status.site].pausedUntil }}
      isAsking={lateStatus !== undefined && status === undefined}
      policy={policy}
      register={register}
      isFailed={isFailed}
      now={Date.now()}
      openAt={openAt}
      isOverTab={openAt === undefined}
      onChange={(changes) => void change(changes)}
      onPause={(until) => void pause(until)}
    />
  );
}

document.body.classList.toggle('in-tab', openAt !== undefined);
const root = document.getElementById('root');
if (root) {
  render(<Popup first={await askEverything()} />, root);
  // Read by the benchmark.
  performance.mark('shown');
}
