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
    title: { nl: 'post', fr: 'post', en: 'post' },
    url: 'https://x.com/home',
    open: [],
    model: 'inline-0',
    decoy: '[data-testid="retweetConfirm"]',
  },
  {
    ...INLINE,
    id: 'x-post-protected',
    audience: 'group',
    title: { nl: 'beschermd account', fr: 'compte protégé', en: 'protected account' },
    url: 'https://x.com/home?protected=on',
    open: [],
    model: 'inline-0',
  },
  {
    ...MODAL,
    id: 'x-post-modal',
    title: { nl: 'post in een venster', fr: 'post dans une fenêtre', en: 'post in a dialog' },
    url: 'https://x.com/home',
    open: ['[data-testid="SideNav_NewTweet_Button"]'],
  },
  {
    ...MODAL,
    id: 'x-quote',
    title: { nl: 'citaat', fr: 'citation', en: 'quote' },
    url: 'https://x.com/home',
    open: ['[data-testid="retweet"]'],
  },
  {
    ...MODAL,
    id: 'x-reply-modal',
    surface: 'comment',
    title: { nl: 'antwoord in een venster', fr: 'réponse dans une fenêtre', en: 'reply in a dialog' },
    url: 'https://x.com/home',
    open: ['[data-testid="reply"]'],
  },
  {
    ...INLINE,
    id: 'x-reply',
    surface: 'comment',
    title: { nl: 'antwoord', fr: 'réponse', en: 'reply' },
    url: 'https://x.com/delinde/status/17001',
    open: [],
    model: 'reply-0',
    decoy: '[data-testid="like"]',
  },
  {
    ...CHAT,
    id: 'x-chat',
    audience: 'direct',
    title: { nl: 'Chat, gesprek', fr: 'Chat, conversation', en: 'Chat, conversation' },
    url: 'https://x.com/i/chat',
    open: ['[data-testid="dm-conversation-item-1001-2002"]'],
  },
  {
    ...CHAT,
    id: 'x-chat-group',
    audience: 'group',
    title: { nl: 'Chat, groep', fr: 'Chat, groupe', en: 'Chat, group' },
    url: 'https://x.com/i/chat/g3003',
    open: [],
  },
  {
    ...CHAT,
    id: 'x-chat-drawer',
    audience: 'direct',
    title: { nl: 'Chat in een lade', fr: 'Chat dans un tiroir', en: 'Chat in a drawer' },
    url: 'https://x.com/home?drawer=on',
    open: ['[data-testid="dm-conversation-item-1001-2002"]'],
  },
  {
    ...CHAT,
    id: 'x-chat-light',
    audience: 'direct',
    title: { nl: 'Chat op zijn eigen adres', fr: 'Chat à sa propre adresse', en: 'Chat at its own address' },
    url: 'https://chat.x.com/i/chat/1001-2002?shadow=off',
    open: [],
  },
];
