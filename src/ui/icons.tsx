import type { ComponentChildren } from 'preact';
import type { Severity } from '#model/topic.ts';

/** The own icon set: 16 by 16, drawn in the text's colour, one line width. Always beside words, so never read out. */
function Icon({ children, name }: { readonly children: ComponentChildren; readonly name?: string | undefined }) {
  return (
    <svg
      class={name ? `icon ${name}` : 'icon'}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      stroke-width="1.5"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      {children}
    </svg>
  );
}

const BUBBLE =
  'M4 1.75h8A2.75 2.75 0 0 1 14.75 4.5v4A2.75 2.75 0 0 1 12 11.25H8.4l-3.3 2.9a.5.5 0 0 1-.85-.37v-2.53H4A2.75 2.75 0 0 1 1.25 8.5v-4A2.75 2.75 0 0 1 4 1.75Z';

/** The mark of Bezint: a speech bubble with a small pause bar. */
export const Bubble = () => (
  <Icon>
    <path d={BUBBLE} />
    <path d="M6.5 5v3M9.5 5v3" stroke-width="1.75" />
  </Icon>
);

/** The mark in full, for headings: filled, one bar in amber, as on the toolbar. */
export const Brand = () => (
  <Icon name="brand">
    <path d={BUBBLE} fill="currentColor" />
    <path d="M6.5 4.75v3.5" stroke="var(--card)" stroke-width="1.9" />
    <path d="M9.5 4.75v3.5" stroke="var(--brand-bar)" stroke-width="1.9" />
  </Icon>
);

/** The bubble with a tick instead of the bars: looked at, nothing found. */
export const BubbleClear = () => (
  <Icon>
    <path d={BUBBLE} />
    <path d="m5.5 6.6 1.8 1.7 3.3-3.5" />
  </Icon>
);

/** The bubble while the answer is on its way. */
export const BubbleBusy = () => (
  <Icon>
    <path d={BUBBLE} />
    <path d="M5.25 6.5h.01M8 6.5h.01M10.75 6.5h.01" stroke-width="1.75" />
  </Icon>
);

/** The bubble struck through: not checking here. */
export const BubbleOff = () => (
  <Icon>
    <path d={BUBBLE} stroke-dasharray="2.2 2.6" />
    <path d="m2.5 14 11-12" />
  </Icon>
);

/** The bubble with a question: could not check, or not everything. */
export const BubbleAsk = () => (
  <Icon>
    <path d={BUBBLE} />
    <path d="M6.6 5.2c.1-.8.7-1.2 1.5-1.2s1.4.5 1.4 1.2c0 1-1.4 1-1.4 2" />
    <path d="M8.1 9.05h.01" stroke-width="1.75" />
  </Icon>
);

/** A round of dots: one weak cue. */
const Note = () => (
  <Icon name="level note">
    <circle cx="8" cy="8" r="6" stroke-dasharray="1 2.77" stroke-width="1.75" />
    <circle cx="8" cy="8" r="1.6" fill="currentColor" stroke="none" />
  </Icon>
);

/** A rounded triangle: worth a look. */
const Warn = () => (
  <Icon name="level warn">
    <path d="M6.9 2.4a1.25 1.25 0 0 1 2.2 0l5 9.2a1.25 1.25 0 0 1-1.1 1.9H3a1.25 1.25 0 0 1-1.1-1.9Z" />
    <path d="M8 6.2v3M8 11.3h.01" />
  </Icon>
);

/** A full round with two bars: take a moment. */
const Pause = () => (
  <Icon name="level pause">
    <circle cx="8" cy="8" r="6.75" fill="currentColor" stroke="none" />
    <path d="M6.3 5.6v4.8M9.7 5.6v4.8" stroke="var(--card)" stroke-width="1.75" />
  </Icon>
);

const LEVELS = { note: Note, warn: Warn, pause: Pause } as const;

/** The shape of a severity; the colour only repeats it. */
export function Level({ severity }: { readonly severity: Severity }) {
  const Shape = LEVELS[severity];
  return <Shape />;
}

export const Chevron = () => (
  <Icon name="chevron">
    <path d="m6 3 5 5-5 5" />
  </Icon>
);

/** From the words to what may stand instead. */
export const ArrowIcon = () => (
  <Icon name="arrow">
    <path d="M2.5 8h10.5M9.5 4.5 13 8l-3.5 3.5" />
  </Icon>
);

export const FoldIcon = () => (
  <Icon>
    <path d="m3.5 10.5 4.5-5 4.5 5" />
  </Icon>
);

