import type { EnrolmentOfPerson } from '../../../domain/office/enrolment-desk.ts';
import { useEnrolmentMessages } from '../../messages/enrolment-messages.ts';
import { SearchInput } from '../../shared/search-input.tsx';
import { DeskSelect } from '../frame/desk-select.tsx';
import { type EnrolmentFilter, unitsOf } from './enrolment-model.ts';

const STATES = ['all', 'none', 'waiting', 'enrolled'] as const;

interface PeopleToolsProps {
  people: EnrolmentOfPerson[];
  filter: EnrolmentFilter;
  onChange(filter: EnrolmentFilter): void;
}

/** Narrows the list: by words, unit, and where people stand. */
export function PeopleTools({ people, filter, onChange }: PeopleToolsProps) {
  const { filter: f } = useEnrolmentMessages();
  const units = unitsOf(people);
  return (
    <search class="desk-tools" aria-label={f.label}>
      <SearchInput
        label={f.search}
        hint={f.searchHint}
        value={filter.typed}
        onChange={(typed) => onChange({ ...filter, typed })}
      />
      {units.length > 1 && (
        <DeskSelect
          label={f.unit}
          value={filter.unit}
          choices={[
            { value: '', label: f.allUnits },
            ...units.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(unit) => onChange({ ...filter, unit })}
        />
      )}
      <DeskSelect
        label={f.state}
        value={filter.state}
        choices={STATES.map((value) => ({ value, label: f.states[value] }))}
        onChange={(value) => onChange({ ...filter, state: STATES.find((state) => state === value) ?? 'all' })}
      />
    </search>
  );
}
