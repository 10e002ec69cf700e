/** Where each part was put: asked of its style, it would be written out anew. */
const places = new WeakMap<HTMLElement, string>();

/** Shows a part of ours there, in viewport pixels. Written only when it differs: else the browser looks at it again. */
export function put(part: HTMLElement, left: number, top: number): void {
  const transform = `translate(${Math.round(left)}px,${Math.round(top)}px)`;
  if (places.get(part) !== transform) part.style.transform = transform;
  places.set(part, transform);
  if (part.style.visibility !== 'visible') part.style.visibility = 'visible';
  if (!part.classList.contains('set')) part.classList.add('set');
}
