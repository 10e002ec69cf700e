import type { SurfaceEntry } from '#test/stand-ins/catalogue.ts';

const HOME = 'https://web.whatsapp.com/';
const CHAT = {
  site: 'whatsapp',
  surface: 'message',
  open: [],
  box: 'div#main footer [data-lexical-editor]',
  model: 'message',
  submit: 'div#main footer [data-icon="wds-ic-send-filled"]',
  sendKey: 'Enter',
  newLine: 'Shift+Enter',
} as const;

export const whatsapp: readonly SurfaceEntry[] = [
  {
    ...CHAT,
    id: 'whatsapp-person',
    audience: 'direct',
    title: { nl: 'één persoon', fr: 'une personne', en: 'one person' },
    url: HOME,
    decoy: 'div#main footer [data-icon="mic-outlined"]',
  },
  {
    ...CHAT,
    id: 'whatsapp-lid',
    audience: 'direct',
    title: {
      nl: 'één persoon, nieuw soort adres',
      fr: 'une personne, nouveau type d’adresse',
      en: 'one person, newer kind of address',
    },
    url: `${HOME}?chat=lid`,
  },
  {
    ...CHAT,
    id: 'whatsapp-group',
    audience: 'group',
    title: { nl: 'groep', fr: 'groupe', en: 'group' },
    url: `${HOME}?chat=group`,
  },
  {
    ...CHAT,
    id: 'whatsapp-self',
    audience: 'direct',
    title: { nl: 'jezelf', fr: 'vous-même', en: 'yourself' },
    url: `${HOME}?chat=self`,
  },
  {
    ...CHAT,
    id: 'whatsapp-new',
    audience: 'direct',
    title: { nl: 'nieuwe chat', fr: 'nouvelle discussion', en: 'new chat' },
    url: `${HOME}?chat=new`,
  },
  {
    ...CHAT,
    id: 'whatsapp-channel',
    audience: 'public',
    title: { nl: 'kanaal', fr: 'chaîne', en: 'channel' },
    url: `${HOME}?chat=channel`,
  },
  {
    ...CHAT,
    id: 'whatsapp-switched',
    audience: 'group',
    title: { nl: 'van chat wisselen', fr: 'changer de discussion', en: 'change of chat' },
    url: HOME,
    open: ['.chat-item[data-kind=group]'],
  },
  {
    ...CHAT,
    id: 'whatsapp-enter-off',
    audience: 'direct',
    title: { nl: 'Enter is een nieuwe regel', fr: 'Entrée passe à la ligne', en: 'Enter is a new line' },
    url: `${HOME}?enter=off`,
    sendKey: 'Mod+Enter',
    newLine: 'Enter',
  },
  {
    ...CHAT,
    id: 'whatsapp-caption',
    surface: 'caption',
    audience: 'group',
    title: { nl: 'bijschrift bij een foto', fr: 'légende d’une photo', en: 'caption of a photo' },
    url: `${HOME}?chat=group&media=open`,
    box: '.media [data-lexical-editor]',
    model: 'caption',
    submit: '.media [data-icon="wds-ic-send-filled"]',
    attached: 1,
  },
];
