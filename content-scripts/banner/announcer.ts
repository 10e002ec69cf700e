import { heaviest } from '#model/topic.ts';
import type { PageWords } from '#ui/page-words.ts';
import type { MarkLook } from '#ui/status-mark.tsx';

/** Milliseconds without a change after which somebody is taken to rest; words said sooner would cut into the typing. */
const REST = 1500;

/** Says to a screen reader what a box's mark shows to the eye. */
export interface Announcer {
  /** After each check: what the mark shows now, and in which words to say it. */
  note(look: MarkLook, t: PageWords): void;
  /** What is about to be said is told in another way: by the dialog. */
  hush(): void;
  stop(): void;
}

/**
 * Waits until the typing rests, and speaks only when the number of points is another than was last said, or something
 * weighs more. Nothing runs while there is nothing to say.
 */
export function announcer(say: (text: string) => void): Announcer {
  let said: MarkLook = { kind: 'quiet' };
  let next: { readonly look: MarkLook; readonly t: PageWords } | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** The keys are told once a draft. */
  let hasKeys = false;

  function drop(): void {
    clearTimeout(timer);
    timer = undefined;
    next = undefined;
  }

  function speak(): void {
    if (!next) return;
    const { look, t } = next;
    drop();
    said = look;
    const words = wordsOf(look, t);
    say(`${t('name')}: ${words}${look.kind === 'found' && !hasKeys ? `. ${t('keys')}` : ''}`);
    hasKeys ||= look.kind === 'found';
  }

  return {
    note(look, t) {
      if (next) drop();
      if (look.kind === 'quiet') {
        said = look;
        hasKeys = false;
      } else if (isNews(look, said)) {
        next = { look, t };
        timer = setTimeout(speak, REST);
      }
    },
    hush() {
      if (next) said = next.look;
      drop();
    },
    stop: drop,
  };
}

/** That nothing is found is worth a word only after something was. */
function isNews(look: MarkLook, said: MarkLook): boolean {
  if (look.kind === 'off') return false;
  if (look.kind !== 'found' || said.kind !== 'found') {
    return look.kind !== said.kind && (look.kind !== 'clear' || said.kind !== 'quiet');
  }
  return look.count !== said.count || heaviest([said.severity, look.severity]) !== said.severity;
}

function wordsOf(look: MarkLook, t: PageWords): string {
  if (look.kind !== 'found') return t(`mark.${look.kind}`);
  const points = t.count('points.look', look.count);
  return look.severity === 'note' ? points : `${t(`severity.${look.severity}`)}. ${points}`;
}
