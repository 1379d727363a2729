import { instantToCampusDate } from '../../../domain/calendar.ts';
import { groupByFour } from '../../../domain/crockford.ts';
import type { DeskPlace } from '../../../domain/office/places.ts';
import { useMessages } from '../../messages/language.ts';
import { usePlacesMessages } from '../../messages/places-messages.ts';
import { Button } from '../../shared/button.tsx';
import { dateToWords } from '../../shared/moment.ts';
import { useTimeZone, useToday } from '../../shared/use-today.ts';
import { type Column, DataTable } from '../frame/data-table.tsx';
import { RowTick } from '../frame/row-tick.tsx';

interface PlaceTableProps {
  places: DeskPlace[];
  collegeNames: Map<string, string>;
  chosen: ReadonlySet<string>;
  onChoose(chosen: ReadonlySet<string>): void;
  onOpen(place: string): void;
}

/** Places with their codes; each can be ticked, and opened. */
export function PlaceTable({ places, collegeNames, chosen, onChoose, onOpen }: PlaceTableProps) {
  const t = useMessages();
  const { table, kinds } = usePlacesMessages();
  const today = useToday();
  const timeZone = useTimeZone();
  const columns: Column<DeskPlace>[] = [
    {
      title: table.name,
      cell: ({ place: { id, name } }) => (
        <RowTick label={name} name={table.choose(name)} id={id} chosen={chosen} onChoose={onChoose} />
      ),
    },
    { title: table.kind, cell: ({ place }) => kinds[place.kind] },
    { title: table.building, cell: ({ place }) => place.building ?? '' },
    { title: table.college, cell: ({ place }) => collegeNames.get(place.college ?? '') ?? '' },
    {
      title: table.code,
      cell: ({ code }) =>
        code ? (
          <span class="place-code">{groupByFour(code.code)}</span>
        ) : (
          <span class="quiet">{table.noCode}</span>
        ),
    },
    {
      title: table.since,
      cell: ({ code }) => code && dateToWords(instantToCampusDate(code.issuedAt, timeZone), today, t),
    },
    {
      title: table.details,
      cell: ({ place: { id, name } }) => (
        <span class="row-action">
          <Button look="text" onClick={() => onOpen(id)}>
            {table.open}
            <span class="hidden-text">{name}</span>
          </Button>
        </span>
      ),
    },
  ];
  return (
    <DataTable caption={table.caption} columns={columns} rows={places} keyOf={({ place }) => place.id} />
  );
}
