import '#test/stand-ins/facebook/style.css';
import { commentForm } from '#test/stand-ins/facebook/comment.ts';
import { labels } from '#test/stand-ins/facebook/labels.ts';
import { conversation } from '#test/stand-ins/facebook/messenger.ts';
import { openPostDialog } from '#test/stand-ins/facebook/post-dialog.ts';
import { openShareDialog } from '#test/stand-ins/facebook/share-dialog.ts';
import { h, icon } from '#test/stand-ins/shared/element.ts';
import { ICONS } from '#test/stand-ins/shared/icons.ts';
import { pageIsReady, recordDecoy } from '#test/stand-ins/shared/page.ts';
import { variant } from '#test/stand-ins/shared/variant.ts';

const isGroup = location.pathname.startsWith('/groups/');
const isMessages = location.host.endsWith('messenger.com') || location.pathname.startsWith('/messages');
const groupKind = variant.option('group', ['public', 'private']);
const talksTo = variant.option('chat', ['person', 'group']) === 'group' ? 'Team De Linde, Sam, Fatima' : 'Sam Staal';

/** A picture with its comments: a dialog, but what is written in it is a comment. */
function openPhotoViewer(author: string) {
  const comments = h('div', { class: 'comments' });
  const say = (said: string) => comments.append(h('div', { class: 'bubble in' }, said));
  const viewer = h(
    'div',
    { role: 'dialog', 'aria-label': author, class: 'photo-viewer' },
    h(
      'div',
      { role: 'button', tabindex: 0, class: 'round', 'aria-label': labels.close, onclick: () => layer.remove() },
      '×',
    ),
    h('div', { class: 'photo' }),
    comments,
    commentForm({ label: labels.commentAs, onSent: say }),
  );
  const layer = h('div', { class: 'layer' }, viewer);
  document.body.append(layer);
}

/** One item of the feed. Its comment boxes open when "Comment" is pressed; several may be open at once. */
function article(author: string, text: string, shape: string = ICONS.globe, hasPhoto = false): HTMLElement {
  const comments = h('div', { class: 'comments' });
  const addComment = (said: string) => {
    const own = h('div', { role: 'article', 'aria-label': 'Ann Voorbeeld', class: 'said' });
    own.append(
      h('div', { class: 'bubble in' }, said),
      h(
        'div',
        {
          role: 'button',
          tabindex: 0,
          class: 'link',
          onclick: () => own.append(commentForm({ label: `${labels.replyTo} Ann Voorbeeld`, onSent: addComment })),
        },
        labels.reply,
      ),
    );
    comments.append(own);
  };
  const openComments = () => {
    if (item.querySelector(':scope > form')) return;
    item.append(commentForm({ label: labels.commentAs, onSent: addComment }));
  };
  const action = (word: string, path: string, onclick: (event: MouseEvent) => void) =>
    h(
      'div',
      { role: 'button', tabindex: 0, 'aria-label': word, class: 'action', onclick },
      icon(path),
      h('span', {}, word),
    );
  const item = h(
    'div',
    { role: 'article', class: 'x1yztbdb card' },
    h(
      'div',
      { class: 'head' },
      h('div', { class: 'avatar' }, author.slice(0, 1)),
      h(
        'div',
        { class: 'who' },
        h('strong', {}, author),
        h('span', { class: 'small' }, '2 u', icon(shape, { width: 12, height: 12 })),
      ),
    ),
    h('p', { class: 'said-text' }, text),
    hasPhoto &&
      h('div', {
        role: 'button',
        tabindex: 0,
        class: 'photo',
        'aria-label': author,
        onclick: () => openPhotoViewer(author),
      }),
    h(
      'div',
      { class: 'action-bar' },
      action(labels.like, ICONS.thumb, (event) => recordDecoy('like', event)),
      action(labels.comment, ICONS.comment, openComments),
      action(labels.share, ICONS.send, () =>
        openShareDialog((shared) => posts.prepend(article('Ann Voorbeeld', shared))),
      ),
    ),
    comments,
  );
  return item;
}

const groupName = groupKind === 'public' ? labels.publicGroup : labels.privateGroup;
const groupPrompt = groupKind === 'public' ? labels.groupPublic : labels.groupPrivate;
const prompt = isGroup ? groupPrompt : labels.onYourMind;
const posts = h('div', { class: 'posts' });
const opener = h(
  'div',
  { class: 'card opener' },
  h('div', { class: 'avatar' }, 'A'),
  h(
    'div',
    {
      role: 'button',
      tabindex: 0,
      class: 'prompt',
      onclick: () =>
        openPostDialog({
          prompt,
          ...(isGroup ? { group: groupName } : {}),
          onPosted: (text) => posts.prepend(article('Ann Voorbeeld', text)),
        }),
    },
    h('span', {}, prompt),
  ),
);

const banner = h(
  'div',
  { role: 'banner', class: 'bar' },
  h('span', { class: 'logo' }, 'f'),
  h(
    'label',
    { class: 'search' },
    h('input', {
      type: 'search',
      role: 'combobox',
      'aria-label': labels.search,
      placeholder: labels.search,
      'aria-expanded': 'false',
    }),
  ),
);
const mount = h('div', { id: 'mount_0_0_zg' });
document.body.append(mount);
document.title = 'Facebook';

if (isMessages) {
  mount.append(banner, h('div', { role: 'main', class: 'messages' }, conversation(talksTo, { class: 'conversation' })));
} else {
  const dock = h('div', { class: 'dock' });
  const openDock = () =>
    dock.replaceChildren(conversation(talksTo, { class: 'conversation', 'data-testid': 'mwchat-tab' }));
  dock.append(
    h(
      'div',
      { role: 'button', tabindex: 0, class: 'open-chat', 'aria-label': labels.open, onclick: openDock },
      icon(ICONS.comment),
      h('span', {}, talksTo),
    ),
  );
  posts.append(
    article('Buurthuis De Linde', 'Zaterdag koffie in de tuin, iedereen is welkom.'),
    article('Fatima El Amrani', 'Trots op ons team vandaag.', ICONS.people, true),
  );
  mount.append(
    banner,
    h(
      'div',
      { role: 'main', class: 'feed' },
      isGroup ? h('h1', { class: 'group-name' }, 'Buren van De Linde', h('span', { class: 'small' }, groupName)) : '',
      opener,
      posts,
    ),
    dock,
  );
}
pageIsReady();
