import { useEffect, useState } from 'preact/hooks';
import type { HandInFile } from '../../../domain/hand-in.ts';
import { toRfc3339 } from '../../../domain/time.ts';
import type { Unarchived } from '../../../storage/read-unarchived.ts';
import { useMeMessages } from '../../messages/me-messages.ts';
import { type Services, useServices } from '../../services.ts';
import { Button } from '../../shared/button.tsx';
import { Cell } from '../../shared/cell.tsx';
import { handOver } from '../../shared/hand-over.ts';
import { Sheet } from '../../shared/sheet.tsx';
import { showToast } from '../../shared/toast.tsx';

interface HandInPartProps {
  /** Of the person, for the file's name. */
  name: string;
  today: string;
  /** Whether the endpoint takes nothing from this phone, by whatever means, until it is enrolled anew (RC5). */
  isShutOut: boolean;
}

/** A way to the university without its server: what is not archived yet, as a file (HA1). */
export function HandInPart(props: HandInPartProps) {
  const { handIn } = useMeMessages();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Cell detail={handIn.detail} onClick={() => setOpen(true)}>
        {handIn.title}
      </Cell>
      {isOpen && <HandInSheet {...props} onClose={() => setOpen(false)} />}
    </>
  );
}

/** The file is made as the sheet opens: a share sheet comes up only right after a tap. */
function HandInSheet({ name, today, isShutOut, onClose }: HandInPartProps & { onClose(): void }) {
  const { handIn } = useMeMessages();
  const services = useServices();
  const [made, setMade] = useState<'preparing' | 'failed' | Unarchived | null>('preparing');
  useEffect(() => {
    services.readUnarchived().then(setMade, () => setMade('failed'));
  }, [services]);

  async function give(unarchived: Unarchived): Promise<void> {
    const outcome = await handOver(unarchivedToFile(unarchived, services, handIn.file(name, today)));
    if (outcome === 'cancelled') return;
    showToast({ text: handIn.done[outcome] });
    onClose();
  }
  return (
    <Sheet title={handIn.title} onClose={onClose}>
      {made === 'preparing' || made === 'failed' || made === null ? (
        <p class="quiet" role="status">
          {made === null ? handIn.nothing : handIn[made]}
        </p>
      ) : (
        <>
          <p>{handIn.lead(made.count)}</p>
          <p class="quiet">{isShutOut ? handIn.shutOut : handIn.after}</p>
          {made.photos > 0 && <p class="quiet">{handIn.photos(made.photos)}</p>}
          <Button look="primary" onClick={() => void give(made)}>
            {handIn.give}
          </Button>
        </>
      )}
    </Sheet>
  );
}

/** A text file: share sheets take those, and not every one takes JSON by its name. */
function unarchivedToFile(
  { endpoint, chains }: Unarchived,
  { now }: Pick<Services, 'now'>,
  name: string,
): File {
  const { time, offset } = now();
  const file: HandInFile = {
    ...{ format: 'qijintong-hand-in', version: 1, writtenAt: toRfc3339(time, offset) },
    ...{ endpoint, chains },
  };
  return new File([JSON.stringify(file)], name, { type: 'text/plain' });
}
