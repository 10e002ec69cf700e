import type { AudienceFact } from '#content-scripts/adapters/contract.ts';
import type { Surface } from '#model/draft.ts';

/** What an adapter must find on a page of `test/adapters/pages`: these boxes and no other. Names are `data-name`s. */
export interface PageEntry {
  readonly page: string;
  readonly url: string;
  readonly boxes: readonly ExpectedBox[];
}

interface ExpectedBox {
  readonly editor: string;
  readonly surface: Surface;
  readonly text: string;
  readonly submit: string | null;
  readonly audience: AudienceFact;
}

/** Where the server gives it under the site's own name. */
export const urlOf = ({ page, url }: PageEntry): string => `${url}${url.includes('?') ? '&' : '?'}saved=${page}`;

const open: AudienceFact = { audience: 'public' };
const group: AudienceFact = { audience: 'group' };
const direct: AudienceFact = { audience: 'direct' };
const unknown: AudienceFact = { audience: 'unknown' };

const box = (
  editor: string,
  surface: Surface,
  audience: AudienceFact,
  text: string,
  submit: string | null,
): ExpectedBox => ({ editor, surface, text, submit, audience });

export const PAGES: readonly PageEntry[] = [
  {
    page: 'facebook-post-dialog',
    url: 'https://www.facebook.com/',
    boxes: [box('post', 'post', group, 'Een mooie dag\n\nmet vrienden', 'publish')],
  },
  {
    page: 'facebook-group-post',
    url: 'https://www.facebook.com/groups/100/',
    boxes: [box('post', 'post', open, '', 'publish')],
  },
  {
    page: 'facebook-feed',
    url: 'https://www.facebook.com/',
    boxes: [
      box('reply', 'comment', group, 'Ja', 'send-reply'),
      box('comment', 'comment', group, '', null),
      box('message', 'message', group, 'Hoi', 'send-message'),
    ],
  },
  {
    page: 'facebook-photo-comment',
    url: 'https://www.facebook.com/photo/?fbid=1',
    boxes: [box('comment', 'comment', unknown, 'شكرا', 'send')],
  },
  {
    page: 'facebook-messages',
    url: 'https://www.messenger.com/t/1/',
    boxes: [box('message', 'message', direct, '', null)],
  },
  {
    page: 'facebook-share',
    url: 'https://www.facebook.com/',
    boxes: [box('share', 'post', open, 'Kijk', 'share-now')],
  },
  { page: 'facebook-ads', url: 'https://www.facebook.com/adsmanager/manage/ads/edit/', boxes: [] },
  {
    page: 'facebook-marketplace',
    url: 'https://www.facebook.com/marketplace/create/item/',
    boxes: [box('message', 'message', direct, 'Noch da?', 'send')],
  },
  {
    page: 'facebook-chat-dialog',
    url: 'https://www.facebook.com/',
    boxes: [box('message', 'message', group, 'Ça va ?', 'send')],
  },
  {
    page: 'facebook-story',
    url: 'https://www.facebook.com/stories/100/',
    boxes: [box('answer', 'message', direct, 'Mooi', 'send')],
  },
  {
    page: 'facebook-reel',
    url: 'https://www.facebook.com/reel/100/',
    boxes: [box('comment', 'comment', unknown, 'So good', 'send')],
  },
  {
    page: 'facebook-two-comments',
    url: 'https://www.facebook.com/',
    boxes: [box('first', 'comment', unknown, '', null), box('second', 'comment', unknown, 'Bravo', 'send')],
  },
  {
    page: 'linkedin-post-older',
    url: 'https://www.linkedin.com/feed/',
    boxes: [box('post', 'post', open, 'Trots op Sam Staal 🎉\n\nSamen!', 'publish')],
  },
  {
    page: 'linkedin-post-newer',
    url: 'https://www.linkedin.com/feed/',
    boxes: [box('post', 'post', group, 'Een zin\nen nog een\n', 'publish')],
  },
  {
    page: 'linkedin-company-post',
    url: 'https://www.linkedin.com/company/1/admin/page-posts/published/',
    boxes: [box('post', 'post', open, 'Nieuws van ons huis', 'publish')],
  },
  {
    page: 'linkedin-comment-older',
    url: 'https://www.linkedin.com/feed/update/urn:li:activity:1/',
    boxes: [box('comment', 'comment', open, 'Mooi', 'send')],
  },
  {
    page: 'linkedin-comments-newer',
    url: 'https://www.linkedin.com/feed/',
    boxes: [box('first', 'comment', group, 'Bravo\nà tous', 'send-first'), box('second', 'comment', unknown, '', null)],
  },
  {
    page: 'linkedin-messages',
    url: 'https://www.linkedin.com/feed/',
    boxes: [
      box('message', 'message', direct, 'Hallo\nSam', 'send'),
      box('new', 'message', { audience: 'group', size: 3 }, '', 'send-new'),
    ],
  },
  {
    page: 'linkedin-messages-newer',
    url: 'https://www.linkedin.com/messaging/thread/1/',
    boxes: [box('message', 'message', group, 'Salut\nà tous', 'send')],
  },
  { page: 'linkedin-apply', url: 'https://www.linkedin.com/jobs/view/1/', boxes: [] },
  {
    page: 'linkedin-invitation',
    url: 'https://www.linkedin.com/in/sam/',
    boxes: [box('note', 'invitation', direct, 'Dag Sam', 'send')],
  },
  { page: 'linkedin-profile', url: 'https://www.linkedin.com/in/ann/edit/forms/summary/new/', boxes: [] },
  {
    page: 'x-thread',
    url: 'https://x.com/home',
    boxes: [
      box('inline', 'post', open, '', 'publish-inline'),
      box('first', 'post', open, 'Deel een van @sam en\n\nklaar', 'publish-thread'),
      box('second', 'post', open, 'Deel twee', 'publish-thread'),
    ],
  },
  { page: 'x-2021', url: 'https://twitter.com/home', boxes: [box('old', 'post', open, 'regel\ntwee\n', 'publish')] },
  {
    page: 'x-reply',
    url: 'https://x.com/compose/post',
    boxes: [box('reply', 'comment', open, 'Dank', 'publish')],
  },
  {
    page: 'x-no-hooks',
    url: 'https://x.com/compose/post',
    boxes: [box('post', 'post', open, 'Zonder kenmerken', 'publish')],
  },
  {
    page: 'x-chat',
    url: 'https://x.com/i/chat/g100',
    boxes: [box('message', 'message', group, 'Hoi\nallemaal', 'send')],
  },
  {
    page: 'x-chat-no-hooks',
    url: 'https://x.com/i/chat/1-2',
    boxes: [box('message', 'message', direct, 'Hallo zusammen', 'send')],
  },
  { page: 'x-profile', url: 'https://x.com/settings/profile', boxes: [] },
  {
    page: 'whatsapp-panels',
    url: 'https://web.whatsapp.com/',
    boxes: [box('message', 'message', direct, 'Salut', 'send')],
  },
  {
    page: 'whatsapp-group',
    url: 'https://web.whatsapp.com/',
    boxes: [box('message', 'message', { audience: 'group', size: 4 }, 'Tot 😀 straks\ndaar', 'send')],
  },
  {
    page: 'whatsapp-person',
    url: 'https://web.whatsapp.com/',
    boxes: [box('message', 'message', direct, '', null)],
  },
  {
    page: 'whatsapp-self',
    url: 'https://web.whatsapp.com/',
    boxes: [box('message', 'message', { audience: 'direct', self: true }, '', null)],
  },
  {
    page: 'whatsapp-channel',
    url: 'https://web.whatsapp.com/',
    boxes: [box('message', 'message', open, 'Open dag', 'send')],
  },
  {
    page: 'whatsapp-new-group',
    url: 'https://web.whatsapp.com/',
    boxes: [box('message', 'message', group, '', null)],
  },
  {
    page: 'whatsapp-caption',
    url: 'https://web.whatsapp.com/',
    boxes: [box('message', 'message', direct, '', null), box('caption', 'caption', direct, 'Kijk eens', 'send')],
  },
  {
    page: 'whatsapp-edit',
    url: 'https://web.whatsapp.com/',
    boxes: [box('message', 'message', direct, '', null), box('edit', 'message', direct, 'Tot zo', 'confirm')],
  },
  {
    page: 'whatsapp-status',
    url: 'https://web.whatsapp.com/',
    boxes: [box('status', 'status', group, 'Vakantie', 'share')],
  },
];