export const Everyone = () => (
  <Icon>
    <circle cx="8" cy="8" r="6.25" />
    <path d="M1.75 8h12.5M8 1.75c2 1.8 2.8 3.9 2.8 6.25S10 12.45 8 14.25C6 12.45 5.2 10.35 5.2 8S6 3.55 8 1.75Z" />
  </Icon>
);

export const People = () => (
  <Icon>
    <circle cx="6" cy="5.5" r="2.5" />
    <path d="M1.5 13c.3-2.6 2-4 4.5-4s4.2 1.4 4.5 4M10.5 3.2a2.5 2.5 0 0 1 0 4.6M12 9.3c1.5.6 2.3 1.9 2.5 3.7" />
  </Icon>
);

export const Person = () => (
  <Icon>
    <circle cx="8" cy="5.25" r="2.75" />
    <path d="M3 13.5c.4-2.9 2.3-4.5 5-4.5s4.6 1.6 5 4.5" />
  </Icon>
);

export const SearchIcon = () => (
  <Icon>
    <circle cx="7" cy="7" r="4.5" />
    <path d="m10.5 10.5 3.5 3.5" />
  </Icon>
);

export const MailIcon = () => (
  <Icon>
    <rect x="1.75" y="3.25" width="12.5" height="9.5" rx="1.5" />
    <path d="m2.25 4.5 5.75 4.25L13.75 4.5" />
  </Icon>
);

export const PhoneIcon = () => (
  <Icon>
    <path d="M5.6 2.2 3.4 2.6A1.6 1.6 0 0 0 2.1 4.3c.4 5.2 4.4 9.2 9.6 9.6a1.6 1.6 0 0 0 1.7-1.3l.4-2.2-3-1.5-1.3 1.5c-1.5-.8-2.8-2.1-3.6-3.6l1.4-1.3Z" />
  </Icon>
);

export const SettingsIcon = () => (
  <Icon>
    <path d="M2 4.5h6.5M12.5 4.5H14M2 11.5h1.5M7.5 11.5H14" />
    <circle cx="10.5" cy="4.5" r="2" />
    <circle cx="5.5" cy="11.5" r="2" />
  </Icon>
);

export const PrintIcon = () => (
  <Icon>
    <path d="M4.5 5.5V2h7v3.5M4.5 11.5h-1.25A1.5 1.5 0 0 1 1.75 10V7a1.5 1.5 0 0 1 1.5-1.5h9.5a1.5 1.5 0 0 1 1.5 1.5v3a1.5 1.5 0 0 1-1.5 1.5H11.5" />
    <path d="M4.5 9.5h7V14h-7Z" />
  </Icon>
);

/** Two bars alone: a pause that the person takes. */
export const PauseBars = () => (
  <Icon>
    <path d="M5.5 3.5v9M10.5 3.5v9" stroke-width="2" />
  </Icon>
);

export const TickIcon = () => (
  <Icon>
    <path d="m3 8.5 3.25 3.25L13 4.75" />
  </Icon>
);

export const ListenIcon = () => (
  <Icon>
    <path d="M1.5 8s2.3-4.5 6.5-4.5S14.5 8 14.5 8s-2.3 4.5-6.5 4.5S1.5 8 1.5 8Z" />
    <circle cx="8" cy="8" r="2" />
  </Icon>
);

export const HandIcon = () => (
  <Icon>
    <circle cx="8" cy="4" r="2.25" />
    <path d="M3 14v-1.5A4 4 0 0 1 7 8.5h2a4 4 0 0 1 4 4V14" />
  </Icon>
);

export const LockIcon = () => (
  <Icon>
    <rect x="3" y="7" width="10" height="6.75" rx="1.75" />
    <path d="M5.25 7V5a2.75 2.75 0 0 1 5.5 0v2" />
  </Icon>
);

export const CopyIcon = () => (
  <Icon>
    <rect x="5.25" y="5.25" width="8.5" height="8.5" rx="1.75" />
    <path d="M10.75 5.25V4A1.75 1.75 0 0 0 9 2.25H4A1.75 1.75 0 0 0 2.25 4v5A1.75 1.75 0 0 0 4 10.75h1.25" />
  </Icon>
);

export const FileIcon = () => (
  <Icon>
    <path d="M9 1.75H4.5A1.75 1.75 0 0 0 2.75 3.5v9a1.75 1.75 0 0 0 1.75 1.75h7a1.75 1.75 0 0 0 1.75-1.75V6L9 1.75Z" />
    <path d="M9 1.75V6h4.25" />
  </Icon>
);

export const BackIcon = () => (
  <Icon>
    <path d="M6 3.5 2.5 7 6 10.5" />
    <path d="M2.5 7h7a4 4 0 0 1 4 4v1.5" />
  </Icon>
);
