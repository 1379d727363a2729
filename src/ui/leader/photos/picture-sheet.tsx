import { useEffect, useState } from 'preact/hooks';
import type { Photo } from '../../../domain/log/photo.ts';
import type { PictureFailure } from '../../../sync/photo-album.ts';
import { usePhotosMessages } from '../../messages/photos-messages.ts';
import { useServices } from '../../services.ts';
import { Sheet } from '../../shared/sheet.tsx';
import './photos.css';

interface PictureSheetProps {
  title: string;
  photo: Photo;
  onClose(): void;
}

/** One photograph, large: from this phone, else from the endpoint, else in words why not. */
export function PictureSheet({ title, photo, onClose }: PictureSheetProps) {
  const p = usePhotosMessages();
  const picture = usePicture(photo.sha256);
  return (
    <Sheet title={title} onClose={onClose}>
      {picture && 'url' in picture ? (
        <img class="photo-whole" src={picture.url} alt={title} width={photo.width} height={photo.height} />
      ) : (
        <p role="status">{picture ? p.strip.failures[picture.failure] : p.strip.fetching}</p>
      )}
    </Sheet>
  );
}

/** `null` until it is known. */
function usePicture(sha256: string): { url: string } | { failure: PictureFailure } | null {
  const { photos } = useServices();
  const [picture, setPicture] = useState<{ url: string } | { failure: PictureFailure } | null>(null);
  useEffect(() => {
    let left = false;
    let made: string | null = null;
    const open = async () => {
      const found = await (await photos()).picture(sha256);
      if (left) return;
      if ('failure' in found) return setPicture(found);
      made = URL.createObjectURL(found.blob);
      setPicture({ url: made });
    };
    open().catch(() => setPicture({ failure: 'missing' }));
    return () => {
      left = true;
      if (made !== null) URL.revokeObjectURL(made);
    };
  }, [photos, sha256]);
  return picture;
}
