import { scopeOf } from '../../../domain/permissions.ts';
import type { AreaProps } from '../office.tsx';
import { ImportPage } from './import/import-page.tsx';
import { ImportsPage } from './import/imports-page.tsx';
import { NewPersonPage } from './new-person-page.tsx';
import { PersonPage } from './person-page.tsx';
import { RosterList } from './roster-list.tsx';
import { UnitsPage } from './units-page.tsx';
import './roster.css';

/** `/office/roster/…` */
export function RosterArea({ rest: [page, id], person }: AreaProps) {
  const mayWrite = scopeOf(person, 'roster.write') !== null;
  if (page === 'people' && id === 'new' && mayWrite) return <NewPersonPage />;
  if (page === 'people' && id) return <PersonPage key={id} id={decodeURIComponent(id)} viewer={person} />;
  if (page === 'import' && mayWrite) return <ImportPage />;
  if (page === 'imports' && mayWrite) return <ImportsPage />;
  if (page === 'units' && mayWrite) return <UnitsPage />;
  return <RosterList viewer={person} />;
}
