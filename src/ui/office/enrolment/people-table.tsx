import type { EnrolmentOfPerson } from '../../../domain/office/enrolment-desk.ts';
import { useEnrolmentMessages } from '../../messages/enrolment-messages.ts';
import type { EnrolmentMessages } from '../../messages/zh-cn-enrolment.ts';
import { Button } from '../../shared/button.tsx';
import { type Column, DataTable } from '../frame/data-table.tsx';
import { RowTick } from '../frame/row-tick.tsx';
import { devicesInUse, lastHeard } from './enrolment-model.ts';
import { useInstantWords } from './use-instant-words.ts';

interface PeopleTableProps {
  people: EnrolmentOfPerson[];
  chosen: ReadonlySet<string>;
  onChoose(chosen: ReadonlySet<string>): void;
  onOpen(person: string): void;
}

/** People with their phones, and whether a code is about. */
export function PeopleTable({ people, chosen, onChoose, onOpen }: PeopleTableProps) {
  const e = useEnrolmentMessages();
  const { table } = e;
  const inWords = useInstantWords();
  const columns: Column<EnrolmentOfPerson>[] = [
    {
      title: table.name,
      cell: ({ id, name, mayChange }) =>
        mayChange ? (
          <RowTick label={name} name={table.choose(name)} id={id} chosen={chosen} onChoose={onChoose} />
        ) : (
          <span class="row-without-tick">{name}</span>
        ),
    },
    { title: table.unit, cell: ({ units }) => units.map(({ name }) => name).join('、') },
    { title: table.phone, cell: (person) => phonesToWords(person, e) },
    {
      title: table.heard,
      cell(person) {
        const heard = lastHeard(person);
        if (heard !== null) return <span class="unbroken">{inWords(heard)}</span>;
        return devicesInUse(person).length > 0 && <span class="quiet">{table.never}</span>;
      },
    },
    {
      title: table.code,
      cell: ({ codeUntil }) => codeUntil !== null && <span class="unbroken">{inWords(codeUntil)}</span>,
    },
    {
      title: table.details,
      cell: ({ id, name }) => (
        <span class="row-action">
          <Button look="text" onClick={() => onOpen(id)}>
            {table.open}
            <span class="hidden-text">{name}</span>
          </Button>
        </span>
      ),
    },
  ];
  return <DataTable caption={table.caption} columns={columns} rows={people} keyOf={({ id }) => id} />;
}

function phonesToWords(person: EnrolmentOfPerson, { table }: EnrolmentMessages) {
  const devices = devicesInUse(person);
  const newest = devices.at(-1);
  if (!newest) return <span class="quiet">{table.none}</span>;
  return devices.length === 1 ? newest.label : table.more(newest.label, devices.length);
}
