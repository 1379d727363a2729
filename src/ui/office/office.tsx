import { useLocation } from 'preact-iso/router';
import { scopeOf } from '../../domain/permissions.ts';
import type { Person } from '../../domain/roster.ts';
import { useDeskMessages } from '../messages/desk-messages.ts';
import { useServices } from '../services.ts';
import { AuditArea } from './audit/audit.tsx';
import { CalendarArea } from './calendar/calendar.tsx';
import { EnrolmentArea } from './enrolment/enrolment-area.tsx';
import { FeedbackArea } from './feedback/feedback-area.tsx';
import { Filings } from './filings/filings.tsx';
import { AREAS, type Area, DeskFrame } from './frame/desk-frame.tsx';
import { DeskPage } from './frame/desk-page.tsx';
import { OverviewArea } from './overview/overview-area.tsx';
import { PlacesArea } from './places/places-area.tsx';
import { ProblemsArea } from './problems/problems.tsx';
import { RosterArea } from './roster/roster-area.tsx';

/** `/office/…`: the desk, for clerks, the office and administrators. A chunk that phones never keep. */
export function Office() {
  const { path } = useLocation();
  const person = useServices().phone.value?.enrolment?.reference.person;
  if (!person) return null;
  const [, , area, ...rest] = path.split('/');
  const shown = AREAS.find(({ name, href }) => name === area || (area === undefined && href === path));
  const first = AREAS.find(({ action }) => scopeOf(person, action));
  const opened = shown ?? first ?? AREAS[0];
  return (
    <DeskFrame person={person} area={opened.name}>
      {scopeOf(person, opened.action) ? (
        <AreaPages area={opened.name} rest={rest} person={person} />
      ) : (
        <NotYours area={opened.name} />
      )}
    </DeskFrame>
  );
}

/** What each area gets: what follows its own address, in parts, and who sits at the desk. */
export interface AreaProps {
  rest: string[];
  person: Person;
}

function AreaPages({ area, ...props }: AreaProps & { area: Area }) {
  switch (area) {
    case 'overview':
      return <OverviewArea {...props} />;
    case 'problems':
      return <ProblemsArea {...props} />;
    case 'filings':
      return <Filings {...props} />;
    case 'roster':
      return <RosterArea {...props} />;
    case 'enrolment':
      return <EnrolmentArea {...props} />;
    case 'places':
      return <PlacesArea {...props} />;
    case 'calendar':
      return <CalendarArea {...props} />;
    case 'feedback':
      return <FeedbackArea />;
    case 'audit':
      return <AuditArea {...props} />;
    default:
      throw new Error(`An area without pages: ${area satisfies never}`);
  }
}

function NotYours({ area }: { area: Area }) {
  const d = useDeskMessages();
  return (
    <DeskPage title={d.nav[area]}>
      <p class="desk-words">{d.notYours}</p>
    </DeskPage>
  );
}
