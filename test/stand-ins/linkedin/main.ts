import '#test/stand-ins/linkedin/style.css';
import { openClassicShare } from '#test/stand-ins/linkedin/classic-share.ts';
import { quillComment, tiptapComment } from '#test/stand-ins/linkedin/comment.ts';
import { interop } from '#test/stand-ins/linkedin/interop.ts';
import { openInvitation } from '#test/stand-ins/linkedin/invitation.ts';
import { labels } from '#test/stand-ins/linkedin/labels.ts';
import { messageBubble, messageForm } from '#test/stand-ins/linkedin/message.ts';
import {
  groupName,
  hashed,
  isCompany,
  isMessaging,
  isPreload,
  isProfile,
  isSdui,
  isSinglePost,
} from '#test/stand-ins/linkedin/page-kind.ts';
import { openSduiShare } from '#test/stand-ins/linkedin/sdui-share.ts';
import { h, icon } from '#test/stand-ins/shared/element.ts';
import { ICONS } from '#test/stand-ins/shared/icons.ts';
import { pageIsReady, recordDecoy } from '#test/stand-ins/shared/page.ts';

const usesSduiShare = isSdui || isCompany;
const usesTiptapComments = isSdui && !isSinglePost;
const feed = h('div', { 'data-part': 'feed' });

function openShare(original?: string) {
  const posted = (text: string) => feed.prepend(feedItem('Ann Voorbeeld', text));
  if (usesSduiShare) openSduiShare(posted, original);
  else openClassicShare(posted, original);
}

/** One post with its row of buttons. "Comment" there has the word of the submit and only opens a box. */
function feedItem(author: string, text: string): HTMLElement {
  const comments = h('div', { 'data-part': 'comments' });
  const say = (said: string) => comments.append(h('p', { class: 'bubble' }, said));
  const openComment = (event: MouseEvent) => {
    recordDecoy('open-comment', event);
    if (item.querySelector('[componentkey^="commentBox-"], .comments-comment-box--cr')) return;
    item.append(usesTiptapComments ? tiptapComment(say) : quillComment(say));
  };
  const action = (word: string, path: string, onclick: (event: MouseEvent) => void, label = word) =>
    h(
      'button',
      { type: 'button', class: 'social-actions-button', 'aria-label': label, onclick },
      icon(path),
      h('span', {}, word),
    );
  const item = h(
    'div',
    {
      role: usesTiptapComments ? 'listitem' : 'article',
      class: usesTiptapComments ? `${hashed()} card` : 'feed-shared-update-v2 card',
      componentkey: usesTiptapComments ? crypto.randomUUID() : undefined,
      'data-part': 'post',
    },
    h(
      'div',
      { class: 'head' },
      h('span', { class: 'avatar' }, author.slice(0, 1)),
      h(
        'div',
        { class: 'who' },
        h('strong', {}, author),
        h('span', { class: 'small' }, icon(ICONS.globe, { width: 12, height: 12 }), labels.anyone),
      ),
    ),
    h('p', { 'data-part': 'post-text' }, text),
    h(
      'div',
      { class: usesTiptapComments ? hashed() : 'feed-shared-social-action-bar', 'data-part': 'actions' },
      action(labels.like, ICONS.thumb, (event) => recordDecoy('like', event)),
      action(labels.comment, ICONS.comment, openComment),
      action(labels.repost, ICONS.more, () => openShare(text)),
      action(labels.send, ICONS.send, (event) => recordDecoy('send-privately', event), labels.sendPrivately),
    ),
    comments,
  );
  return item;
}

/** The newer feed draws each post several times; only one of them shows. */
const copies = (author: string, text: string) =>
  usesTiptapComments ? [0, 1].map(() => h('div', { hidden: true }, feedItem(author, text))) : [];

function feedPage(): HTMLElement {
  const posts = [
    ['Zorgorganisatie De Linde', 'Onze nieuwe tuin is open.'],
    ['Fatima El Amrani', 'Trots op ons team vandaag.'],
  ] as const;
  for (const [author, text] of isSinglePost ? posts.slice(0, 1) : posts)
    feed.append(feedItem(author, text), ...copies(author, text));
  const opener = h(
    'div',
    { class: 'card head' },
    h('span', { class: 'avatar' }, 'A'),
    h(
      'button',
      { type: 'button', class: 'share-box-feed-entry__top-bar', 'data-part': 'opener', onclick: () => openShare() },
      labels.startPost,
    ),
  );
  return h(
    'main',
    { id: 'workspace', 'data-part': 'main' },
    groupName !== undefined && h('h1', {}, groupName),
    !isSinglePost && opener,
    feed,
  );
}

const profilePage = () =>
  h(
    'main',
    { 'data-part': 'main' },
    h(
      'div',
      { class: 'card' },
      h('h1', {}, 'Sam Staal'),
      h('p', {}, 'Verpleegkundige'),
      h(
        'button',
        { type: 'button', class: 'primary', 'data-part': 'connect', onclick: openInvitation },
        labels.connect,
      ),
    ),
  );

function page(): HTMLElement {
  if (isMessaging) return h('main', { 'data-part': 'main' }, h('div', { class: 'card' }, messageForm()));
  return isProfile ? profilePage() : feedPage();
}

if (!isPreload) {
  document.title = 'LinkedIn';
  document.body.dataset.rehydrated = 'true';
  const openBubble = () => (isSdui ? interop() : document.body).append(messageBubble());
  document.body.append(
    h(
      'header',
      { 'data-part': 'bar' },
      h('span', { 'data-part': 'logo' }, 'in'),
      h('input', {
        type: 'text',
        role: 'combobox',
        placeholder: labels.search,
        'aria-label': labels.search,
        'aria-expanded': 'false',
      }),
    ),
    page(),
  );
  if (!isMessaging)
    document.body.append(
      h('button', { type: 'button', 'data-part': 'open-chat', onclick: openBubble }, labels.messaging),
    );
  if (isSdui)
    document.body.append(
      h('iframe', { 'data-testid': 'interop-iframe', src: '/preload/', 'aria-hidden': 'true', tabindex: -1 }),
    );
  pageIsReady();
  if (new URLSearchParams(location.search).get('shareActive') === 'true') openShare();
}
