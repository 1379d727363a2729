import { useMemo } from 'preact/hooks';
import { useLocation } from 'preact-iso/router';
import { type DeskPlace, type DeskPlaces, deskPlacesSchema } from '../../../domain/office/places.ts';
import { usePlacesMessages } from '../../messages/places-messages.ts';
import { Button } from '../../shared/button.tsx';
import { Chips } from '../../shared/chips.tsx';
import { DeskAnswer } from '../frame/desk-answer.tsx';
import { DeskPage } from '../frame/desk-page.tsx';
import { useDeskData } from '../frame/use-desk-data.ts';
import { filterPlaces, type PlaceFilter, placeFilterToQuery } from '../places/place-filter.ts';
import { placesToPosters } from './poster-facts.ts';
import { PosterSheets } from './poster-sheets.tsx';
import { useActivity } from './use-activity.ts';

interface PostersProps {
  filter: PlaceFilter;
  /** Four on a page instead of one. */
  isFour: boolean;
}

/** `/office/places/print?…#ids`: posters of the places that are named, or else of all that the filter lets through. */
export function Posters({ filter, isFour }: PostersProps) {
  const p = usePlacesMessages();
  const { route } = useLocation();
  const answer = useDeskData('/places', deskPlacesSchema);
  const activityOf = useActivity();
  const query = placeFilterToQuery(filter);
  const data = answer.state === 'ready' ? answer.data : null;
  const { hash } = location;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the query stands for the filter, which is made anew each time
  const posters = useMemo(() => {
    if (!data) return [];
    const names = new Map(data.units.map(({ id, name }) => [id, name]));
    return placesToPosters(wantedOf(data, filter, names, hash), names, activityOf);
  }, [data, query, hash, activityOf]);
  const pages = Math.ceil(posters.length / (isFour ? 4 : 1));
  return (
    <DeskPage
      title={p.posters.title}
      lead={posters.length > 0 && p.posters.lead(posters.length, pages)}
      back={`/office/places${query}`}
      actions={
        posters.length > 0 && (
          <>
            <Chips
              legend={p.posters.perPage}
              quiet
              even
              choices={[
                { value: 'one', label: p.posters.perPages.one },
                { value: 'four', label: p.posters.perPages.four },
              ]}
              value={isFour ? 'four' : 'one'}
              onChange={(value) => route(hrefOf(query, value === 'four', hash), true)}
            />
            <Button look="primary" onClick={() => print()}>
              {p.posters.print}
            </Button>
          </>
        )
      }
    >
      <DeskAnswer answer={answer}>
        {() =>
          posters.length === 0 ? (
            <p class="desk-words">{p.posters.none}</p>
          ) : (
            <p class="quiet">{p.posters.hint}</p>
          )
        }
      </DeskAnswer>
      {posters.length > 0 && <PosterSheets posters={posters} isFour={isFour} />}
    </DeskPage>
  );
}

function wantedOf(
  { places }: DeskPlaces,
  filter: PlaceFilter,
  names: Map<string, string>,
  hash: string,
): DeskPlace[] {
  if (hash.length < 2) return filterPlaces(places, filter, names);
  const ids = new Set(hash.slice(1).split(',').map(decodeURIComponent));
  return places.filter(({ place }) => ids.has(place.id));
}

function hrefOf(query: string, isFour: boolean, hash: string): string {
  const search = new URLSearchParams(query);
  if (isFour) search.set('per', '4');
  const text = search.toString();
  return `/office/places/print${text && `?${text}`}${hash}`;
}
