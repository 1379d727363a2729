import type { Reference } from '../../../domain/wire.ts';
import { useDeskProblemMessages } from '../../messages/desk-problem-messages.ts';
import { useMessages } from '../../messages/language.ts';
import { Button } from '../../shared/button.tsx';
import { DateField, SelectField } from '../frame/fields.tsx';
import { type DeskAsked, deskProblemsHref, readDeskAsked } from './desk-asked.ts';

interface ProblemFiltersProps {
  asked: DeskAsked;
  reference: Reference;
  setTyped(typed: string): void;
  onAsk(part: Partial<DeskAsked>): void;
}

/** What to see of it. */
export function ProblemFilters({ asked, reference, setTyped, onAsk }: ProblemFiltersProps) {
  const t = useMessages();
  const q = useDeskProblemMessages();
  const { filters } = q;
  const { categories, urgencies } = reference.policy.problems;
  const isFiltered = deskProblemsHref({ ...asked, tab: 'all' }) !== deskProblemsHref(readDeskAsked({}));
  const any = { value: '', label: filters.any };
  const clear = () => {
    setTyped('');
    onAsk({ ...readDeskAsked({}), tab: asked.tab });
  };
  return (
    <search class="desk-problem-filters" aria-label={filters.label}>
      <SelectField
        label={filters.unit}
        choices={[any, ...reference.units.map(({ id, name }) => ({ value: id, label: name }))]}
        value={asked.unit}
        onChange={(unit) => onAsk({ unit })}
      />
      <SelectField
        label={filters.category}
        choices={[any, ...categories.map(({ id, title }) => ({ value: id, label: t.titleOf(title) }))]}
        value={asked.category}
        onChange={(category) => onAsk({ category })}
      />
      <SelectField
        label={filters.urgency}
        choices={[any, ...urgencies.map(({ id, title }) => ({ value: id, label: t.titleOf(title) }))]}
        value={asked.urgency}
        onChange={(urgency) => onAsk({ urgency })}
      />
      <SelectField
        label={filters.only}
        choices={[
          any,
          { value: 'waiting', label: filters.waiting },
          { value: 'overdue', label: filters.overdue },
        ]}
        value={asked.only}
        onChange={(only) => onAsk({ only: readDeskAsked({ only }).only })}
      />
      <DateField label={filters.from} value={asked.from} onChange={(from) => onAsk({ from })} />
      <DateField label={filters.to} value={asked.to} onChange={(to) => onAsk({ to })} />
      {isFiltered && (
        <Button look="text" onClick={clear}>
          {filters.clear}
        </Button>
      )}
    </search>
  );
}
