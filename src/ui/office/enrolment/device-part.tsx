import { useState } from 'preact/hooks';
import { type DeskDevice, deviceRevokedSchema } from '../../../domain/office/enrolment-desk.ts';
import { useEnrolmentMessages } from '../../messages/enrolment-messages.ts';
import { Button } from '../../shared/button.tsx';
import { showToast } from '../../shared/toast.tsx';
import { useDeskChange } from '../frame/use-desk-change.ts';
import { useInstantWords } from './use-instant-words.ts';

interface DevicePartProps {
  device: DeskDevice;
  /** Of its person. */
  name: string;
  mayRevoke: boolean;
  reload(): Promise<void>;
}

/** A phone, and how to shut it out. That cannot be taken back: what it means is said before. */
export function DevicePart({ device, name, mayRevoke, reload }: DevicePartProps) {
  const { person: p } = useEnrolmentMessages();
  const inWords = useInstantWords();
  const { busy, change } = useDeskChange();
  const [asking, setAsking] = useState(false);
  const { label, enrolledAt, heardAt, revokedAt, current } = device;
  const inUse = revokedAt === null;

  async function revoke(): Promise<void> {
    const answer = await change('/devices/revoke', { device: device.id }, deviceRevokedSchema);
    if (!answer) return;
    setAsking(false);
    showToast({ text: answer.outcome === 'revoked' ? p.revoked(name) : p[answer.outcome] });
    await reload();
  }
  return (
    <li class={inUse ? undefined : 'device-revoked'}>
      <div class="device-row">
        <div>
          <p>{label}</p>
          <p class="quiet">
            {p.enrolledAt(inWords(enrolledAt))} ·{' '}
            {heardAt === null ? p.heardNever : p.heardAt(inWords(heardAt))}
            {revokedAt !== null && ` · ${p.revokedAt(inWords(revokedAt))}`}
          </p>
        </div>
        {inUse && mayRevoke && !current && !asking && (
          <Button onClick={() => setAsking(true)}>
            {p.revoke}
            <span class="hidden-text">{label}</span>
          </Button>
        )}
      </div>
      {current && <p class="quiet">{p.current}</p>}
      {asking && (
        <div class="device-asking">
          <p>{p.revokeWords}</p>
          <div class="device-buttons">
            <Button onClick={() => setAsking(false)}>{p.keep}</Button>
            <Button look="primary" busy={busy} onClick={() => void revoke()}>
              {p.revokeConfirm}
            </Button>
          </div>
        </div>
      )}
    </li>
  );
}
