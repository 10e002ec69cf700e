import type { ComposeBox } from '#content-scripts/adapters/contract.ts';
import type { BoxView } from '#content-scripts/banner/contract.ts';

/** What has to be known of a box to draw at it; a box that is not checked has no words and no button. */
export type Spot = Pick<ComposeBox, 'element' | 'container' | 'read' | 'rectsOf' | 'submitControl' | 'focus' | 'caret'>;

/** What to draw at it now. */
export type SpotView = Omit<BoxView, 'box'>;
