import { PHOTOS_MAX } from '../../../domain/log/limits.ts';
import type { Photo } from '../../../domain/log/photo.ts';
import { usePhotosMessages } from '../../messages/photos-messages.ts';
import { FileButton } from '../../shared/file-button.tsx';
import { Icon } from '../../shared/icon.tsx';
import { cameraIcon, closeIcon, pictureIcon } from '../../shared/icons.ts';
import { Thumbnail } from './thumbnail.tsx';
import { usePhotoList } from './use-photo-list.ts';
import { useSharedPhotos } from './use-shared-photos.ts';
import '../../shared/field.css';
import './photos.css';

interface PhotoFieldProps {
  photos: Photo[];
  /** Called once for each photograph that has been kept or taken away. */
  onChange(photos: Photo[]): void;
  /** Begins with the pictures that another app shared. */
  takesShared?: boolean;
}

/** Photographs of a record that is being filled in: added from the camera or the album, and taken away again (PH1). */
export function PhotoField({ photos, onChange, takesShared = false }: PhotoFieldProps) {
  const p = usePhotosMessages();
  const { busy, failure, add, remove } = usePhotoList(photos, onChange);
  useSharedPhotos(takesShared, add);
  const isFull = photos.length >= PHOTOS_MAX;
  const hint = isFull ? p.field.full(PHOTOS_MAX) : p.field.hint;
  return (
    <fieldset class="photos">
      <legend class="field-label">{p.field.legend}</legend>
      {photos.length > 0 && (
        <ul class="photo-grid">
          {photos.map(({ sha256 }, index) => (
            <li key={sha256}>
              <Thumbnail sha256={sha256} alt={p.field.nth(index + 1)} />
              <button
                type="button"
                class="photo-remove"
                aria-label={p.field.remove(index + 1)}
                onClick={() => remove(sha256)}
              >
                <Icon path={closeIcon} />
              </button>
            </li>
          ))}
        </ul>
      )}
      {!isFull && (
        <div class="photo-ways">
          <FileButton
            icon={cameraIcon}
            accept="image/*"
            camera
            busy={busy}
            onFiles={(files) => void add(files)}
          >
            {p.field.camera}
          </FileButton>
          <FileButton icon={pictureIcon} accept="image/*" busy={busy} onFiles={(files) => void add(files)}>
            {p.field.album}
          </FileButton>
        </div>
      )}
      <p class={failure && !busy ? 'field-words field-error' : 'field-words'} aria-live="polite">
        {busy ? p.field.busy : failure ? p.field.failures[failure] : hint}
      </p>
    </fieldset>
  );
}
