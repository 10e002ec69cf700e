import { ACCOUNTS, SITES } from '#model/draft.ts';
import { LANGUAGES } from '#model/language.ts';
import { contact, packShape, translated, workDevice } from '#policy/pack-shape.ts';
import { choice, described, flag, list, optional, record, type Shape, table, text } from '#policy/shape.ts';

/** What IT can set through Chrome, Edge and Firefox policies; each value stands or falls by itself. */
export const managedShape = record({
  policy: optional(
    described('Id of a built-in pack: sector, zorggroep-h-hart, sterk-huis, wulverhorst, sgl.', text(60, 'pack-id')),
  ),
  pack: optional(described('A whole policy pack of your own; stands above "policy".', packShape)),
  language: optional(described('Language of Bezint for everybody.', choice(LANGUAGES))),
  accounts: optional(described('Whose account is used, by site.', table(SITES, choice(ACCOUNTS)))),
  contacts: optional(
    described('Whom to ask, in the place of the pack’s contacts.', list(contact, { min: 1, max: 20 })),
  ),
  workDevices: optional(
    described('Cameras of yours, besides the pack’s.', list(workDevice, { max: 200, unique: 'items' })),
  ),
  consentQuestion: optional(
    described('Your own words for the question whether everybody in a photo agreed.', translated(240)),
  ),
  role: optional(
    described('Function of everybody who uses this computer: id of one of the pack’s roles.', text(60, 'pack-id')),
  ),
  hideNotes: optional(described('Whether light points (note) are left unshown.', flag())),
  askReason: optional(described('Whether the dialog after Post asks for a reason (kept nowhere).', flag())),
  register: optional(described('The register of clients, as its file stands.', text(20_000_000))),
  registerKey: optional(
    described('Public key (ECDSA P-256, SPKI, base64) with whose other half registers must be signed.', text(400)),
  ),
});

/** The shape of each value by its name. */
export const MANAGED_FIELDS: ReadonlyMap<string, Shape> = new Map(
  managedShape.kind === 'record' ? Object.entries(managedShape.fields).map(([key, { shape }]) => [key, shape]) : [],
);
