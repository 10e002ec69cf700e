import { useEffect, useState } from 'preact/hooks';
import type { PhotoListEvents, PhotoShown } from '#ui/photo-item.tsx';
import type { PhotoWords } from '#ui/photo-words.ts';

interface PhotoCoverProps {
  readonly photo: PhotoShown;
  readonly t: PhotoWords;
  readonly events: PhotoListEvents;
}

/** Offers to cover the faces that were found, and shows how that looks before it counts. */
export function PhotoCover({ photo: { id, preview }, t, events }: PhotoCoverProps) {
  if (!preview) {
    return (
      <div class="picks">
        <button type="button" class="chip" onClick={() => events.covering(id, 'solid')}>
          {t('cover')}
        </button>
      </div>
    );
  }
  return (
    <div class="cover">
      <Picture blob={preview} alt={t('cover.preview')} />
      <p>{t('cover.check')}</p>
      <div class="picks">
        <button type="button" class="chip" onClick={() => events.covered(id)}>
          {t('cover.use')}
        </button>
        <button type="button" class="link quiet" onClick={() => events.covering(id, 'blur')}>
          {t('cover.blur')}
        </button>
        <button type="button" class="link quiet" onClick={() => events.uncovered(id)}>
          {t('cover.not')}
        </button>
      </div>
    </div>
  );
}

/** Drawn on a canvas: a page's own rules for pictures do not reach it. */
function Picture({ blob, alt }: { readonly blob: Blob; readonly alt: string }) {
  const [canvas, setCanvas] = useState<HTMLCanvasElement | null>(null);
  useEffect(() => {
    // Without a picture there is nothing to look at, and so nothing to use.
    if (canvas)
      paint(canvas, blob).then(
        () => intoView(canvas.parentElement),
        () => setCanvas(null),
      );
  }, [canvas, blob]);
  return <canvas ref={setCanvas} role="img" aria-label={alt} />;
}

/** Scrolls the card, and never the page, so far that the offer is seen whole, or else from its beginning. */
function intoView(offer: Element | null): void {
  const card = offer?.closest('.card');
  if (!offer || !card) return;
  const [inner, outer] = [offer.getBoundingClientRect(), card.getBoundingClientRect()];
  const below = Math.min(inner.bottom - outer.bottom, inner.top - outer.top) + EDGE;
  if (below > 0) card.scrollTop += below;
}

/** Pixels between the offer and the edge of the card. */
const EDGE = 12;

/** Pixels; wide enough for the banner on a sharp screen. */
const WIDTH = 560;

async function paint(canvas: HTMLCanvasElement, blob: Blob): Promise<void> {
  const picture = await createImageBitmap(blob, { resizeWidth: WIDTH });
  canvas.width = picture.width;
  canvas.height = picture.height;
  canvas.getContext('2d')?.drawImage(picture, 0, 0);
  picture.close();
}
