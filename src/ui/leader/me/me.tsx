import { instantToCampusDate } from '../../../domain/calendar.ts';
import { hasDesk } from '../../../domain/permissions.ts';
import type { Reference } from '../../../domain/wire.ts';
import { useMessages } from '../../messages/language.ts';
import { useMeMessages } from '../../messages/me-messages.ts';
import { useServices } from '../../services.ts';
import { Cell, CellGroup } from '../../shared/cell.tsx';
import { dateToWords } from '../../shared/moment.ts';
import { Page } from '../../shared/page.tsx';
import { useTimeZone, useToday } from '../../shared/use-today.ts';
import { ExportPart } from '../export/export-part.tsx';
import { InstallCell } from '../install/install-cell.tsx';
import { createNames } from '../names.ts';
import { PhotosPart } from '../photos/photos-part.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import { postsOn } from './me-model.ts';
import { StatementPart } from './statement-part.tsx';
import { SyncPart } from './sync-part.tsx';
import { TextSizeSwitch } from './text-size-switch.tsx';
import { UpdatePart } from './update-part.tsx';
import './me.css';

/** `/me`: who this phone speaks for, and how its records stand. */
export function Me() {
  const t = useMessages();
  const m = useMeMessages();
  const phone = useServices().phone.value;
  const today = useToday();
  const timeZone = useTimeZone();
  const enrolment = phone?.enrolment;
  return (
    <Page title={m.title}>
      {phone && enrolment && (
        <>
          <PersonCard reference={enrolment.reference} today={today} />
          {hasDesk(enrolment.reference.person) && (
            <CellGroup>
              <Cell href="/office" detail={m.deskDetail}>
                {m.desk}
              </Cell>
            </CellGroup>
          )}
          <SyncPart phone={phone} name={enrolment.reference.person.name} today={today} timeZone={timeZone} />
          <UpdatePart />
          <InstallCell />
          <PhotosPart />
          <CellGroup>
            <Cell
              detail={m.enrolledAt(
                dateToWords(instantToCampusDate(enrolment.enrolledAt, timeZone), today, t),
              )}
            >
              {m.phone}
            </Cell>
          </CellGroup>
          {enrolment.reference.person.roles.includes('leader') && (
            <StatementPart reference={enrolment.reference} today={today} />
          )}
          <ExportPart phone={phone} enrolment={enrolment} today={today} />
          <TextSizeSwitch />
          <LanguageSwitch />
          <CellGroup>
            <Cell href="/me/about" detail={m.aboutDetail}>
              {m.about}
            </Cell>
          </CellGroup>
        </>
      )}
    </Page>
  );
}

function PersonCard({ reference, today }: { reference: Reference; today: string }) {
  const t = useMessages();
  const m = useMeMessages();
  const { roles, clerkOf } = reference.person;
  const posts = postsOn(reference.person, reference.policy, today);
  return (
    <section class="me-person">
      <p class="me-name">{reference.person.name}</p>
      {clerkOf !== undefined && (
        <div>
          <p>{createNames(reference).unit(clerkOf)}</p>
          <p class="quiet">{m.clerk}</p>
        </div>
      )}
      {roles.includes('office') && <p class="quiet">{m.office}</p>}
      {posts.length === 0 && roles.includes('leader') && <p class="quiet">{m.noAppointment}</p>}
      {posts.map(({ key, unit, titles }) => (
        <div key={key}>
          <p>{unit}</p>
          <p class="quiet">{titles.map(t.titleOf).join(' · ')}</p>
        </div>
      ))}
    </section>
  );
}
