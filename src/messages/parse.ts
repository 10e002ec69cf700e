import type { MessageName, Protocol } from '#messages/protocol.ts';
import { ACCOUNTS, AUDIENCES, SITES, SURFACES } from '#model/draft.ts';

export type Message<Name extends MessageName = MessageName> = {
  [N in Name]: { readonly name: N; readonly data: Protocol[N]['data'] };
}[Name];

type Shape = (value: unknown) => boolean;

const isString: Shape = (value) => typeof value === 'string';
const isBoolean: Shape = (value) => typeof value === 'boolean';
const isCount: Shape = (value) => Number.isSafeInteger(value) && Number(value) >= 0;
const oneOf =
  (...values: readonly string[]): Shape =>
  (value) =>
    typeof value === 'string' && values.includes(value);
const listOf =
  (item: Shape, most: number): Shape =>
  (value) =>
    Array.isArray(value) && value.length <= most && value.every(item);
/** Exactly these keys, each with its shape. */
const record =
  (shapes: Readonly<Record<string, Shape>>): Shape =>
  (value) =>
    typeof value === 'object' &&
    value !== null &&
    Object.keys(value).every((key) => Object.hasOwn(shapes, key)) &&
    Object.entries(shapes).every(([key, shape]) => shape((value as Record<string, unknown>)[key]));

const attachment = record({ id: isString, kind: oneOf('image', 'video', 'other') });
const draft = record({
  text: isString,
  site: oneOf(...SITES, 'unknown'),
  surface: oneOf(...SURFACES, 'unknown'),
  audience: oneOf(...AUDIENCES),
  account: oneOf(...ACCOUNTS),
  profileDisclaimer: isBoolean,
  attachments: listOf(attachment, 1000),
});

const SHAPES: Readonly<Record<MessageName, Shape>> = {
  check: record({ draft, revision: isCount }),
  page: record({ site: oneOf(...SITES, 'unknown') }),
};

/** True when it is one of the protocol's messages, whole and with nothing else in it. */
export function isMessage(raw: unknown): raw is Message {
  if (typeof raw !== 'object' || raw === null) return false;
  const { name, data } = raw as { name?: unknown; data?: unknown };
  return typeof name === 'string' && Object.hasOwn(SHAPES, name) && SHAPES[name as MessageName](data);
}
