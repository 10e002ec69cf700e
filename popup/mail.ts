import type { ContactView } from '#messages/protocol.ts';
import type { ContactPurpose } from '#model/policy.ts';

/** Opens a mail draft; without an address the person fills it in. Never holds words of a draft of a post. */
export function mailTo(address: string, subject?: string, body?: string): string {
  const fields = [subject && `subject=${encodeURIComponent(subject)}`, body && `body=${encodeURIComponent(body)}`];
  const query = fields.filter(Boolean).join('&');
  return `mailto:${address}${query ? `?${query}` : ''}`;
}

export const call = (number: string): string => `tel:${number.replace(/[^\d+]/g, '')}`;

/** The address for this purpose; empty when the policy gives none. */
export const addressFor = (purpose: ContactPurpose, contacts: readonly ContactView[]): string =>
  contacts.find((contact) => contact.mail && contact.for.includes(purpose))?.mail ?? '';
