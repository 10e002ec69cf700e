import { type Examples, nothing } from '#ui/examples.ts';
import { type MarkLook, StatusMark, type StatusMarkProps } from '#ui/status-mark.tsx';
import { pageWords } from '#ui/words.ts';

const state =
  (look: MarkLook, more: Partial<StatusMarkProps> = {}): Examples['states'][string] =>
  (language) => (
    <StatusMark look={look} isChecking={false} isOpen={false} t={pageWords(language)} onPress={nothing} {...more} />
  );

export const examples: Examples = {
  where: 'site',
  states: {
    'empty box': state({ kind: 'quiet' }),
    'taking long': state({ kind: 'quiet' }, { isChecking: true }),
    'nothing found': state({ kind: 'clear' }),
    'one note': state({ kind: 'found', severity: 'note', count: 1 }),
    'two points to warn of': state({ kind: 'found', severity: 'warn', count: 2 }),
    'twelve points, a pause among them': state({ kind: 'found', severity: 'pause', count: 12 }),
    unfolded: state({ kind: 'found', severity: 'pause', count: 3 }, { isOpen: true }),
    'nothing found, on a site that has changed': state({ kind: 'clear' }, { isStrange: true }),
    'not everything checked': state({ kind: 'unchecked' }),
    'could not check': state({ kind: 'failed' }),
    'not checking here': state({ kind: 'off' }),
  },
};
