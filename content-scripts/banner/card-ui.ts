import { h, render } from 'preact';
import type { BoxUiParts } from '#content-scripts/banner/box-ui.ts';
import type { SpotView } from '#content-scripts/banner/spot.ts';
import type { Texts } from '#content-scripts/banner/view.ts';
import type { Finding, Suggestion } from '#model/report.ts';
import { BannerCard, type CardContent } from '#ui/banner-card.tsx';

/** What the unfolded banner shows. */
interface CardView {
  readonly content: CardContent;
  readonly audience: SpotView['audience'];
  readonly isStrange: boolean | undefined;
  readonly findings: readonly Finding[];
  readonly replacements: readonly Suggestion[];
  readonly offer: string | undefined;
  readonly texts: Texts;
}

export interface CardUi {
  /** Nothing folds it. True when it was drawn anew. */
  draw(view: CardView | undefined): boolean;
}

type Parts = Pick<BoxUiParts, 'onApply' | 'onDismiss' | 'onNotClient' | 'onExplain' | 'onAskFirst' | 'onFiles'> & {
  readonly onFold: () => void;
  readonly onCopied: () => void;
};

export function cardUi(place: HTMLElement, parts: Parts): CardUi {
  const { onApply, onDismiss, onNotClient, onExplain, onFold, onCopied } = parts;
  let drawn = '';
  let latest: CardView | undefined;

  /** Of the draft as it is when somebody asks for it, not as it was when the card was drawn. */
  const changeNow = () => (latest?.content.kind === 'checked' ? latest.content.anonymous?.() : undefined);

  return {
    draw(view) {
      place.hidden = !view;
      latest = view;
      // While somebody goes on typing the same findings stay: then there is nothing to draw, unless the whole draft
      // stands in it.
      const { anonymous = undefined } = view?.content.kind === 'checked' ? view.content : {};
      const change = anonymous && (place.querySelector('.before-after') ? anonymous() : 'there is one');
      const state = view ? JSON.stringify([view, view.texts.t.language, change]) : '';
      if (state === drawn) return false;
      drawn = state;
      if (!view) {
        render(null, place);
        return true;
      }
      const { findings, replacements, texts, content, ...shown } = view;
      const props = {
        ...texts,
        ...shown,
        content: { ...content, ...(anonymous && { anonymous: changeNow }) },
        onFold,
        onApply: onApply && ((suggestion: Suggestion) => onApply([suggestion])),
        onAnonymise: onApply && (() => onApply(replacements)),
        onAskFirst: () => parts.onAskFirst(findings),
        onCopy: copyText,
        onCopied,
        onDismiss,
        ...(onNotClient && { onNotClient }),
        onExplain,
        onFiles: parts.onFiles && ((place: HTMLElement) => parts.onFiles?.(place, filesIn(view))),
      };
      render(h(BannerCard, props), place);
      return true;
    },
  };
}

/** False where the page does not let us. */
const copyText = (text: string): Promise<boolean> =>
  navigator.clipboard.writeText(text).then(
    () => true,
    () => false,
  );

/** What the part for photos needs to know of what is shown. */
function filesIn({ findings, texts }: CardView) {
  return {
    findings: findings.filter(({ attachment }) => attachment),
    language: texts.t.language,
    citeOf: (clause: string) => texts.clauseOf(clause)?.cite ?? clause,
  };
}
