import type { EditorState } from 'draft-js';
import {
  createElement as el,
  type MouseEvent,
  type ReactElement,
  type ReactNode,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { attachmentsOf } from '#test/stand-ins/shared/attachments.ts';
import { addModel, send } from '#test/stand-ins/shared/page.ts';
import { variant } from '#test/stand-ins/shared/variant.ts';
import { DraftBox, emptyState, textOf } from '#test/stand-ins/x/draft-box.ts';
import { labels } from '#test/stand-ins/x/labels.ts';
import { MediaScreen, Previews, ToolBar } from '#test/stand-ins/x/media.ts';

/** How long an upload holds the button back, and how long the site takes to post, in milliseconds. */
const UPLOADING = 300;
const POSTING = 120;

interface Props {
  /** Names its boxes in the record: `inline-0`, `modal-1` … */
  readonly name: string;
  readonly isModal: boolean;
  readonly surface: 'post' | 'comment';
  readonly placeholder: string;
  /** The post that is quoted, below the text. */
  readonly quoted?: ReactNode;
  readonly onPosted: (texts: string[]) => void;
}

/** Where posts are written, inline or in a dialog, with one or more parts. Only a toast tells that it was posted. */
export function Composer({ name, isModal, surface, placeholder, quoted, onPosted }: Props): ReactElement {
  const [parts, setParts] = useState<EditorState[]>(() => [emptyState()]);
  const [, redraw] = useState(0);
  const [isUploading, setUploading] = useState(false);
  const [isPosting, setPosting] = useState(false);
  const [screen, setScreen] = useState<'text' | 'media'>('text');
  const attachments = useMemo(() => attachmentsOf(() => redraw((n) => n + 1)), []);
  // The newest texts, for whoever asks between two drawings.
  const latest = useRef(parts);
  latest.current = parts;

  const partCount = parts.length;
  useEffect(() => {
    const stops = Array.from({ length: partCount }, (_, index) =>
      addModel(`${name}-${index}`, () => textOf(latest.current[index] ?? emptyState())),
    );
    return () => {
      for (const stop of stops) stop();
    };
  }, [name, partCount]);

  const texts = parts.map(textOf);
  const isDisabled =
    isUploading || isPosting || (texts.every((text) => text.trim() === '') && attachments.count() === 0);

  function post(event: Event, via: 'click' | 'key') {
    if (isUploading) return;
    const [text = '', ...rest] = latest.current.map(textOf);
    const isSent = send({ surface, box: `${name}-0`, via, event, text, rest, attachments, isBusy: isPosting });
    if (!isSent) return;
    // React draws the disabled button when this task is done: two presses by script within it are two posts.
    setPosting(true);
    setTimeout(() => {
      setPosting(false);
      setParts([emptyState()]);
      onPosted([text, ...rest]);
    }, POSTING);
  }

  async function attach(files: Iterable<File>) {
    setUploading(true);
    await attachments.add(files);
    setTimeout(() => setUploading(false), UPLOADING);
  }

  // Another screen takes the editors out of the page; they are made anew when it closes.
  if (screen === 'media') return el(MediaScreen, { onDone: () => setScreen('text') });
  return el(
    'div',
    { className: 'composer' },
    el(AudienceButton, {}),
    parts.map((state, index) =>
      el(DraftBox, {
        key: index,
        index,
        state,
        placeholder: index === 0 ? placeholder : labels.addPost,
        isFocused: isModal || index > 0,
        onChange: (next: EditorState) => setParts((all) => all.map((one, at) => (at === index ? next : one))),
        onPost: (event: Event) => post(event, 'key'),
        onFiles: (files: File[]) => void attach(files),
      }),
    ),
    el(Previews, { attachments, onEdit: () => setScreen('media') }),
    quoted,
    surface === 'post' && el('div', { className: 'who-replies', role: 'button', tabIndex: 0 }, labels.everyone),
    el(
      'div',
      { className: 'composer-foot' },
      el(ToolBar, { onFiles: (files: FileList) => void attach(files) }),
      isModal &&
        surface === 'post' &&
        el(
          'button',
          {
            type: 'button',
            className: 'round',
            'data-testid': 'addButton',
            'aria-label': labels.addPost,
            onClick: () => setParts((all) => [...all, emptyState()]),
          },
          '+',
        ),
      el(
        'button',
        {
          type: 'button',
          className: 'primary',
          'data-testid': isModal ? 'tweetButton' : 'tweetButtonInline',
          disabled: isDisabled,
          'aria-disabled': isDisabled || undefined,
          onClick: (event: MouseEvent) => post(event.nativeEvent, 'click'),
        },
        surface === 'comment' ? labels.replyButton : parts.length > 1 ? labels.postAll : labels.post,
      ),
    ),
  );
}

/** Above the text when the post goes to a community or a circle, as the site shows it. */
function AudienceButton(): ReactElement | null {
  if (variant.option('audience', ['public', 'community']) === 'public') return null;
  return el('button', { type: 'button', className: 'audience', 'aria-haspopup': 'menu' }, labels.community);
}
