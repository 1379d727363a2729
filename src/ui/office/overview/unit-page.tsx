import { type UnitOverview, unitOverviewSchema } from '../../../domain/office/overview-wire.ts';
import { scopeOf } from '../../../domain/permissions.ts';
import type { Person } from '../../../domain/roster.ts';
import { useOverviewMessages } from '../../messages/overview-messages.ts';
import { LogExport } from '../audit/log-export.tsx';
import { useAddresses } from './addresses.ts';
import { ClauseTable } from './clause-table.tsx';
import { HelpList } from './help-list.tsx';
import { PeopleTable } from './people-table.tsx';
import { PeriodPage } from './period-page.tsx';
import { TrendPart } from './trend-part.tsx';
import { UnitDutyTable } from './unit-duty-table.tsx';

interface UnitPageProps {
  unit: string;
  person: Person;
  back?: string;
}

/** One unit: what needs help, its own duties, its people, and the same figures by clause and week. */
export function UnitPage({ unit, person, back }: UnitPageProps) {
  const o = useOverviewMessages();
  const { api, home } = useAddresses();
  return (
    <PeriodPage<UnitOverview>
      path={api(`/overview/units/${encodeURIComponent(unit)}`)}
      schema={unitOverviewSchema}
      title={o.title}
      titleOf={(data) => data.unit.name}
      leadOf={({ people, enrolled, required }) =>
        `${o.people(people.length, enrolled)}${o.comma}${o.required(required.met, required.total)}`
      }
      back={back === undefined ? undefined : home}
      mayPlan={scopeOf(person, 'calendar.write') !== null}
    >
      {({ period, unit: shown, help, standings, people, duties }) => (
        <>
          {period.isNow && <HelpList items={help} person={person} />}
          <UnitDutyTable standings={standings} />
          <PeopleTable people={people} period={period} unit={unit} />
          <ClauseTable figures={duties} />
          <TrendPart unit={unit} />
          {scopeOf(person, 'log.export') && <LogExport unit={shown} />}
        </>
      )}
    </PeriodPage>
  );
}
