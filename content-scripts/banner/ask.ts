import { h, render } from 'preact';
import type { BoxView, Choice } from '#content-scripts/banner/contract.ts';
import { schemeAt } from '#content-scripts/banner/scheme.ts';
import { verbOf } from '#content-scripts/banner/verb.ts';
import type { Texts } from '#content-scripts/banner/view.ts';
import type { Finding } from '#model/report.ts';
import { findingViews } from '#ui/finding-view.ts';
import { type AskContent, SendDialog } from '#ui/send-dialog.tsx';

export interface AskParts {
  readonly texts: Texts;
  readonly layer: HTMLElement;
  readonly onAskFirst: (findings: readonly Finding[]) => void;
}

export interface OpenDialog {
  /** Puts the focus on the first button, when it is not in the dialog already. */
  focus(): void;
  /** True while the focus is where something can be written. */
  isTyping(): boolean;
  /** Moves the focus on, round within the dialog. */
  step(isBack: boolean): void;
  close(choice: Choice): void;
}

/** Opens the dialog over the page; `closed` is called once, after it has gone. */
export function openDialog(
  view: BoxView,
  { texts, layer, onAskFirst }: AskParts,
  closed: (choice: Choice) => void,
): OpenDialog {
  const place = layer.ownerDocument.createElement('div');
  place.className = 'root';
  place.lang = texts.t.language;
  place.dataset.scheme = schemeAt(view.box.container);
  layer.append(place);
  let isOpen = true;

  const close = (choice: Choice) => {
    if (!isOpen) return;
    isOpen = false;
    render(null, place);
    place.remove();
    closed(choice);
  };
  const content = contentOf(view, texts);
  const props = {
    ...texts,
    content,
    audience: view.audience,
    verb: verbOf(view.box),
    onChoice: close,
    onAskFirst() {
      if (view.state.kind === 'checked') onAskFirst(view.state.report.findings);
      close('edit');
    },
  };
  render(h(SendDialog, props), place);

  const opened: OpenDialog = {
    close,
    isTyping: () => place.querySelector('input:focus') !== null,
    step(isBack) {
      const stops = [...place.querySelectorAll<HTMLElement>('button, input')];
      const at = stops.findIndex((stop) => stop.matches(':focus'));
      stops[(at + (isBack ? -1 : 1) + stops.length) % stops.length]?.focus();
    },
    focus() {
      if (!place.querySelector(':focus'))
        place.querySelector<HTMLElement>('[data-first]')?.focus({ preventScroll: true });
    },
  };
  opened.focus();
  return opened;
}

function contentOf({ state }: BoxView, { t }: Texts): AskContent {
  switch (state.kind) {
    case 'checked': {
      const { findings, unchecked } = state.report;
      // Notes never interrupt: next to something heavier they stay in the banner.
      const heavy = findings.filter(({ severity }) => severity !== 'note');
      return { kind: 'found', findings: findingViews(state.text, heavy.length > 0 ? heavy : findings), unchecked };
    }
    case 'failed':
      return { kind: 'failed', sentence: t(`failed.${state.reason}`) };
    case 'off':
      return { kind: 'failed', sentence: t(`off.${state.reason}`) };
    case 'checking':
      return { kind: 'failed', sentence: t('failed.timeout') };
  }
}
