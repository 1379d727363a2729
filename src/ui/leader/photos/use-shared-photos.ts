import { useEffect } from 'preact/hooks';
import { SHARED_PHOTOS_KEY } from '../../../storage/shared-photos.ts';
import { useServices } from '../../services.ts';

/**
 * Brings the pictures that another app shared into a form (SH2). They wait on until all of them were looked at, so that a
 * form that is left or killed meanwhile has lost none.
 *
 * @param asked whether the form was opened for them
 */
export function useSharedPhotos(asked: boolean, add: (files: Blob[]) => Promise<void>): void {
  const { drafts } = useServices();
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the form opens
  useEffect(() => {
    if (!asked) return;
    let left = false;
    const take = async () => {
      const { readSharedPhotos } = await import('./shared-photos.ts');
      const shared = readSharedPhotos(await drafts.read(SHARED_PHOTOS_KEY));
      if (!shared || left) return;
      await add(shared.files);
      if (!left) await drafts.remove(SHARED_PHOTOS_KEY);
    };
    take().catch(() => undefined);
    return () => {
      left = true;
    };
  }, []);
}
