import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { ConsentAnswer, PeopleSeen } from '#model/draft.ts';
import type { CleanRefusal } from '#model/photo.ts';
import type { Finding } from '#model/report.ts';
import { Level } from '#ui/icons.tsx';
import { PhotoCover } from '#ui/photo-cover.tsx';
import type { PhotoWords } from '#ui/photo-words.ts';

/** One attached file, as it is shown. */
export interface PhotoShown {
  readonly id: string;
  /** From 1, in the order in which the files came. */
  readonly number: number;
  readonly name: string;
  readonly people: PeopleSeen;
  /** How many faces were found; 0 also when nobody could look. */
  readonly faces: number;
  readonly isFilm: boolean;
  /** It is still being read and looked at. */
  readonly isPending?: boolean;
  readonly findings: readonly Finding[];
  readonly answers: Readonly<Record<string, ConsentAnswer>>;
  readonly copy?:
    | { readonly kind: 'busy' | 'replaced' | 'twice' }
    | { readonly kind: 'download'; readonly file: File }
    | { readonly kind: 'refused'; readonly why: CleanRefusal | 'error' };
  /** The covered copy, to be looked at before it takes the place of the photo. */
  readonly preview?: Blob;
}

/** What the person does; each names the file, or the files that it holds for. */
export interface PhotoListEvents {
  cleaned(ids: readonly string[]): void;
  answered(ids: readonly string[], question: string, answer: ConsentAnswer, reference: string): void;
  covering(id: string, look: 'solid' | 'blur'): void;
  covered(id: string): void;
  uncovered(id: string): void;
  /** The file is not attached any more. */
  forgotten(id: string): void;
}

export interface PhotoListProps {
  readonly photos: readonly PhotoShown[];
  readonly t: PhotoWords;
  /** How a clause is cited. */
  readonly citeOf: (clause: string) => string;
  readonly events: PhotoListEvents;
}

type ItemProps = Omit<PhotoListProps, 'photos'> & { readonly photo: PhotoShown };

/** Everything about one file. States: photo-list.examples.tsx. */
export function PhotoItem({ photo, t, citeOf, events }: ItemProps) {
  const { id, number, findings, isFilm, copy, answers } = photo;
  const hidden = findings.filter(({ attachment }) => attachment?.way !== 'answer');
  const asked = findings.filter(({ attachment }) => attachment?.way === 'answer');
  const title = t(isFilm ? 'film' : 'photo', { number });
  return (
    <div class="photo">
      <h3>
        {title}
        <button
          type="button"
          class="link quiet"
          aria-label={`${title}: ${t('gone')}`}
          onClick={() => events.forgotten(id)}
        >
          {t('gone')}
        </button>
      </h3>
      <InTurn
        hidden={hidden}
        asked={asked}
        tells={
          <>
            {hidden.map((finding) => (
              <HiddenLine key={finding.rule} finding={finding} citeOf={citeOf} />
            ))}
            {canClean(photo) && (
              <div class="picks">
                <button
                  type="button"
                  class="chip"
                  aria-label={`${title}: ${t('clean')}`}
                  onClick={() => events.cleaned([id])}
                >
                  {t('clean')}
                </button>
              </div>
            )}
            {copy && <CopyLine copy={copy} t={t} />}
          </>
        }
        asks={inTurn(asked, ({ rule }) => answers[rule] === 'no').map((finding) => (
          <Asked key={finding.rule} finding={finding} photos={[photo]} t={t} citeOf={citeOf} events={events} />
        ))}
      />
    </div>
  );
}

/** One question at a time: those that are done with, and the first that is not. */
export function inTurn<Question>(asked: readonly Question[], isDone: (question: Question) => boolean): Question[] {
  const turn = asked.find((question) => !isDone(question));
  return asked.filter((question) => question === turn || isDone(question));
}

interface InTurnProps {
  readonly hidden: readonly Finding[];
  readonly asked: readonly Finding[];
  /** What is shown of the hidden ones, and of those that are asked about. */
  readonly tells: ComponentChildren;
  readonly asks: ComponentChildren;
}

/** What a file tells is done with one press and comes first, but for a question that holds the draft. */
export function InTurn({ hidden, asked, tells, asks }: InTurnProps) {
  const holds = (findings: readonly Finding[]) => findings.some(({ severity }) => severity === 'pause');
  const parts = [<div key="tells">{tells}</div>, <div key="asks">{asks}</div>];
  return <>{holds(asked) && !holds(hidden) ? parts.toReversed() : parts}</>;
}

/** True when there is something in the file that a copy would be without, and no copy was tried yet. */
export const canClean = ({ findings, copy }: PhotoShown): boolean =>
  findings.some(({ attachment }) => attachment?.way === 'clean') &&
  (copy === undefined || copy.kind === 'replaced' || copy.kind === 'twice');

interface HiddenProps {
  readonly finding: Finding;
  readonly citeOf: (clause: string) => string;
  /** Which files it is about, when there are several. */
  readonly title?: string;
  readonly mostWords?: number;
}

