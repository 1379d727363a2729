import { instantToCampusDate } from '../../../domain/calendar.ts';
import type { Person } from '../../../domain/roster.ts';
import { useMessages } from '../../messages/language.ts';
import { useServices } from '../../services.ts';
import { Cell, CellGroup } from '../../shared/cell.tsx';
import { dateToWords } from '../../shared/moment.ts';
import { Page } from '../../shared/page.tsx';
import { useTimeZone, useToday } from '../../shared/use-today.ts';
import { LanguageSwitch } from './language-switch.tsx';
import { appointmentsOn } from './me-model.ts';
import { SyncPart } from './sync-part.tsx';
import { UpdatePart } from './update-part.tsx';
import './me.css';

/** `/me`: who this phone speaks for, and how its records stand. */
export function Me() {
  const t = useMessages();
  const phone = useServices().phone.value;
  const today = useToday();
  const timeZone = useTimeZone();
  const enrolment = phone?.enrolment;
  return (
    <Page title={t.me.title}>
      {phone && enrolment && (
        <>
          <PersonCard person={enrolment.reference.person} today={today} />
          <SyncPart phone={phone} today={today} timeZone={timeZone} />
          <UpdatePart />
          <CellGroup>
            <Cell
              detail={t.me.enrolledAt(
                dateToWords(instantToCampusDate(enrolment.enrolledAt, timeZone), today, t),
              )}
            >
              {t.me.phone}
            </Cell>
            <Cell end={<LanguageSwitch />}>{t.me.language}</Cell>
          </CellGroup>
          <section class="me-privacy">
            <h2>{t.me.privacy}</h2>
            {t.me.privacyText.map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
          </section>
        </>
      )}
    </Page>
  );
}

function PersonCard({ person, today }: { person: Person; today: string }) {
  const t = useMessages();
  const appointments = appointmentsOn(person.appointments, today);
  return (
    <section class="me-person">
      <p class="me-name">{person.name}</p>
      {appointments.length === 0 && <p class="quiet">{t.me.noAppointment}</p>}
      {appointments.map(({ from, unit, rank, posts }) => (
        <div key={`${unit.id} ${from}`}>
          <p>{unit.name}</p>
          <p class="quiet">{[t.me.ranks[rank], ...posts.map((post) => t.me.posts[post])].join(' · ')}</p>
        </div>
      ))}
    </section>
  );
}
