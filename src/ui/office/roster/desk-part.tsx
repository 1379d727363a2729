import type { RosterPerson } from '../../../domain/office/roster-import/roster-snapshot.ts';
import { changeOutcomeSchema, type Roster } from '../../../domain/office/roster-wire.ts';
import { useRosterMessages } from '../../messages/roster-messages.ts';
import { showToast } from '../../shared/toast.tsx';
import { SelectField } from '../frame/fields.tsx';
import { useDeskChange } from '../frame/use-desk-change.ts';
import { unitsToChoices } from './roster-model.ts';

interface DeskPartProps {
  person: RosterPerson;
  roster: Roster;
  /** Whether the viewer says who is of the office, and who an administrator. */
  mayMakeAdmins: boolean;
  reload(): void;
}

/** What the person may do at the desk. Each change holds at once. */
export function DeskPart({ person, roster, mayMakeAdmins, reload }: DeskPartProps) {
  const r = useRosterMessages();
  const { change } = useDeskChange();
  const roles = { office: person.roles.includes('office'), admin: person.roles.includes('admin') };

  async function send(path: string, body: unknown): Promise<void> {
    const answer = await change(
      `/roster/people/${encodeURIComponent(person.id)}/${path}`,
      body,
      changeOutcomeSchema,
    );
    if (answer?.outcome === 'lastAdmin') showToast({ text: r.person.lastAdmin });
    else if (answer) showToast({ text: answer.outcome === 'done' ? r.person.saved : r.person.gone });
    reload();
  }

  return (
    <section class="desk-paper roster-part">
      <h2>{r.person.desk}</h2>
      <p class="quiet">{r.person.deskLead}</p>
      <SelectField
        label={r.person.clerkOf}
        choices={[{ value: '', label: r.person.notClerk }, ...unitsToChoices(roster.units)]}
        value={person.clerkOf ?? ''}
        onChange={(unit) => void send('clerk', { unit: unit || null })}
      />
      {mayMakeAdmins &&
        (['office', 'admin'] as const).map((role) => (
          <label key={role} class="roster-check">
            <input
              type="checkbox"
              checked={roles[role]}
              onChange={(event) => void send('roles', { ...roles, [role]: event.currentTarget.checked })}
            />
            <span>{r.person[role]}</span>
          </label>
        ))}
    </section>
  );
}
