import { variant } from '#test/stand-ins/shared/variant.ts';
import { labels } from '#test/stand-ins/whatsapp/labels.ts';

type ChatKind = 'person' | 'lid' | 'group' | 'self' | 'new' | 'channel';

export interface Chat {
  readonly kind: ChatKind;
  readonly title: string;
  /** Second line of the header: members of a group, or what the own chat is for. */
  readonly subtitle: string;
  /** Address in the ids of its messages. */
  readonly address: string;
  readonly said: readonly string[];
}

/** Invented people and numbers. A new chat has no message whose id tells its kind. */
export const CHATS: readonly Chat[] = [
  { kind: 'person', title: 'Sam Staal', subtitle: '', address: '31600000001@c.us', said: ['Hoi! Ben je er morgen?'] },
  { kind: 'lid', title: 'Fatima El Amrani', subtitle: '', address: '118000000000001@lid', said: ['Tot straks'] },
  {
    kind: 'group',
    title: 'Team De Linde',
    subtitle: `Fatima, Sam, ${labels.you}`,
    address: '31600000001-1600000000@g.us',
    said: ['Wie heeft er zaterdag dienst?', 'Ik!'],
  },
  {
    kind: 'self',
    title: `+31 6 00 00 00 00 (${labels.you})`,
    subtitle: labels.yourself,
    address: '31600000000@c.us',
    said: ['boodschappen'],
  },
  { kind: 'new', title: '+31 6 00 00 00 09', subtitle: '', address: '31600000009@c.us', said: [] },
  {
    kind: 'channel',
    title: 'Nieuws De Linde',
    subtitle: '',
    address: '120300000000000001@newsletter',
    said: ['Welkom'],
  },
];

const kinds = ['person', 'lid', 'group', 'self', 'new', 'channel'] as const;
/** The chat that is open when the page loads. */
export const firstChat = CHATS.find(({ kind }) => kind === variant.option('chat', kinds));
