import { PhotoItem, type PhotoListProps } from '#ui/photo-item.tsx';
import { FEW, PhotoMany } from '#ui/photo-many.tsx';

/** Everything about the attached files of one draft. States: photo-list.examples.tsx. */
export function PhotoList({ photos, ...rest }: PhotoListProps) {
  const told = photos.filter(({ findings, copy }) => findings.length > 0 || copy !== undefined);
  if (told.length === 0) return null;
  if (photos.length > FEW) return <PhotoMany photos={photos} told={told} {...rest} />;
  return (
    <ul class="photos" tabIndex={-1}>
      {told.map((photo) => (
        <li key={photo.id}>
          <PhotoItem photo={photo} {...rest} />
        </li>
      ))}
    </ul>
  );
}
