/** Relative luminance under which a background counts as dark (WCAG 2.2, 0 to 1). */
const DARK_BELOW = 0.25;

function luminance([red = 0, green = 0, blue = 0]: readonly number[]): number {
  const linear = (value: number) => (value <= 10.3 ? value / 3294.6 : ((value / 255 + 0.055) / 1.055) ** 2.4);
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

/** Channels of `rgb(…)` or `rgba(…)` as computed styles give them; undefined for what is see-through or otherwise written. */
export function opaqueChannels(colour: string): readonly number[] | undefined {
  if (!colour.startsWith('rgb')) return undefined;
  const [red, green, blue, alpha = 1] = (colour.match(/[\d.]+/g) ?? []).map(Number);
  if (red === undefined || green === undefined || blue === undefined || alpha < 0.5) return undefined;
  return [red, green, blue];
}

export const isDark = (channels: readonly number[]) => luminance(channels) < DARK_BELOW;

/**
 * Light or dark as the site itself is at this element, whatever the system says: a guest follows the house. Without
 * any painted background the browser's preference decides.
 */
export function schemeAt(element: Element): 'light' | 'dark' {
  for (let node: Element | null = element; node; ) {
    const channels = opaqueChannels(getComputedStyle(node).backgroundColor);
    if (channels) return isDark(channels) ? 'dark' : 'light';
    const root = node.getRootNode();
    node = node.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
  }
  // No colour up to the root: the page is as white as the browser's canvas, unless the page itself supports dark.
  const { colorScheme } = getComputedStyle(element.ownerDocument.documentElement);
  return colorScheme.includes('dark') && matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}
