import { useEffect, useState } from 'preact/hooks';
import type { PhotoTotals } from '../../../storage/photo-totals.ts';
import type { Keeping } from '../../../sync/keeper.ts';
import { usePhotosMessages } from '../../messages/photos-messages.ts';
import type { PhotosMessages } from '../../messages/zh-cn-photos.ts';
import { useServices } from '../../services.ts';
import { Button } from '../../shared/button.tsx';
import { bytesToWords } from '../../shared/byte-size.ts';
import { Cell, CellGroup } from '../../shared/cell.tsx';
import { showToast } from '../../shared/toast.tsx';

/** On 我的: how many photographs this phone keeps, what room they take, and a way to free it (PH9). */
export function PhotosPart() {
  const p = usePhotosMessages();
  const { totals, keeping } = usePhotoTotals();
  if (!totals) return null;
  const { count, bytes, droppable } = totals;
  return (
    <CellGroup title={p.title}>
      <Cell detail={uploadToWords(totals, p)}>
        {count === 0 ? p.kept.none : p.kept.total(count, bytesToWords(bytes))}
      </Cell>
      {droppable > 0 && <DropCell droppable={droppable} />}
      {keeping && (
        <Cell detail={promiseToWords(keeping, p)}>
          {keeping.room === null ? p.kept.roomUnknown : p.kept.room(bytesToWords(keeping.room))}
        </Cell>
      )}
    </CellGroup>
  );
}

function uploadToWords({ count, uploaded, waiting }: PhotoTotals, p: PhotosMessages): string | undefined {
  if (waiting > 0) return p.kept.waiting(waiting);
  return count > 0 && uploaded === count ? p.kept.noneWaiting : undefined;
}

function promiseToWords({ isPromised }: Keeping, p: PhotosMessages): string | undefined {
  if (isPromised === null) return undefined;
  return isPromised ? p.kept.promised : p.kept.notPromised;
}

function DropCell({ droppable }: { droppable: number }) {
  const p = usePhotosMessages();
  const { photos } = useServices();
  const [busy, setBusy] = useState(false);
  const drop = async () => {
    setBusy(true);
    try {
      await (await photos()).dropUploaded();
      showToast({ text: p.kept.dropped });
    } catch {
      showToast({ text: p.kept.dropFailed });
    }
    setBusy(false);
  };
  return (
    <Cell
      detail={p.kept.dropWhat(bytesToWords(droppable))}
      end={
        <Button look="text" busy={busy} onClick={() => void drop()}>
          {p.kept.drop}
        </Button>
      }
    >
      {p.kept.dropLead}
    </Cell>
  );
}

/** `null` until they are known; the room is asked for anew with each change of the totals. */
function usePhotoTotals(): { totals: PhotoTotals | null; keeping: Keeping | null } {
  const { photos, keeper } = useServices();
  const [totals, setTotals] = useState<PhotoTotals | null>(null);
  const [keeping, setKeeping] = useState<Keeping | null>(null);
  useEffect(() => {
    let left = false;
    let stop = () => {};
    const watch = async () => {
      const album = await photos();
      if (left) return;
      stop = album.watchTotals(async (next) => {
        setTotals(next);
        setKeeping(await (await keeper()).read());
      });
    };
    // Where the code cannot be had, the part is not shown.
    watch().catch(() => undefined);
    return () => {
      left = true;
      stop();
    };
  }, [photos, keeper]);
  return { totals, keeping };
}
