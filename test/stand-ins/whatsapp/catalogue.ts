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
    title: 'WhatsApp – één persoon',
    url: HOME,
    decoy: 'div#main footer [data-icon="mic-outlined"]',
  },
  { ...CHAT, id: 'whatsapp-lid', audience: 'direct', title: 'WhatsApp – één persoon (lid)', url: `${HOME}?chat=lid` },
  { ...CHAT, id: 'whatsapp-group', audience: 'group', title: 'WhatsApp – groep', url: `${HOME}?chat=group` },
  { ...CHAT, id: 'whatsapp-self', audience: 'direct', title: 'WhatsApp – jezelf', url: `${HOME}?chat=self` },
  { ...CHAT, id: 'whatsapp-new', audience: 'direct', title: 'WhatsApp – nieuwe chat', url: `${HOME}?chat=new` },
  { ...CHAT, id: 'whatsapp-channel', audience: 'public', title: 'WhatsApp – kanaal', url: `${HOME}?chat=channel` },
  {
    ...CHAT,
    id: 'whatsapp-switched',
    audience: 'group',
    title: 'WhatsApp – na wisselen van chat',
    url: HOME,
    open: ['.chat-item[data-kind=group]'],
  },
  {
    ...CHAT,
    id: 'whatsapp-enter-off',
    audience: 'direct',
    title: 'WhatsApp – Enter is nieuwe regel',
    url: `${HOME}?enter=off`,
    sendKey: 'Mod+Enter',
    newLine: 'Enter',
  },
  {
    ...CHAT,
    id: 'whatsapp-caption',
    surface: 'caption',
    audience: 'group',
    title: 'WhatsApp – bijschrift',
    url: `${HOME}?chat=group&media=open`,
    box: '.media [data-lexical-editor]',
    model: 'caption',
    submit: '.media [data-icon="wds-ic-send-filled"]',
    attached: 1,
  },
];
