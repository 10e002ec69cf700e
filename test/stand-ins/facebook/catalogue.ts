import type { SurfaceEntry } from '#test/stand-ins/catalogue.ts';

const POST = {
  site: 'facebook',
  surface: 'post',
  open: ['.prompt'],
  box: '[role=dialog] [data-lexical-editor]',
  model: 'post',
  submit: '[role=dialog] .primary',
  sendKey: null,
  newLine: 'Enter',
} as const;

const MESSAGE = {
  site: 'facebook',
  surface: 'message',
  model: 'message',
  box: '.conversation [data-lexical-editor]',
  submit: '.slot [role=button]',
  sendKey: 'Enter',
  newLine: 'Shift+Enter',
  decoy: '.slot [role=button]',
} as const;

export const facebook: readonly SurfaceEntry[] = [
  {
    ...POST,
    id: 'facebook-post',
    audience: 'public',
    title: { nl: 'bericht', fr: 'publication', en: 'post' },
    url: 'https://www.facebook.com/',
  },
  {
    ...POST,
    id: 'facebook-post-friends',
    audience: 'group',
    title: { nl: 'bericht voor vrienden', fr: 'publication pour les amis', en: 'post for friends' },
    url: 'https://www.facebook.com/?privacy=friends',
  },
  {
    ...POST,
    id: 'facebook-group-post',
    audience: 'public',
    title: { nl: 'openbare groep', fr: 'groupe public', en: 'public group' },
    url: 'https://www.facebook.com/groups/118800000000/',
  },
  {
    ...POST,
    id: 'facebook-private-group-post',
    audience: 'group',
    title: { nl: 'besloten groep', fr: 'groupe privé', en: 'private group' },
    url: 'https://www.facebook.com/groups/118800000000/?group=private',
  },
  {
    id: 'facebook-comment',
    site: 'facebook',
    surface: 'comment',
    audience: 'public',
    title: { nl: 'reactie', fr: 'commentaire', en: 'comment' },
    url: 'https://www.facebook.com/',
    open: ['[role=article]:first-child .action:nth-child(2)'],
    box: '[role=article] form [data-lexical-editor]',
    model: 'comment-1',
    submit: '#focused-state-composer-submit [role=button]',
    sendKey: 'Enter',
    newLine: 'Shift+Enter',
    decoy: '[role=article]:first-child .action:first-child',
  },
  {
    ...MESSAGE,
    id: 'facebook-dock',
    audience: 'direct',
    title: {
      nl: 'Messenger in een venstertje',
      fr: 'Messenger dans une petite fenêtre',
      en: 'Messenger in a small window',
    },
    url: 'https://www.facebook.com/',
    open: ['.open-chat'],
  },
  {
    ...MESSAGE,
    id: 'messenger',
    audience: 'direct',
    title: { nl: 'Messenger, gesprek', fr: 'Messenger, conversation', en: 'Messenger, conversation' },
    url: 'https://www.messenger.com/t/100000000000001/',
    open: [],
  },
  {
    ...MESSAGE,
    id: 'messenger-group',
    audience: 'group',
    title: {
      nl: 'Messenger, groepsgesprek',
      fr: 'Messenger, conversation de groupe',
      en: 'Messenger, group conversation',
    },
    url: 'https://www.facebook.com/messages/t/200000000000002/?chat=group',
    open: [],
  },
];
