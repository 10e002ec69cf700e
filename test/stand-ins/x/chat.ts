import {
  type ChangeEvent,
  createElement as el,
  type KeyboardEvent,
  type MouseEvent,
  type ReactElement,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { createRoot } from 'react-dom/client';
import { attachmentsOf } from '#test/stand-ins/shared/attachments.ts';
import baseCss from '#test/stand-ins/shared/base.css?inline';
import { addModel, send } from '#test/stand-ins/shared/page.ts';
import { variant } from '#test/stand-ins/shared/variant.ts';
import { Icon } from '#test/stand-ins/x/icon.ts';
import { labels } from '#test/stand-ins/x/labels.ts';
import { Previews } from '#test/stand-ins/x/media.ts';
import { go, useLocation } from '#test/stand-ins/x/route.ts';
import chatCss from '#test/stand-ins/x/style.css?inline';

/** After how many milliseconds the host gets its shadow root: nothing in the page tells of it. */
const ATTACHING = 300;

const CONVERSATIONS = [
  { id: '1001-2002', title: 'Sam Staal' },
  { id: 'g3003', title: 'Team De Linde' },
];

/** The two hosts of the chat application, whose shadow roots come later than they do. */
export function ChatHosts({ className }: { className: string }): ReactElement {
  const route = useRef<HTMLDivElement>(null);
  const overlays = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!route.current || !overlays.current) return;
    const hosts = [route.current, overlays.current];
    const timer = setTimeout(() => {
      const [main, over] = hosts.map(attach);
      if (!main || !over) return;
      createRoot(main).render(el(ChatApp, {}));
      createRoot(over).render(el('div', { role: 'status', className: 'small' }));
    }, ATTACHING);
    return () => clearTimeout(timer);
  }, []);
  return el(
    'div',
    { className },
    el('div', { ref: route, 'data-testid': 'xchatEmbedRoute' }),
    el('div', { ref: overlays, 'data-testid': 'xchatEmbedOverlays' }),
  );
}

/** `shadow=off` is the chat as it was until the summer of 2026, in the page itself. */
function attach(host: HTMLElement): HTMLElement {
  const container = document.createElement('div');
  container.className = 'chat-app';
  if (variant.option('shadow', ['on', 'off']) === 'off') host.append(container);
  else {
    const root = host.attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`${baseCss}\n${chatCss}`);
    root.adoptedStyleSheets = [sheet];
    root.append(container);
  }
  return container;
}

function ChatApp(): ReactElement {
  const { pathname } = useLocation();
  const isChat = pathname.startsWith('/i/chat');
  const id = isChat ? pathname.split('/')[3] : undefined;
  const [drawerId, setDrawerId] = useState<string>();
  const open = CONVERSATIONS.find((one) => one.id === (isChat ? id : drawerId));
  const choose = (chosen: string) => (isChat ? go(`/i/chat/${chosen}`) : setDrawerId(chosen));
  return el(
    'div',
    { 'data-testid': isChat ? 'chat-main' : 'chat-drawer-main', className: 'chat' },
    open ? el(Conversation, { key: open.id, ...open }) : el(Inbox, { onChoose: choose }),
  );
}

const Inbox = ({ onChoose }: { onChoose: (id: string) => void }): ReactElement =>
  el(
    'div',
    { 'data-testid': 'dm-inbox-panel', className: 'inbox' },
    el('h2', {}, labels.chat),
    el('input', {
      type: 'text',
      'data-testid': 'dm-search-bar',
      placeholder: labels.search,
      'aria-label': labels.search,
    }),
    ...CONVERSATIONS.map(({ id, title }) =>
      el(
        'button',
        {
          key: id,
          type: 'button',
          className: 'inbox-item',
          'data-testid': `dm-conversation-item-${id}`,
          onClick: () => onChoose(id),
        },
        title,
      ),
    ),
  );

/** Enter sends, Shift+Enter is a new line. React owns the value of the textarea. */
function Conversation({ id, title }: { id: string; title: string }): ReactElement {
  const [text, setText] = useState('');
  const [messages, setMessages] = useState<string[]>([]);
  const [, redraw] = useState(0);
  const attachments = useMemo(() => attachmentsOf(() => redraw((n) => n + 1)), []);
  const input = useRef<HTMLInputElement>(null);
  const latest = useRef(text);
  latest.current = text;
  useEffect(() => addModel('chat', () => latest.current), []);

  function sendNow(event: Event, via: 'click' | 'key') {
    if (!send({ surface: 'message', box: 'chat', via, event, text: latest.current, attachments })) return;
    setMessages((all) => [...all, latest.current]);
    setText('');
  }
  const isEmpty = text.trim() === '' && attachments.count() === 0;
  return el(
    'div',
    { className: 'talk', 'data-testid': `dm-conversation-panel-${id}` },
    el('div', { 'data-testid': 'dm-conversation-header', className: 'head' }, el('h2', {}, title)),
    el(
      'div',
      { className: 'bubbles' },
      messages.map((said, index) => el('div', { key: index, className: 'bubble out' }, said)),
    ),
    el(Previews, { attachments, onEdit: () => {} }),
    el(
      'div',
      { className: 'dm-composer', 'data-testid': 'dm-composer-container' },
      el(
        'button',
        {
          type: 'button',
          className: 'round',
          'data-testid': 'dm-composer-attachment-button',
          'aria-label': labels.attach,
          onClick: () => input.current?.click(),
        },
        el(Icon, { name: 'plus' }),
      ),
      el('input', {
        ref: input,
        type: 'file',
        multiple: true,
        className: 'hidden',
        onChange: (event: ChangeEvent<HTMLInputElement>) => void attachments.add(event.target.files ?? []),
      }),
      el('textarea', {
        'data-testid': 'dm-composer-textarea',
        placeholder: labels.message,
        'aria-label': labels.message,
        rows: 1,
        value: text,
        onChange: (event: ChangeEvent<HTMLTextAreaElement>) => setText(event.target.value),
        onKeyDown(event: KeyboardEvent) {
          if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
          event.preventDefault();
          sendNow(event.nativeEvent, 'key');
        },
        onPaste(event: React.ClipboardEvent) {
          if (event.clipboardData.files.length === 0) return;
          event.preventDefault();
          void attachments.add(event.clipboardData.files);
        },
      }),
      el(
        'button',
        {
          type: 'button',
          className: 'round send',
          'data-testid': 'dm-composer-send-button',
          'aria-label': labels.send,
          disabled: isEmpty,
          onClick: (event: MouseEvent) => sendNow(event.nativeEvent, 'click'),
        },
        el(Icon, { name: 'send' }),
      ),
    ),
  );
}
