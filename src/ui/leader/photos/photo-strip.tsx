import { useState } from 'preact/hooks';
import type { Photo } from '../../../domain/log/photo.ts';
import { usePhotosMessages } from '../../messages/photos-messages.ts';
import { PictureSheet } from './picture-sheet.tsx';
import { Thumbnail } from './thumbnail.tsx';
import './photos.css';

/** The photographs of a record; one that is tapped is shown large. */
export function PhotoStrip({ photos }: { photos: Photo[] }) {
  const p = usePhotosMessages();
  const [shown, setShown] = useState<number | null>(null);
  const photo = shown === null ? undefined : photos[shown];
  if (photos.length === 0) return null;
  return (
    <section class="photos" aria-label={p.title}>
      <ul class="photo-grid">
        {photos.map(({ sha256 }, index) => (
          <li key={sha256}>
            <button
              type="button"
              class="photo-open"
              aria-label={p.strip.open(index + 1, photos.length)}
              onClick={() => setShown(index)}
            >
              <Thumbnail sha256={sha256} alt="" />
            </button>
          </li>
        ))}
      </ul>
      {photo && shown !== null && (
        <PictureSheet title={p.field.nth(shown + 1)} photo={photo} onClose={() => setShown(null)} />
      )}
    </section>
  );
}
