import { useLocation } from 'preact-iso/router';
import type { RosterPerson } from '../../../domain/office/roster-import/roster-snapshot.ts';
import { changeOutcomeSchema, type Roster } from '../../../domain/office/roster-wire.ts';
import { scopeOf } from '../../../domain/permissions.ts';
import type { Person } from '../../../domain/roster.ts';
import { useRosterMessages } from '../../messages/roster-messages.ts';
import { Button } from '../../shared/button.tsx';
import { showToast } from '../../shared/toast.tsx';
import { DeskAnswer } from '../frame/desk-answer.tsx';
import { DeskPage } from '../frame/desk-page.tsx';
import { useDeskChange } from '../frame/use-desk-change.ts';
import { AppointmentsPart } from './appointments-part.tsx';
import { BasicsForm } from './basics-form.tsx';
import { DeskPart } from './desk-part.tsx';
import { useRoster } from './use-roster.ts';

/** One person: who they are, what they hold and held, what they may do at the desk. */
export function PersonPage({ id, viewer }: { id: string; viewer: Person }) {
  const r = useRosterMessages();
  const answer = useRoster();
  const person = answer.state === 'ready' ? answer.data.people.find((each) => each.id === id) : undefined;
  return (
    <DeskPage title={person?.name ?? r.title} lead={person?.staffNumber ?? undefined} back="/office/roster">
      <DeskAnswer answer={answer}>
        {(roster) =>
          person ? (
            <PersonParts {...{ person, roster, viewer }} reload={() => void answer.reload()} />
          ) : (
            <p class="desk-words">{r.person.notFound}</p>
          )
        }
      </DeskAnswer>
    </DeskPage>
  );
}

interface PersonPartsProps {
  person: RosterPerson;
  roster: Roster;
  viewer: Person;
  reload(): void;
}

function PersonParts({ person, roster, viewer, reload }: PersonPartsProps) {
  const r = useRosterMessages();
  const mayWrite = scopeOf(viewer, 'roster.write') !== null;
  const maySeeDesk = scopeOf(viewer, 'clerks.write') !== null;
  return (
    <>
      {mayWrite && (
        <section class="desk-paper roster-part">
          <h2>{r.person.basics}</h2>
          <BasicsForm
            path={`/roster/people/${encodeURIComponent(person.id)}`}
            name={person.name}
            staffNumber={person.staffNumber ?? ''}
            onSaved={() => {
              showToast({ text: r.person.saved });
              reload();
            }}
          />
        </section>
      )}
      <AppointmentsPart {...{ person, roster, mayWrite, reload }} />
      {maySeeDesk && (
        <DeskPart {...{ person, roster, reload }} mayMakeAdmins={scopeOf(viewer, 'roles.write') !== null} />
      )}
      {mayWrite && <RemovePart person={person} />}
    </>
  );
}

function RemovePart({ person }: { person: RosterPerson }) {
  const r = useRosterMessages();
  const { route } = useLocation();
  const { busy, change } = useDeskChange();
  async function remove(): Promise<void> {
    const path = `/roster/people/${encodeURIComponent(person.id)}/remove`;
    const answer = await change(path, {}, changeOutcomeSchema);
    if (!answer) return;
    if (answer.outcome === 'inUse') {
      showToast({ text: r.person.inUse });
      return;
    }
    showToast({ text: r.person.personRemoved(person.name) });
    route('/office/roster', true);
  }
  return (
    <section class="desk-paper roster-part">
      <p class="quiet">{r.person.removePersonHint}</p>
      <Button busy={busy} onClick={() => void remove()}>
        {r.person.removePerson}
      </Button>
    </section>
  );
}
