import { useEffect, useState } from 'preact/hooks';
import { useServices } from '../../services.ts';

/** The address of a photograph's thumbnail; `null` where this phone has none, `undefined` until that is known. */
export function useThumbnail(sha256: string): string | null | undefined {
  const { photos } = useServices();
  const [url, setUrl] = useState<string | null>();
  useEffect(() => {
    let left = false;
    let made: string | null = null;
    const open = async () => {
      const blob = await (await photos()).thumbnail(sha256);
      if (left) return;
      made = blob && URL.createObjectURL(blob);
      setUrl(made);
    };
    open().catch(() => setUrl(null));
    return () => {
      left = true;
      if (made !== null) URL.revokeObjectURL(made);
    };
  }, [photos, sha256]);
  return url;
}
