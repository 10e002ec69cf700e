import { createElement as el, type MouseEvent, type ReactElement, useEffect, useState } from 'react';
import { recordDecoy } from '#test/stand-ins/shared/page.ts';
import { variant } from '#test/stand-ins/shared/variant.ts';
import { ChatHosts } from '#test/stand-ins/x/chat.ts';
import { Composer } from '#test/stand-ins/x/composer.ts';
import { Icon } from '#test/stand-ins/x/icon.ts';
import { labels } from '#test/stand-ins/x/labels.ts';
import { go, useLocation } from '#test/stand-ins/x/route.ts';

interface Post {
  readonly id: string;
  readonly author: string;
  readonly text: string;
}

const FEED: readonly Post[] = [
  { id: '17001', author: 'Buurthuis De Linde', text: 'Zaterdag koffie in de tuin, iedereen is welkom.' },
  { id: '17002', author: 'Fatima El Amrani', text: 'Trots op ons team vandaag.' },
];
/** How long the toast stays, in milliseconds. */
const TOAST = 4000;

export function XApp({ onReady }: { onReady: () => void }): ReactElement {
  const url = useLocation();
  const [posts, setPosts] = useState(FEED);
  const [toast, setToast] = useState('');
  useEffect(onReady, [onReady]);
  const posted = (texts: string[]) => {
    setPosts((all) => [
      ...texts.map((text, index) => ({ id: `18${all.length}${index}`, author: 'Ann Voorbeeld', text })),
      ...all,
    ]);
    setToast(labels.sent);
    setTimeout(() => setToast(''), TOAST);
  };
  const isModal = url.pathname.startsWith('/compose/post');
  const isChat = url.pathname.startsWith('/i/chat');
  const status = /\/status\/(\d+)/.exec(url.pathname)?.[1];
  return el(
    'div',
    { className: 'x-page' },
    el(SideBar, {}),
    isChat
      ? el(ChatHosts, { className: 'chat-page' })
      : el('main', { role: 'main' }, el(Column, { posts, status, onPosted: posted })),
    !isChat && variant.option('drawer', ['off', 'on']) === 'on' && el(ChatHosts, { className: 'chat-drawer' }),
    el(
      'div',
      { id: 'layers' },
      isModal && el(Modal, { url, posts, onPosted: posted }),
      toast && el(Toast, { text: toast }),
    ),
  );
}

const Toast = ({ text }: { text: string }): ReactElement =>
  el('div', { role: 'alert', 'data-testid': 'toast', className: 'toast' }, el('span', {}, text));

const SideBar = (): ReactElement =>
  el(
    'header',
    { role: 'banner', className: 'side' },
    el('span', { className: 'logo' }, 'X'),
    el(
      'button',
      {
        type: 'button',
        'data-testid': 'SideNav_NewTweet_Button',
        className: 'primary',
        onClick: () => go('/compose/post'),
      },
      labels.post,
    ),
    el(
      'button',
      {
        type: 'button',
        className: 'quiet',
        'data-testid': 'AppTabBar_DirectMessage_Link',
        onClick: () => go('/i/chat'),
      },
      labels.chat,
    ),
    variant.option('protected', ['off', 'on']) === 'on' &&
      el(
        'div',
        { 'data-testid': 'SideNav_AccountSwitcher_Button', 'aria-label': labels.protected },
        'Ann Voorbeeld',
        el(Icon, { name: 'lock', testId: 'icon-lock' }),
      ),
  );

interface ColumnProps {
  readonly posts: readonly Post[];
  readonly status: string | undefined;
  readonly onPosted: (texts: string[]) => void;
}

function Column({ posts, status, onPosted }: ColumnProps): ReactElement {
  const chosen = posts.find(({ id }) => id === status);
  const shown = chosen ? [chosen] : posts;
  const composer = chosen
    ? el(Composer, {
        key: 'reply',
        name: 'reply',
        isModal: false,
        surface: 'comment',
        placeholder: labels.reply,
        onPosted,
      })
    : el(Composer, {
        key: 'inline',
        name: 'inline',
        isModal: false,
        surface: 'post',
        placeholder: labels.happening,
        onPosted,
      });
  const feed = shown.map((post) => el(Article, { key: post.id, post }));
  return el(
    'div',
    { 'data-testid': 'primaryColumn', className: 'column' },
    el(
      'form',
      { role: 'search', className: 'search' },
      el('input', {
        type: 'text',
        role: 'combobox',
        'data-testid': 'SearchBox_Search_Input',
        placeholder: labels.search,
        'aria-label': labels.search,
        'aria-expanded': false,
      }),
    ),
    chosen ? [...feed, composer] : [composer, ...feed],
  );
}

/** One post of the feed with its row of buttons: replying and quoting open the dialog, reposting happens at once. */
function Article({ post, isBare = false }: { post: Post; isBare?: boolean }): ReactElement {
  const action = (
    testId: string,
    label: string,
    name: 'comment' | 'send' | 'thumb' | 'more',
    onClick: (event: MouseEvent) => void,
  ) =>
    el(
      'button',
      { type: 'button', className: 'round', 'data-testid': testId, 'aria-label': label, onClick },
      el(Icon, { name }),
    );
  return el(
    'article',
    { role: 'article', 'data-testid': 'tweet', className: 'card' },
    el(
      'div',
      { className: 'head' },
      el('span', { className: 'avatar' }, post.author.slice(0, 1)),
      el('strong', {}, post.author),
    ),
    el('div', { 'data-testid': 'tweetText', className: 'tweet-text' }, post.text),
    !isBare &&
      el(
        'div',
        { role: 'group', className: 'actions' },
        action('reply', labels.replyButton, 'comment', () => go(`/compose/post?in_reply_to=${post.id}`)),
        action('retweet', labels.quote, 'more', () => go(`/compose/post?quote=${post.id}`)),
        action('retweetConfirm', labels.repost, 'send', (event) => recordDecoy('repost', event.nativeEvent)),
        action('like', labels.like, 'thumb', (event) => recordDecoy('like', event.nativeEvent)),
      ),
  );
}

interface ModalProps {
  readonly url: URL;
  readonly posts: readonly Post[];
  readonly onPosted: (texts: string[]) => void;
}

function Modal({ url, posts, onPosted }: ModalProps): ReactElement {
  const find = (name: string) => posts.find(({ id }) => id === url.searchParams.get(name));
  const original = find('in_reply_to');
  const quoted = find('quote');
  const close = () => go('/home');
  return el(
    'div',
    {
      className: 'layer',
      onKeyDown: (event) => {
        if (event.key === 'Escape') close();
      },
    },
    el(
      'div',
      { role: 'dialog', 'aria-modal': true, 'aria-labelledby': 'modal-header', className: 'modal' },
      el(
        'div',
        { className: 'modal-head' },
        el(
          'button',
          {
            type: 'button',
            className: 'round',
            'data-testid': 'app-bar-close',
            'aria-label': labels.close,
            onClick: close,
          },
          '×',
        ),
        el('h2', { id: 'modal-header', className: 'hidden' }, labels.post),
      ),
      original && el(Article, { post: original, isBare: true }),
      el(Composer, {
        name: 'modal',
        isModal: true,
        surface: original ? 'comment' : 'post',
        placeholder: original ? labels.reply : quoted ? labels.comment : labels.happening,
        quoted: quoted && el(Article, { post: quoted, isBare: true }),
        onPosted(texts: string[]) {
          close();
          onPosted(texts);
        },
      }),
    ),
  );
}
