import type { DetectorInput } from '#model/detector.ts';
import type { TextDocument } from '#model/document.ts';
import type { Organisation } from '#model/policy.ts';
import type { Span } from '#model/span.ts';

/** What is worked out of an input, once: several detectors ask for it. */
export function perInput<Found>(work: (input: DetectorInput) => Found): (input: DetectorInput) => Found {
  const known = new WeakMap<DetectorInput, { readonly found: Found }>();
  return (input) => {
    let once = known.get(input);
    if (!once) {
      once = { found: work(input) };
      known.set(input, once);
    }
    return once.found;
  };
}

/** Where a piece of text that a pattern found stands. */
export const spanOf = (start: number, text: string): Span => ({ start, end: start + text.length });

/** What stands before a span on its line, at most `length` units of it. */
export function before({ text }: TextDocument, { start }: Span, length: number): string {
  const piece = text.slice(Math.max(0, start - length), start);
  return piece.slice(piece.lastIndexOf('\n') + 1);
}

/** What stands behind a span on its line, at most `length` units of it. */
export function behind({ text }: Pick<TextDocument, 'text'>, { end }: Pick<Span, 'end'>, length: number): string {
  const piece = text.slice(end, end + length);
  const line = piece.indexOf('\n');
  return line === -1 ? piece : piece.slice(0, line);
}

/** As contacts are compared: letters and digits only, the international prefix as a plain 0. */
function bare(contact: string): string {
  return contact
    .toLowerCase()
    .replace(/^(?:\+|00)(?:3[1-3]|4[49])(?:\s*\(0\))?/, '0')
    .replace(/[^\p{L}\p{N}@]/gu, '');
}

const ownByOrganisation = new WeakMap<Organisation, readonly string[]>();

function ownContacts(organisation: Organisation): readonly string[] {
  const own =
    ownByOrganisation.get(organisation) ?? organisation.ownContacts.map(bare).filter((each) => each.length > 3);
  ownByOrganisation.set(organisation, own);
  return own;
}

/**
 * True when the organisation itself publishes this number, address or mail domain (`Organisation.ownContacts`). An
 * own address also covers the shorter way to write it, an own mail domain every address at it.
 */
export function isOwnContact({ organisation }: DetectorInput, written: string): boolean {
  const found = bare(written);
  return ownContacts(organisation).some(
    (own) => found === own || (found.length >= 8 && own.includes(found)) || (own.length >= 8 && found.endsWith(own)),
  );
}
