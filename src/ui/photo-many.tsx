import { useRef, useState } from 'preact/hooks';
import { type Finding, pointsOf } from '#model/report.ts';
import { Chevron } from '#ui/icons.tsx';
import {
  Asked,
  canClean,
  HiddenLine,
  InTurn,
  inTurn,
  PhotoItem,
  type PhotoListProps,
  type PhotoShown,
} from '#ui/photo-item.tsx';
import { stretches } from '#ui/photo-numbers.ts';
import type { PhotoWords } from '#ui/photo-words.ts';

/** More files than this are told of together. */
export const FEW = 2;

type ManyProps = PhotoListProps & {
  /** Those of them that there is something to say of. */
  readonly told: readonly PhotoShown[];
};

/**
 * Several files at once: one line on all of them, what they tell and what is asked once for all, and each by itself only
 * when somebody wants to see it. States: photo-list.examples.tsx.
 */
export function PhotoMany({ photos, told, ...rest }: ManyProps) {
  // What is asked of five would be asked of twenty a second later. A file that comes afterwards hides nothing again.
  const wasSeen = useRef(false);
  wasSeen.current ||= photos.every(({ isPending }) => !isPending);
  return (
    <div class="photos many" tabIndex={-1}>
      <Summary photos={photos} t={rest.t} />
      {wasSeen.current && told.length > FEW && <Together photos={told} {...rest} />}
      {wasSeen.current && <Each photos={told} {...rest} />}
    </div>
  );
}

type PartProps = Pick<PhotoListProps, 'photos' | 't'>;

/** How many there are, how far Bezint is, and what was seen. */
function Summary({ photos, t }: PartProps) {
  const pending = photos.filter(({ isPending }) => isPending).length;
  const cleaning = photos.filter(({ copy }) => copy?.kind === 'busy').length;
  const looked = photos.filter(({ isPending }) => !isPending);
  const count = (people: PhotoShown['people']) => looked.filter((photo) => photo.people === people).length;
  const clean = photos.filter(({ copy }) => copy?.kind === 'replaced').length;
  const parts = [
    count('faces') > 0 && t('many.faces', { count: count('faces') }),
    count('maybe') > 0 && t('many.maybe', { count: count('maybe') }),
    count('unknown') > 0 && t('many.unknown', { count: count('unknown') }),
    clean > 0 && t('many.cleaned', { count: clean }),
  ].filter((part) => part !== false);
  return (
    <div class="summary" role="status">
      <p>
        <b>{t.count('many', photos.length)}</b>
        {parts.map((part) => ` · ${part}`)}
      </p>
      {pending > 0 && <Progress label={t('many.looking')} done={photos.length - pending} all={photos.length} />}
      {cleaning > 0 && <Progress label={t('many.cleaning')} done={clean} all={clean + cleaning} />}
    </div>
  );
}

function Progress({ label, done, all }: { readonly label: string; readonly done: number; readonly all: number }) {
  return (
    <label class="progress">
      <span>
        {label} {done}/{all}
      </span>
      <progress value={done} max={all} />
    </label>
  );
}

/** What one rule says of several files. */
interface Group {
  readonly finding: Finding;
  readonly photos: readonly PhotoShown[];
}

function groupsOf(photos: readonly PhotoShown[]): readonly Group[] {
  const findings = pointsOf(photos.flatMap((photo) => photo.findings));
  return findings.map((finding) => ({
    finding,
    photos: photos.filter((photo) => photo.findings.some(({ rule }) => rule === finding.rule)),
  }));
}

function Together({ photos, t, citeOf, events }: PhotoListProps) {
  const groups = groupsOf(photos);
  const hidden = groups.filter(({ finding }) => finding.attachment?.way !== 'answer');
  const asked = groups.filter(({ finding }) => finding.attachment?.way === 'answer');
  const dirty = photos.filter(canClean);
  const isDone = ({ finding: { rule }, photos: all }: Group) => all.every(({ answers }) => answers[rule] === 'no');
  return (
    <InTurn
      hidden={hidden.map(({ finding }) => finding)}
      asked={asked.map(({ finding }) => finding)}
      tells={
        <>
          {hidden.map((group) => (
            <HiddenLine
              key={group.finding.rule}
              finding={group.finding}
              citeOf={citeOf}
              title={titleOf(group.photos, t)}
              mostWords={MOST_WORDS}
            />
          ))}
          {dirty.length > 0 && (
            <div class="picks">
              <button type="button" class="chip" onClick={() => events.cleaned(dirty.map(({ id }) => id))}>
                {t.count('many.clean', dirty.length)}
              </button>
            </div>
          )}
        </>
      }
      asks={inTurn(asked, isDone).map(({ finding, photos: all }) => {
        // Who has said no to some of them is asked about the others.
        const open = all.filter(({ answers }) => answers[finding.rule] !== 'no');
        const refused = all.filter(({ answers }) => answers[finding.rule] === 'no');
        return (
          <div key={finding.rule}>
            {open.length > 0 && (
              <Asked finding={finding} photos={open} title={titleOf(open, t)} t={t} citeOf={citeOf} events={events} />
            )}
            {refused.length > 0 && (
              <p class="said-no">
                {titleOf(refused, t)} {t(finding.topic === 'photo-consent' ? 'no.consent' : 'no.other')}
              </p>
            )}
          </div>
        );
      })}
    />
  );
}

/** More words of files than this would be a wall of them; each file by itself shows its own. */
const MOST_WORDS = 6;

const titleOf = (photos: readonly PhotoShown[], t: PhotoWords): string => {
  const numbers = stretches(photos.map(({ number }) => number));
  return t(photos.some(({ isFilm }) => isFilm) ? 'many.which.files' : 'many.which', { numbers });
};

/** The files by themselves, one line each, one open at a time. */
function Each({ photos, ...rest }: PhotoListProps) {
  const { t } = rest;
  const [isShown, setShown] = useState(photos.length <= FEW);
  const [open, setOpen] = useState('');
  const clean = photos.filter(({ copy }) => copy?.kind === 'download');
  return (
    <>
      {clean.length > 1 && <p class="copy">{t('many.download')}</p>}
      <button type="button" class="link quiet" aria-expanded={isShown} onClick={() => setShown(!isShown)}>
        <Chevron />
        {t('many.each')}
      </button>
      {isShown && (
        <ul class="rows">
          {photos.map((photo) => (
            <Row
              key={photo.id}
              photo={photo}
              isOpen={open === photo.id}
              onToggle={() => setOpen(open === photo.id ? '' : photo.id)}
              {...rest}
            />
          ))}
        </ul>
      )}
    </>
  );
}

type RowProps = Omit<PhotoListProps, 'photos'> & {
  readonly photo: PhotoShown;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
};

function Row({ photo, isOpen, onToggle, ...rest }: RowProps) {
  const { t } = rest;
  const { number, name, isFilm, findings, copy } = photo;
  const state = copy && copy.kind !== 'refused' ? t(`row.${copy.kind}`) : t.count('row.points', findings.length);
  return (
    <li>
      <button type="button" class="row" aria-expanded={isOpen} onClick={onToggle}>
        <Chevron />
        <span>{t(isFilm ? 'film' : 'photo', { number })}</span>
        <span class="name" dir="auto">
          {name}
        </span>
        <span class="state">{state}</span>
      </button>
      {isOpen && <PhotoItem photo={photo} {...rest} />}
    </li>
  );
}
