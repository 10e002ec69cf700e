import type { ComposeBox } from '#content-scripts/adapters/contract.ts';

/** A message is sent, everything else is posted; in WhatsApp all but a status is a message. */
export function verbOf({ site, surface }: Pick<ComposeBox, 'site' | 'surface'>): 'post' | 'send' {
  if (site === 'whatsapp') return surface === 'status' ? 'post' : 'send';
  return surface === 'message' || surface === 'invitation' ? 'send' : 'post';
}
