import { useState } from 'preact/hooks';
import type { HeldAppointment, RosterPerson } from '../../../domain/office/roster-import/roster-snapshot.ts';
import {
  type AppointmentChange,
  changeOutcomeSchema,
  type Roster,
} from '../../../domain/office/roster-wire.ts';
import { useRosterMessages } from '../../messages/roster-messages.ts';
import { Button } from '../../shared/button.tsx';
import { showToast } from '../../shared/toast.tsx';
import { useDeskChange } from '../frame/use-desk-change.ts';
import { appointmentToForm } from './appointment-form.ts';
import { AppointmentSheet } from './appointment-sheet.tsx';
import { EndSheet } from './end-sheet.tsx';
import { appointmentToTitle, linksToWords, postsToWords, rankToWords } from './roster-model.ts';
import { useRosterWords } from './use-roster.ts';

interface AppointmentsPartProps {
  person: RosterPerson;
  roster: Roster;
  mayWrite: boolean;
  reload(): void;
}

/** What is open over the page. */
type Opened = { sheet: 'add' } | { sheet: 'follow' | 'correct' | 'end'; appointment: HeldAppointment };

/** All appointments of a person, the newest first. */
export function AppointmentsPart({ person, roster, mayWrite, reload }: AppointmentsPartProps) {
  const r = useRosterMessages();
  const { busy, change } = useDeskChange();
  const [opened, setOpened] = useState<Opened | null>(null);
  const newestFirst = [...person.appointments].sort((a, b) => (a.from < b.from ? 1 : -1));

  /** Says whether it was done; dates that cross are for the form to tell. */
  async function send(request: AppointmentChange): Promise<'done' | 'datesCross' | 'failed'> {
    const path = `/roster/people/${encodeURIComponent(person.id)}/appointments`;
    const answer = await change(path, request, changeOutcomeSchema);
    if (!answer) return 'failed';
    if (answer.outcome === 'datesCross') return 'datesCross';
    setOpened(null);
    reload();
    if (answer.outcome === 'done') return 'done';
    showToast({ text: r.person.gone });
    return 'failed';
  }

  async function remove(appointment: HeldAppointment): Promise<void> {
    if ((await send({ change: 'remove', id: appointment.id })) !== 'done') return;
    const back = { change: 'add', appointment: appointmentToForm(appointment) } as const;
    showToast({ text: r.person.removed, undo: { label: r.person.undo, onUndo: () => void send(back) } });
  }

  return (
    <section class="desk-paper roster-part">
      <div class="roster-part-head">
        <h2>{r.person.appointments}</h2>
        {mayWrite && <Button onClick={() => setOpened({ sheet: 'add' })}>{r.person.add}</Button>}
      </div>
      {newestFirst.length === 0 && <p class="quiet">{r.person.noAppointment}</p>}
      <ul class="roster-appointments">
        {newestFirst.map((appointment) => (
          <li key={appointment.id}>
            <Facts appointment={appointment} roster={roster} />
            {mayWrite && (
              <div class="desk-tools">
                {isOpen(appointment, roster) && (
                  <>
                    <Button onClick={() => setOpened({ sheet: 'follow', appointment })}>
                      {r.person.follow}
                    </Button>
                    <Button onClick={() => setOpened({ sheet: 'end', appointment })}>{r.person.end}</Button>
                  </>
                )}
                {appointment.to !== null && (
                  <Button
                    busy={busy}
                    onClick={() => void send({ change: 'end', id: appointment.id, to: null })}
                  >
                    {r.person.reopen}
                  </Button>
                )}
                <Button onClick={() => setOpened({ sheet: 'correct', appointment })}>
                  {r.person.correct}
                </Button>
                <Button busy={busy} onClick={() => void remove(appointment)}>
                  {r.person.remove}
                </Button>
              </div>
            )}
          </li>
        ))}
      </ul>
      {opened && opened.sheet !== 'end' && (
        <AppointmentSheet
          {...{ roster, busy, send }}
          mode={opened.sheet}
          was={'appointment' in opened ? opened.appointment : null}
          onClose={() => setOpened(null)}
        />
      )}
      {opened?.sheet === 'end' && (
        <EndSheet
          {...{ busy, send }}
          appointment={opened.appointment}
          today={roster.today}
          onClose={() => setOpened(null)}
        />
      )}
    </section>
  );
}

function isOpen({ to }: HeldAppointment, { today }: Roster): boolean {
  return to === null || to >= today;
}

function Facts({ appointment, roster }: { appointment: HeldAppointment; roster: Roster }) {
  const r = useRosterMessages();
  const words = useRosterWords();
  const { from, to, unit, rank, posts, charge } = appointment;
  const title = appointmentToTitle(appointment, words);
  const facts: [string, string][] = [
    [r.form.posts, postsToWords(posts, words)],
    [r.form.charge, charge ?? ''],
    [r.columns.links, linksToWords(appointment, roster, r)],
  ];
  const state =
    from > roster.today ? r.person.future : isOpen(appointment, roster) ? r.person.current : r.left;
  return (
    <div>
      <p>
        <strong>{[unit.name, title].filter((part) => part !== '').join(' ')}</strong>{' '}
        {rankToWords(rank, words)}
      </p>
      <p class="quiet">
        {r.since(from, to)} · {state}
      </p>
      {facts
        .filter(([, value]) => value !== '')
        .map(([label, value]) => (
          <p key={label} class="quiet">
            {r.fact(label, value)}
          </p>
        ))}
    </div>
  );
}
