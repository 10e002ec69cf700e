import { COVER_LOOKS, type MessageName, type Protocol, WRITERS } from '#messages/protocol.ts';
import { ACCOUNTS, ATTACHMENT_KINDS, AUDIENCES, CONSENT_ANSWERS, PEOPLE_SEEN, SITES, SURFACES } from '#model/draft.ts';
import { LANGUAGES } from '#model/language.ts';
import { LONGEST_PHOTO_TEXT, MOST_PHOTO_TEXTS, PHOTO_FORMATS, UNREAD_REASONS } from '#model/photo.ts';
import { SEVERITIES } from '#model/topic.ts';

export type Message<Name extends MessageName = MessageName> = {
  [N in Name]: { readonly name: N; readonly data: Protocol[N]['data'] };
}[Name];

type Shape = (value: unknown) => boolean;

const isBoolean: Shape = (value) => typeof value === 'boolean';
const isCount: Shape = (value) => Number.isSafeInteger(value) && Number(value) >= 0;
const isString =
  (most: number): Shape =>
  (value) =>
    typeof value === 'string' && value.length <= most;
const oneOf =
  (...values: readonly string[]): Shape =>
  (value) =>
    typeof value === 'string' && values.includes(value);
const listOf =
  (item: Shape, most: number): Shape =>
  (value) =>
    Array.isArray(value) && value.length <= most && value.every(item);

/** Nothing but these keys, each with its shape; those of `optional` may be missing. */
const record =
  (required: Readonly<Record<string, Shape>>, optional: Readonly<Record<string, Shape>> = {}): Shape =>
  (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
    const given = Object.entries(value);
    return (
      Object.keys(required).every((key) => Object.hasOwn(value, key)) &&
      given.every(([key, item]) => {
        const shape = Object.hasOwn(required, key)
          ? required[key]
          : Object.hasOwn(optional, key)
            ? optional[key]
            : null;
        return shape?.(item) ?? false;
      })
    );
  };

/** A paste of any size must reach the checker, which itself says what it leaves unchecked; this only bounds memory. */
const MOST_TEXT = 16_000_000;

const isNumber: Shape = (value) => typeof value === 'number' && Number.isFinite(value);
const isBlob: Shape = (value) => value instanceof Blob;
const photoTexts = listOf(isString(LONGEST_PHOTO_TEXT), MOST_PHOTO_TEXTS);
const photo = record(
  {
    format: oneOf(...PHOTO_FORMATS),
    placeNames: photoTexts,
    times: photoTexts,
    device: record({}, { make: isString(LONGEST_PHOTO_TEXT), model: isString(LONGEST_PHOTO_TEXT) }),
    serials: photoTexts,
    owners: photoTexts,
    persons: photoTexts,
    captions: photoTexts,
    keywords: photoTexts,
    software: photoTexts,
    history: isBoolean,
    thumbnail: isBoolean,
    makerNote: isBoolean,
    trailer: isBoolean,
    faceRegions: isCount,
    unread: listOf(oneOf(...UNREAD_REASONS), UNREAD_REASONS.length),
  },
  { width: isCount, height: isCount, place: record({ latitude: isNumber, longitude: isNumber }) },
);
const face = record({ x: isNumber, y: isNumber, width: isNumber, height: isNumber, score: isNumber });
const answers: Shape = (value) =>
  typeof value === 'object' && value !== null && Object.values(value).every(oneOf(...CONSENT_ANSWERS));
const attachment = record(
  { id: isString(100), kind: oneOf(...ATTACHMENT_KINDS) },
  {
    isPending: isBoolean,
    name: isString(1000),
    photo,
    people: oneOf(...PEOPLE_SEEN),
    answers,
    reference: isString(1000),
  },
);
const draft = record({
  text: isString(MOST_TEXT),
  site: oneOf(...SITES, 'unknown'),
  surface: oneOf(...SURFACES, 'unknown'),
  audience: oneOf(...AUDIENCES),
  attachments: listOf(attachment, 1000),
});
const siteSettings = record({ account: oneOf(...ACCOUNTS), profileDisclaimer: isBoolean, pausedUntil: isCount });
const MINUTES_A_DAY = 1440;
const isMinute: Shape = (value) => isCount(value) && Number(value) <= MINUTES_A_DAY;
const isWeekday: Shape = (value) => isCount(value) && Number(value) >= 1 && Number(value) <= 7;
const settingShapes = {
  language: oneOf(...LANGUAGES, 'auto'),
  pack: isString(100),
  packChosen: isBoolean,
  sites: record(Object.fromEntries(SITES.map((site) => [site, siteSettings]))),
  role: isString(100),
  hideNotes: isBoolean,
  reminder: record({ isOn: isBoolean, days: listOf(isWeekday, 7), from: isMinute, until: isMinute }),
};

/** A little more than a pack may have, so that one that is too large is told so rather than left unanswered. */
const MOST_PACK = 8_000_000;
const MOST_REGISTER = 20_000_000;
const byId = record({ id: isString(100) });
const byText = record({ name: isString(260), text: isString(MOST_PACK) });
const packSource: Shape = (value) => byId(value) || byText(value);

const SHAPES: Readonly<Record<MessageName, Shape>> = {
  check: record(
    { draft, revision: isCount },
    { writer: oneOf(...WRITERS), scripted: listOf(record({ start: isCount, end: isCount }), 200) },
  ),
  notClient: record({ name: isString(200) }),
  register: record({}),
  importRegister: record({ file: isString(MOST_REGISTER) }),
  removeRegister: record({}),
  forgetNotClient: record({ id: isString(100) }),
  badge: record({
    points: isCount,
    verdict: oneOf(...SEVERITIES, 'clear'),
    state: oneOf('on', 'unchecked', 'off'),
  }),
  page: record({ site: oneOf(...SITES) }),
  open: record({ clause: isString(100) }),
  settings: record({}),
  photos: record({}),
  photo: record({ file: isBlob }),
  people: record({ file: isBlob }),
  clean: record({ file: isBlob }),
  cover: record({ file: isBlob, faces: listOf(face, 1000), look: oneOf(...COVER_LOOKS) }),
  policy: record({}),
  change: record({}, settingShapes),
  preview: record({ source: packSource }),
  adopt: record({ source: packSource }),
  back: record({}),
};

const isSettings = record(settingShapes);

/** True when it is a whole `Settings`, as read back from storage. */
export function isStoredSettings(raw: unknown): boolean {
  return isSettings(raw);
}

/** True when it is one of the protocol's messages, whole and with nothing else in it. */
export function isMessage(raw: unknown): raw is Message {
  if (typeof raw !== 'object' || raw === null) return false;
  const { name, data } = raw as { name?: unknown; data?: unknown };
  return typeof name === 'string' && Object.hasOwn(SHAPES, name) && SHAPES[name as MessageName](data);
}
