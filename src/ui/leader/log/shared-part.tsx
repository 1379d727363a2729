import { useEffect, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso/router';
import { SHARED_PHOTOS_KEY } from '../../../storage/shared-photos.ts';
import { useLogMessages } from '../../messages/log-messages.ts';
import { useServices } from '../../services.ts';
import { Banner } from '../../shared/banner.tsx';
import { Button } from '../../shared/button.tsx';
import { readSharedPhotos } from '../photos/shared-photos.ts';

/** What another app shared, and the question to which record it belongs; or in words why nothing came (SH1). */
export function SharedPart({ outcome }: { outcome: string }) {
  const l = useLogMessages();
  if (outcome === 'kept') return <Waiting />;
  return <Banner look="due">{outcome === 'storageFull' ? l.shared.storageFull : l.shared.none}</Banner>;
}

function Waiting() {
  const l = useLogMessages();
  const { drafts } = useServices();
  const { route } = useLocation();
  const [shared, setShared] = useState<ReturnType<typeof readSharedPhotos>>(null);
  useEffect(() => {
    drafts.read(SHARED_PHOTOS_KEY).then(
      (kept) => setShared(readSharedPhotos(kept)),
      () => undefined,
    );
  }, [drafts]);
  if (!shared) return null;
  const drop = async () => {
    await drafts.remove(SHARED_PHOTOS_KEY);
    route('/log', true);
  };
  return (
    <Banner
      actions={
        <Button look="text" onClick={() => void drop()}>
          {l.shared.drop}
        </Button>
      }
    >
      <p>{l.shared.ask(shared.files.length)}</p>
      {shared.leftOut > 0 && <p>{l.shared.leftOut(shared.files.length)}</p>}
    </Banner>
  );
}
