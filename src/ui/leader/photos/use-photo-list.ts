import { useEffect, useRef, useState } from 'preact/hooks';
import { PHOTOS_MAX } from '../../../domain/log/limits.ts';
import type { Photo } from '../../../domain/log/photo.ts';
import type { WritePhotosFailure } from '../../../storage/room-for-words.ts';
import { useServices } from '../../services.ts';
import { shrinkPhoto } from '../../shared/shrink-photo.ts';

export type AddFailure = WritePhotosFailure | 'unreadable' | 'tooMany';

/** Adds to a list of photographs: files are made small and kept, one after the other; one that fails does not hold up the next. */
export function usePhotoList(photos: Photo[], onChange: (photos: Photo[]) => void) {
  const { photos: openAlbum } = useServices();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<AddFailure | null>(null);
  // What is there may change while files are being made small.
  const latest = useRef({ photos, onChange });
  latest.current = { photos, onChange };
  const left = useRef(false);
  useEffect(() => {
    left.current = false;
    return () => {
      left.current = true;
    };
  }, []);

  const addOne = async (file: Blob): Promise<AddFailure | null> => {
    if (latest.current.photos.length >= PHOTOS_MAX) return 'tooMany';
    const shrunk = await shrinkPhoto(file);
    if ('failure' in shrunk) return shrunk.failure;
    const refused = await (await openAlbum()).add(shrunk);
    if (refused) return refused.failure;
    const { photos: held, onChange: change } = latest.current;
    if (left.current || held.some(({ sha256 }) => sha256 === shrunk.photo.sha256)) return null;
    latest.current.photos = [...held, shrunk.photo];
    change(latest.current.photos);
    return null;
  };

  const add = async (files: Blob[]) => {
    if (busy) return;
    setBusy(true);
    setFailure(null);
    for (const file of files) {
      const failed = await addOne(file).catch((): AddFailure => 'failed');
      if (failed) setFailure(failed);
      // Where there is no room for one there is none for the next.
      if (failed === 'tooMany' || failed === 'storageFull') break;
    }
    setBusy(false);
  };

  const remove = (sha256: string) => {
    setFailure(null);
    latest.current.photos = latest.current.photos.filter((photo) => photo.sha256 !== sha256);
    onChange(latest.current.photos);
  };
  return { busy, failure, add, remove };
}
