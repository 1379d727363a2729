import { scopeOf } from '../../../domain/permissions.ts';
import { useDeskMessages } from '../../messages/desk-messages.ts';
import { DeskPage } from '../frame/desk-page.tsx';
import type { AreaProps } from '../office.tsx';
import { OverviewPage } from './overview-page.tsx';
import { PersonPage } from './person-page.tsx';
import { RecordsPage } from './records-page.tsx';
import { UnitPage } from './unit-page.tsx';
import './figures.css';

/** `/office` and `/office/overview/…`: a clerk starts on the own unit's page. */
export function OverviewArea({ rest, person }: AreaProps) {
  const d = useDeskMessages();
  const [part, id, duty] = rest.map(decodeURIComponent);
  const scope = scopeOf(person, 'progress.read');
  if (part === undefined && scope?.reach === 'unit') return <UnitPage unit={scope.unit} person={person} />;
  if (part === undefined) return <OverviewPage person={person} />;
  if (part === 'units' && id !== undefined)
    return <UnitPage key={id} unit={id} person={person} back="/office" />;
  if (part === 'people' && id !== undefined && duty !== undefined) return <RecordsPage id={id} duty={duty} />;
  if (part === 'people' && id !== undefined) return <PersonPage id={id} />;
  return (
    <DeskPage title={d.nav.overview} back="/office">
      <p class="desk-words">{d.failure.notFound}</p>
    </DeskPage>
  );
}
