import type { SurfaceEntry } from '#test/stand-ins/catalogue.ts';

const POST = { site: 'x', surface: 'post', audience: 'public', sendKey: 'Mod+Enter', newLine: 'Enter' } as const;
const INLINE = {
  ...POST,
  box: '[data-testid="primaryColumn"] [data-testid="tweetTextarea_0"]',
  submit: '[data-testid="tweetButtonInline"]',
} as const;
const MODAL = {
  ...POST,
  box: '[role=dialog] [data-testid="tweetTextarea_0"]',
  model: 'modal-0',
  submit: '[data-testid="tweetButton"]',
} as const;
const CHAT = {
  site: 'x',
  surface: 'message',
  model: 'chat',
  box: '[data-testid="dm-composer-textarea"]',
  submit: '[data-testid="dm-composer-send-button"]',
  sendKey: 'Enter',
  newLine: 'Shift+Enter',
} as const;

export const x: readonly SurfaceEntry[] = [
  {
    ...INLINE,
    id: 'x-post',
    title: 'X – bericht',
    url: 'https://x.com/home',
    open: [],
    model: 'inline-0',
    decoy: '[data-testid="retweetConfirm"]',
  },
  {
    ...INLINE,
    id: 'x-post-protected',
    audience: 'group',
    title: 'X – beschermd account',
    url: 'https://x.com/home?protected=on',
    open: [],
    model: 'inline-0',
  },
  {
    ...MODAL,
    id: 'x-post-modal',
    title: 'X – bericht in venster',
    url: 'https://x.com/home',
    open: ['[data-testid="SideNav_NewTweet_Button"]'],
  },
  { ...MODAL, id: 'x-quote', title: 'X – citaat', url: 'https://x.com/home', open: ['[data-testid="retweet"]'] },
  {
    ...MODAL,
    id: 'x-reply-modal',
    surface: 'comment',
    title: 'X – antwoord in venster',
    url: 'https://x.com/home',
    open: ['[data-testid="reply"]'],
  },
  {
    ...INLINE,
    id: 'x-reply',
    surface: 'comment',
    title: 'X – antwoord',
    url: 'https://x.com/delinde/status/17001',
    open: [],
    model: 'reply-0',
    decoy: '[data-testid="like"]',
  },
  {
    ...CHAT,
    id: 'x-chat',
    audience: 'direct',
    title: 'X Chat – gesprek',
    url: 'https://x.com/i/chat',
    open: ['[data-testid="dm-conversation-item-1001-2002"]'],
  },
  {
    ...CHAT,
    id: 'x-chat-group',
    audience: 'group',
    title: 'X Chat – groep',
    url: 'https://x.com/i/chat/g3003',
    open: [],
  },
  {
    ...CHAT,
    id: 'x-chat-drawer',
    audience: 'direct',
    title: 'X Chat – lade',
    url: 'https://x.com/home?drawer=on',
    open: ['[data-testid="dm-conversation-item-1001-2002"]'],
  },
  {
    ...CHAT,
    id: 'x-chat-light',
    audience: 'direct',
    title: 'X Chat – zonder schaduw',
    url: 'https://chat.x.com/i/chat/1001-2002?shadow=off',
    open: [],
  },
];