/** One thing that the file tells, with what it is. */
export function HiddenLine({ finding, citeOf, title, mostWords = Number.POSITIVE_INFINITY }: HiddenProps) {
  const { severity, message, cues, attachment, clause } = finding;
  const words = (attachment?.words ?? []).slice(0, mostWords);
  return (
    <div class={`finding ${severity}`}>
      <Level severity={severity} />
      <div>
        <p class="reason">
          {title !== undefined && <span class="which">{title} </span>}
          {message}
        </p>
        {words.length > 0 && (
          <p class="words">
            {words.map((word) => (
              <q key={word}>{word}</q>
            ))}
          </p>
        )}
        {cues.length > 0 && <p class="together">{cues.join('\u00a0· ')}</p>}
        <p class="cite">{citeOf(clause)}</p>
      </div>
    </div>
  );
}

function CopyLine({ copy, t }: { readonly copy: NonNullable<PhotoShown['copy']>; readonly t: PhotoWords }) {
  if (copy.kind === 'refused')
    return (
      <p class="copy" role="status">
        {t(`refused.${copy.why}`)}
      </p>
    );
  if (copy.kind !== 'download')
    return (
      <p class="copy" role="status">
        {t(`copy.${copy.kind}`)}
      </p>
    );
  return (
    <p class="copy" role="status">
      {t('copy.download')}{' '}
      <button type="button" class="link" onClick={() => download(copy.file)}>
        {t('download', { name: copy.file.name })}
      </button>
    </p>
  );
}

/** Hands a file to the browser to be kept. The address lives for a moment only. */
function download(file: File): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = file.name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

type AskedProps = PhotoListProps & { readonly finding: Finding; readonly title?: string };

/**
 * The consent step: one question with what to look at, and its answers. For several files one answer holds for all; who
 * cannot give it for all answers file by file.
 */
export function Asked({ finding, photos, title, t, citeOf, events }: AskedProps) {
  const { rule, severity, message, attachment, topic, clause } = finding;
  const reference = useRef<HTMLInputElement>(null);
  const isConsent = topic === 'photo-consent';
  const [first] = photos;
  const isMany = photos.length > 1;
  const [isChanging, setChanging] = useState(false);
  const saidNo = !isChanging && photos.every(({ answers }) => answers[rule] === 'no');
  const ids = photos.map(({ id }) => id);
  const answer = (given: ConsentAnswer) => {
    setChanging(false);
    events.answered(ids, rule, given, reference.current?.value ?? '');
  };
  return (
    <div class={`finding ${severity}`}>
      <Level severity={severity} />
      <fieldset class="asked">
        <legend class="reason">
          {title !== undefined && <span class="which">{title} </span>}
          {isConsent && !isMany && first && <span class="seen">{seen(first, t)} </span>}
          {message}
        </legend>
        {attachment && attachment.points.length > 0 && !saidNo && (
          <ul class="points">
            {attachment.points.map((point) => (
              <li key={point}>{point}</li>
            ))}
          </ul>
        )}
        {isMany && <p class="once">{t('many.once', { count: photos.length })}</p>}
        {isConsent && !saidNo && (
          <label class="reference">
            {t('reference')}
            <input ref={reference} type="text" maxLength={200} autocomplete="off" />
          </label>
        )}
        {saidNo ? (
          <p class="said-no">{t(isConsent ? 'no.consent' : 'no.other')}</p>
        ) : (
          <div class="picks">
            <button type="button" class="chip" onClick={() => answer('yes')}>
              {isMany
                ? t(isConsent ? 'many.yes.consent' : 'many.yes', { count: photos.length })
                : t(isConsent ? 'yes.consent' : 'yes')}
            </button>
            {isConsent && (
              <button type="button" class="chip" onClick={() => answer('not-needed')}>
                {t(isMany ? 'many.not-needed' : 'not-needed', { count: photos.length })}
              </button>
            )}
            {!isMany && (
              <button type="button" class="chip" onClick={() => answer('no')}>
                {t('no')}
              </button>
            )}
          </div>
        )}
        {isMany && <p class="once">{t('many.otherwise')}</p>}
        {isConsent && !isMany && first && first.faces > 0 && <PhotoCover photo={first} t={t} events={events} />}
        {saidNo && (
          <button type="button" class="link quiet" onClick={() => setChanging(true)}>
            {t('no.change')}
          </button>
        )}
        <p class="cite">{citeOf(clause)}</p>
      </fieldset>
    </div>
  );
}

/** What Bezint saw of people, without ever calling a photo safe. */
function seen({ people, faces, isFilm }: PhotoShown, t: PhotoWords): string {
  if (people === 'faces' && faces > 0) return t.count('seen.faces', faces);
  if (people === 'unknown') return t(isFilm ? 'seen.film' : 'seen.unknown');
  return t('seen.maybe');
}
