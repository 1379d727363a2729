import { type Overview, overviewSchema } from '../../../domain/office/overview-wire.ts';
import { scopeOf } from '../../../domain/permissions.ts';
import type { Person } from '../../../domain/roster.ts';
import { useOverviewMessages } from '../../messages/overview-messages.ts';
import { useAddresses } from './addresses.ts';
import { ClauseTable } from './clause-table.tsx';
import { HelpList } from './help-list.tsx';
import { PeriodPage } from './period-page.tsx';
import { TrendPart } from './trend-part.tsx';
import { UnitTable } from './unit-table.tsx';

/** `/office`: what needs help, then the figures by clause, by week and by unit. */
export function OverviewPage({ person }: { person: Person }) {
  const o = useOverviewMessages();
  const { api } = useAddresses();
  return (
    <PeriodPage<Overview>
      path={api('/overview')}
      schema={overviewSchema}
      title={o.title}
      leadOf={({ people, enrolled, required }) =>
        `${o.people(people, enrolled)}${o.comma}${o.required(required.met, required.total)}`
      }
      mayPlan={scopeOf(person, 'calendar.write') !== null}
    >
      {({ period, help, duties, units }) => (
        <>
          {period.isNow && <HelpList items={help} person={person} byUnit />}
          <ClauseTable figures={duties} />
          <UnitTable rows={units} />
          <TrendPart unit={null} />
        </>
      )}
    </PeriodPage>
  );
}
