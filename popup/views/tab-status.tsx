import type { BoxStatus, TabStatus as Status } from '#messages/protocol.ts';
import { clockTime } from '#popup/clock-time.ts';
import type { PopupWords } from '#popup/words.ts';
import { Bubble, BubbleAsk, BubbleBusy, BubbleClear, BubbleOff, Level, PauseBars } from '#ui/icons.tsx';

export interface TabStatusProps {
  /** Undefined where no content script of ours runs. */
  readonly status: Status | undefined;
  /** The page has not answered yet. */
  readonly isAsking?: boolean;
  readonly t: PopupWords;
  /** Epoch milliseconds. */
  readonly now: number;
  readonly onPause: () => void;
  readonly onResume: () => void;
}

/** What is being checked in this tab right now, and the pause for this site. States: tab-status.examples.tsx. */
export function TabStatus({ status, isAsking = false, t, now, onPause, onResume }: TabStatusProps) {
  if (isAsking) {
    return (
      <section class="panel" aria-labelledby="here">
        <h2 id="here">{t('here')}</h2>
        <p class="told">
          <BubbleBusy />
          <span>{t('here.asking')}</span>
        </p>
      </section>
    );
  }
  if (!status) {
    return (
      <section class="panel" aria-labelledby="here">
        <h2 id="here">{t('here')}</h2>
        <p class="told">
          <BubbleOff />
          <span>{t('here.none')}</span>
        </p>
        <p class="small">{t('here.none.hint')}</p>
      </section>
    );
  }
  const site = t(`site.${status.site}`);
  const isPaused = status.pausedUntil > now;
  return (
    <section class="panel" aria-labelledby="here">
      <h2 id="here">{t('here')}</h2>
      {isPaused ? (
        <p class="told">
          <BubbleOff />
          <span>{t('here.paused', { site, time: clockTime(status.pausedUntil, t.language) })}</span>
        </p>
      ) : (
        <Boxes boxes={status.boxes} site={site} t={t} />
      )}
      {!isPaused && status.boxes.some(({ isStrange }) => isStrange) && (
        <p class="told">
          <BubbleAsk />
          <span>{t('here.strange', { site })}</span>
        </p>
      )}
      <button type="button" class={isPaused ? 'button primary' : 'button slim'} onClick={isPaused ? onResume : onPause}>
        {isPaused ? <Bubble /> : <PauseBars />}
        {isPaused ? t('resume') : t('pause', { site })}
      </button>
    </section>
  );
}

function Boxes({ boxes, site, t }: { boxes: readonly BoxStatus[]; site: string; t: PopupWords }) {
  if (boxes.length === 0) {
    return (
      <p class="told">
        <Bubble />
        <span>{t('here.empty', { site })}</span>
      </p>
    );
  }
  return (
    <ul class="boxes">
      {boxes.map((box, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: boxes have no name of their own and keep their order
        <li key={index} class="told">
          <StateIcon box={box} />
          <span>
            {t('box', { surface: t(`surface.${box.surface}`), audience: t(`audience.${box.audience}`) })}{' '}
            <strong>{stateWords(box, t)}</strong>
          </span>
        </li>
      ))}
    </ul>
  );
}

function stateWords({ state, findings, unchecked }: BoxStatus, t: PopupWords): string {
  if (state !== 'checked') return t(`state.${state}`);
  if (findings > 0) return t.count('state.points', findings);
  return t(unchecked > 0 ? 'state.unchecked' : 'state.clear');
}

function StateIcon({ box: { state, findings, unchecked } }: { readonly box: BoxStatus }) {
  if (state === 'checking') return <BubbleBusy />;
  if (state === 'off') return <BubbleOff />;
  if (state === 'checked' && findings > 0) return <Level severity="warn" />;
  return state === 'failed' || unchecked > 0 ? <BubbleAsk /> : <BubbleClear />;
}
