import { createElement as el, type ReactElement } from 'react';
import { ICONS } from '#test/stand-ins/shared/icons.ts';

export const Icon = ({ name, testId }: { name: keyof typeof ICONS; testId?: string }): ReactElement =>
  el(
    'svg',
    { viewBox: '0 0 24 24', width: 20, height: 20, 'aria-hidden': true, ...(testId ? { 'data-testid': testId } : {}) },
    el('path', { d: ICONS[name], fill: 'currentColor' }),
  );
