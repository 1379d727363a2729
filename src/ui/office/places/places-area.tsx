import { useLocation } from 'preact-iso/router';
import { scopeOf } from '../../../domain/permissions.ts';
import type { AreaProps } from '../office.tsx';
import { Posters } from '../print/posters.tsx';
import { ImportPlaces } from './import-places.tsx';
import { readPlaceFilter } from './place-filter.ts';
import { Places } from './places.tsx';

/** `/office/places…`: the list, the import, and what is printed. */
export function PlacesArea({ rest: [page], person }: AreaProps) {
  const { query } = useLocation();
  const filter = readPlaceFilter(query);
  const mayWrite = scopeOf(person, 'places.write') !== null;
  if (page === 'print') return <Posters filter={filter} isFour={query.per === '4'} />;
  if (page === 'import' && mayWrite) return <ImportPlaces />;
  return <Places filter={filter} mayWrite={mayWrite} />;
}
