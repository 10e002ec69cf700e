/**
 * Calls back when the element has moved or changed its size for whatever reason, without timers: an observer whose
 * root is cut to exactly where the element stands, set anew after each move. Moves of less than a pixel are missed.
 */
export function watchMoves(element: HTMLElement, moved: () => void, signal: AbortSignal): void {
  let observer: IntersectionObserver | undefined;
  const root = element.ownerDocument;

  function watch(threshold: number, isSettled: boolean): void {
    observer?.disconnect();
    if (signal.aborted) return;
    const { left, top, width, height } = element.getBoundingClientRect();
    if (width < 1 || height < 1) return;
    const { clientWidth, clientHeight } = root.documentElement;
    const inset = [top, clientWidth - left - width, clientHeight - top - height, left];
    const rootMargin = inset.map((pixels) => `${-Math.floor(pixels)}px`).join(' ');
    let isFirst = true;
    observer = new IntersectionObserver(
      ([entry]) => {
        const ratio = entry?.intersectionRatio ?? 0;
        if (!isFirst) {
          moved();
          watch(1, false);
          return;
        }
        isFirst = false;
        // What a scroller cuts off for good is the new normal, not a move.
        if (!isSettled && ratio !== threshold) watch(Math.min(1, Math.max(0.0001, ratio)), true);
      },
      { root, rootMargin, threshold },
    );
    observer.observe(element);
  }

  const sizes = new ResizeObserver(() => {
    moved();
    watch(1, false);
  });
  sizes.observe(element);
  signal.addEventListener('abort', () => {
    sizes.disconnect();
    observer?.disconnect();
  });
}
