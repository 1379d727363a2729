import type { DeskPlace } from '../../../domain/office/places.ts';
import { usePlacesMessages } from '../../messages/places-messages.ts';
import { Button, LinkButton } from '../../shared/button.tsx';
import { type PlaceFilter, placeFilterToQuery } from './place-filter.ts';

interface PrintChoiceProps {
  places: DeskPlace[];
  found: DeskPlace[];
  filter: PlaceFilter;
  chosen: ReadonlySet<string>;
  onChoose(chosen: ReadonlySet<string>): void;
}

/** Which posters are printed: those that are ticked, or where none is, all that are shown. */
export function PrintChoice({ places, found, filter, chosen, onChoose }: PrintChoiceProps) {
  const p = usePlacesMessages();
  const wanted = chosen.size > 0 ? places.filter(({ place }) => chosen.has(place.id)) : found;
  const posters = wanted.filter(({ code }) => code !== null);
  const unchosen = found.filter(({ place }) => !chosen.has(place.id));
  // After the #, which no server is sent: any number of places can be named.
  const ids = chosen.size > 0 ? `#${posters.map(({ place }) => encodeURIComponent(place.id)).join(',')}` : '';
  return (
    <div class="desk-tools print-choice">
      <p role="status">{chosen.size > 0 ? p.chosen(chosen.size) : p.found(found.length)}</p>
      {unchosen.length > 0 && (
        <Button
          look="text"
          onClick={() => onChoose(new Set([...chosen, ...found.map(({ place }) => place.id)]))}
        >
          {p.chooseAll(found.length)}
        </Button>
      )}
      {chosen.size > 0 && (
        <Button look="text" onClick={() => onChoose(new Set())}>
          {p.chooseNone}
        </Button>
      )}
      {posters.length > 0 && (
        <LinkButton look="primary" href={`/office/places/print${placeFilterToQuery(filter)}${ids}`}>
          {p.print(posters.length)}
        </LinkButton>
      )}
    </div>
  );
}
