import type { Audience } from '#model/draft.ts';
import { Everyone, People, Person } from '#ui/icons.tsx';
import type { PageWords } from '#ui/page-words.ts';

export interface AudienceLineProps {
  readonly audience: Audience;
  /** Number of people in the group, when the page shows it. */
  readonly size?: number | undefined;
  readonly t: PageWords;
}

const ICONS = { public: Everyone, group: People, direct: Person, unknown: Everyone } as const;

/** Who will be able to read it, in one line. States: audience-line.examples.tsx. */
export function AudienceLine({ audience, size, t }: AudienceLineProps) {
  const Shape = ICONS[audience];
  const isCounted = audience === 'group' && size !== undefined;
  return (
    <p class="seen-by">
      <Shape />
      <span>{isCounted ? t.count('audience.group.size', size) : t(`audience.${audience}`)}</span>
    </p>
  );
}
