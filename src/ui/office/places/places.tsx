import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso/router';
import { type DeskPlaces, deskPlacesSchema } from '../../../domain/office/places.ts';
import { usePlacesMessages } from '../../messages/places-messages.ts';
import { Button, LinkButton } from '../../shared/button.tsx';
import { plusIcon } from '../../shared/icons.ts';
import { useTyped } from '../../shared/use-typed.ts';
import { DeskAnswer } from '../frame/desk-answer.tsx';
import { DeskPage } from '../frame/desk-page.tsx';
import { useDeskData } from '../frame/use-desk-data.ts';
import { AddPlaceSheet } from './add-place-sheet.tsx';
import { filterPlaces, type PlaceFilter, placeFilterToQuery } from './place-filter.ts';
import { PlaceSheet } from './place-sheet.tsx';
import { PlaceTable } from './place-table.tsx';
import { PlaceTools } from './place-tools.tsx';
import { PrintChoice } from './print-choice.tsx';
import './places.css';

interface PlacesProps {
  filter: PlaceFilter;
  mayWrite: boolean;
}

/** `/office/places`: every place within reach. */
export function Places({ filter, mayWrite }: PlacesProps) {
  const p = usePlacesMessages();
  const answer = useDeskData('/places', deskPlacesSchema);
  const [adding, setAdding] = useState(false);
  return (
    <DeskPage
      title={p.title}
      lead={answer.state === 'ready' && p.lead(answer.data.places.length)}
      actions={
        mayWrite && (
          <>
            <LinkButton href="/office/places/import">{p.importing}</LinkButton>
            <Button icon={plusIcon} onClick={() => setAdding(true)}>
              {p.add}
            </Button>
          </>
        )
      }
    >
      <DeskAnswer answer={answer}>
        {(data) => (
          <>
            <PlaceList data={data} filter={filter} mayWrite={mayWrite} reload={answer.reload} />
            {adding && (
              <AddPlaceSheet
                units={data.units}
                kind={filter.kind}
                onDone={answer.reload}
                onClose={() => setAdding(false)}
              />
            )}
          </>
        )}
      </DeskAnswer>
    </DeskPage>
  );
}

interface PlaceListProps extends PlacesProps {
  data: DeskPlaces;
  reload(): Promise<void>;
}

function PlaceList({ data, filter, mayWrite, reload }: PlaceListProps) {
  const p = usePlacesMessages();
  const { route } = useLocation();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [opened, setOpened] = useState<string | null>(null);
  const show = (part: Partial<PlaceFilter>) =>
    route(`/office/places${placeFilterToQuery({ ...filter, ...part })}`, true);
  // What was typed holds at once, and is in the address a moment later.
  const [typed, setTyped] = useTyped(filter.typed, (next) => show({ typed: next }));
  const held = { ...filter, typed };
  const collegeNames = new Map(data.units.map(({ id, name }) => [id, name]));
  const found = filterPlaces(data.places, held, collegeNames);
  const shown = data.places.find(({ place }) => place.id === opened);
  if (data.places.length === 0) return <p class="desk-words">{p.empty}</p>;
  return (
    <>
      <PlaceTools
        data={data}
        filter={held}
        onChange={(part) => (part.typed === undefined ? show({ ...part, typed }) : setTyped(part.typed))}
      />
      <PrintChoice places={data.places} found={found} filter={held} chosen={chosen} onChoose={setChosen} />
      {found.length === 0 ? (
        <p class="desk-words" role="status">
          {p.nothing}
        </p>
      ) : (
        <PlaceTable
          key={placeFilterToQuery(filter)}
          places={found}
          collegeNames={collegeNames}
          chosen={chosen}
          onChoose={setChosen}
          onOpen={setOpened}
        />
      )}
      {shown && (
        <PlaceSheet
          shown={shown}
          units={data.units}
          mayWrite={mayWrite}
          reload={reload}
          onClose={() => setOpened(null)}
        />
      )}
    </>
  );
}
