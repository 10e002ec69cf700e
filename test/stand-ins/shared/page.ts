import { UPLOAD } from '#test/stand-ins/hosts.ts';
import type { AttachmentRecord, Ignored, Send, SendWay, StandInRecord } from '#test/stand-ins/record.ts';
import type { Attachments } from '#test/stand-ins/shared/attachments.ts';
import { variant } from '#test/stand-ins/shared/variant.ts';

const sends: Send[] = [];
const ignored: Ignored[] = [];
const decoys: { name: string; isTrusted: boolean }[] = [];
const errors: string[] = [];
const models = new Map<string, () => string>();
let isReady = false;

addEventListener('error', (event) => errors.push(event.message));
addEventListener('unhandledrejection', (event) => errors.push(String(event.reason)));

const record = (): StandInRecord => ({
  isReady,
  sends: [...sends],
  ignored: [...ignored],
  decoys: [...decoys],
  models: Object.fromEntries([...models].map(([name, read]) => [name, read()])),
  errors: [...errors],
});
Object.defineProperty(window, 'standIn', { get: record });

interface TrustedTypes {
  createPolicy(name: string, rules: { createHTML: (markup: string) => string }): unknown;
}
// Some editors empty themselves with innerHTML; a site with Trusted Types lets them through its default policy.
if (variant.isStrict && 'trustedTypes' in window) {
  (window.trustedTypes as TrustedTypes).createPolicy('default', { createHTML: (markup) => markup });
}

/** What the page opens can be typed in from now on; or, with false, not yet: something is about to be replaced. */
export function pageIsReady(is = true) {
  isReady = is;
}

/** Makes a box's model readable under a name; the answer takes it away again. */
export function addModel(name: string, read: () => string): () => void {
  models.set(name, read);
  return () => {
    if (models.get(name) === read) models.delete(name);
  };
}

/** A control was used that must never count as sending. */
export function recordDecoy(name: string, event: Event) {
  decoys.push({ name, isTrusted: event.isTrusted });
}

export interface Sending {
  readonly surface: string;
  readonly box: string;
  readonly via: SendWay;
  readonly event: Event;
  readonly text: string;
  /** Texts of the further parts of a thread. */
  readonly rest?: readonly string[];
  readonly attachments?: Attachments | undefined;
  /** The last send of this box is still under way: a second press does nothing, as on the sites. */
  readonly isBusy?: boolean;
}

/** Sends, if the site would: writes it down, hands attachments to the server, and answers whether it was sent. */
export function send({ surface, box, via, event, text, rest = [], attachments, isBusy }: Sending): boolean {
  const { isTrusted } = event;
  const why = refusal([text, ...rest].join(''), attachments, isTrusted, isBusy ?? false);
  if (why) {
    ignored.push({ box, why, via, isTrusted });
    return false;
  }
  const files = attachments?.take() ?? [];
  sends.push({
    surface,
    box,
    text,
    rest,
    count: sends.length + 1,
    isTrusted,
    via,
    attachments: files.map(({ facts }) => facts),
  });
  for (const { file, facts } of files) void upload(file, facts);
  return true;
}

function refusal(text: string, attachments: Attachments | undefined, isTrusted: boolean, isBusy: boolean) {
  if (variant.trustedOnly && !isTrusted) return 'untrusted';
  if (text.trim() === '' && !attachments?.count()) return 'empty';
  return isBusy ? 'busy' : null;
}

async function upload(file: File, { name, type }: AttachmentRecord) {
  await fetch(`${UPLOAD}?name=${encodeURIComponent(name)}`, {
    method: 'POST',
    headers: { 'content-type': type || 'application/octet-stream' },
    body: file,
  });
}
