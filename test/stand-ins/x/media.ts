import { type ChangeEvent, createElement as el, type ReactElement, useRef } from 'react';
import type { Attachments } from '#test/stand-ins/shared/attachments.ts';
import { Icon } from '#test/stand-ins/x/icon.ts';
import { labels } from '#test/stand-ins/x/labels.ts';

const ACCEPT = 'image/jpeg,image/png,image/webp,image/gif,video/mp4,video/quicktime';

export function ToolBar({ onFiles }: { onFiles: (files: FileList) => void }): ReactElement {
  const input = useRef<HTMLInputElement>(null);
  const tool = (label: string, name: 'photo' | 'more' | 'clock', testId?: string, onClick?: () => void) =>
    el(
      'button',
      { type: 'button', role: 'button', className: 'round', 'aria-label': label, 'data-testid': testId, onClick },
      el(Icon, { name }),
    );
  return el(
    'div',
    { 'data-testid': 'toolBar', className: 'tool-bar' },
    el(
      'nav',
      { role: 'navigation' },
      tool(labels.addMedia, 'photo', undefined, () => input.current?.click()),
      el('input', {
        ref: input,
        type: 'file',
        multiple: true,
        tabIndex: -1,
        className: 'hidden',
        'data-testid': 'fileInput',
        accept: ACCEPT,
        onChange: (event: ChangeEvent<HTMLInputElement>) => event.target.files && onFiles(event.target.files),
      }),
      tool(labels.poll, 'more', 'createPollButton'),
      tool(labels.schedule, 'clock', 'scheduleOption'),
    ),
  );
}

interface PreviewsProps {
  readonly attachments: Attachments;
  readonly onEdit: () => void;
}

const addresses = new WeakMap<File, string>();
function addressOf(file: File): string {
  const address = addresses.get(file) ?? URL.createObjectURL(file);
  addresses.set(file, address);
  return address;
}

export function Previews({ attachments, onEdit }: PreviewsProps): ReactElement | null {
  if (attachments.count() === 0) return null;
  return el(
    'div',
    { 'data-testid': 'attachments', className: 'previews' },
    attachments
      .list()
      .map((file, index) =>
        el(
          'div',
          { key: index, className: 'preview' },
          el('img', { src: addressOf(file), alt: '' }),
          el(
            'button',
            { type: 'button', 'aria-label': labels.removeMedia, onClick: () => attachments.remove(file) },
            '×',
          ),
        ),
      ),
    el('button', { type: 'button', className: 'quiet', onClick: onEdit }, labels.editMedia),
  );
}

/** Stands in for the screens of alt text, GIF and schedule: they replace the text while they are open. */
export const MediaScreen = ({ onDone }: { onDone: () => void }): ReactElement =>
  el(
    'div',
    { className: 'composer' },
    el('input', { type: 'text', 'data-testid': 'altTextInput', 'aria-label': labels.editMedia }),
    el(
      'button',
      { type: 'button', className: 'primary', 'data-testid': 'endEditingButton', onClick: onDone },
      labels.done,
    ),
  );
