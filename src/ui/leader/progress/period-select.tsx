import { useId } from 'preact/hooks';
import { useProgressMessages } from '../../messages/progress-messages.ts';
import type { ProgressMessages } from '../../messages/zh-cn-progress.ts';
import { Icon } from '../../shared/icon.tsx';
import { downIcon } from '../../shared/icons.ts';
import type { Period } from './period.ts';

interface PeriodSelectProps {
  periods: Period[];
  period: Period;
  onChange(period: Period): void;
}

/** Which semester or academic year is shown: the phone's own picker. */
export function PeriodSelect({ periods, period, onChange }: PeriodSelectProps) {
  const p = useProgressMessages();
  const id = useId();
  const optionsOf = (kind: Period['kind']) =>
    periods
      .filter((each) => each.kind === kind)
      .map((each) => (
        <option key={each.query} value={each.query} selected={each === period}>
          {periodToWords(each, p)}
        </option>
      ));
  return (
    <div class="period">
      <label class="hidden-text" for={id}>
        {p.period}
      </label>
      {/* A picker cuts a long name short; these words under it break. */}
      <span class="period-name" aria-hidden="true">
        {periodToWords(period, p)}
      </span>
      <Icon path={downIcon} />
      <select
        id={id}
        class="period-choice"
        value={period.query}
        onChange={({ currentTarget: { value } }) => {
          const chosen = periods.find(({ query }) => query === value);
          if (chosen) onChange(chosen);
        }}
      >
        <optgroup label={p.semesters}>{optionsOf('semester')}</optgroup>
        <optgroup label={p.years}>{optionsOf('year')}</optgroup>
      </select>
    </div>
  );
}

export function periodToWords(period: Period, p: ProgressMessages): string {
  return period.kind === 'year' ? p.yearName(period.from, period.to) : period.semesters[0].name;
}
