import type { EnrolmentOfPerson } from '../../../domain/office/enrolment-desk.ts';
import { useEnrolmentMessages } from '../../messages/enrolment-messages.ts';
import { Button } from '../../shared/button.tsx';
import { Sheet } from '../../shared/sheet.tsx';
import { DevicePart } from './device-part.tsx';
import { useInstantWords } from './use-instant-words.ts';

interface PersonSheetProps {
  person: EnrolmentOfPerson;
  issuing: boolean;
  onIssue(): void;
  reload(): Promise<void>;
  onClose(): void;
}

/** One person's phones, and a code for another. */
export function PersonSheet({ person, issuing, onIssue, reload, onClose }: PersonSheetProps) {
  const { person: p } = useEnrolmentMessages();
  const inWords = useInstantWords();
  return (
    <Sheet title={person.name} onClose={onClose}>
      <p class="quiet">{person.units.map(({ name }) => name).join('、')}</p>
      {person.devices.length === 0 ? (
        <p>{p.noPhone}</p>
      ) : (
        <ul class="devices" aria-label={p.phones}>
          {person.devices.map((device) => (
            <DevicePart
              key={device.id}
              device={device}
              name={person.name}
              mayRevoke={person.mayChange}
              reload={reload}
            />
          ))}
        </ul>
      )}
      {person.codeUntil !== null && <p class="quiet">{p.codeUntil(inWords(person.codeUntil))}</p>}
      {person.mayChange ? (
        <div class="device-buttons">
          <Button busy={issuing} onClick={onIssue}>
            {person.codeUntil === null ? p.issue : p.reissue}
          </Button>
        </div>
      ) : (
        <p class="quiet">{p.notYours}</p>
      )}
    </Sheet>
  );
}
