import { useLocation } from 'preact-iso/router';
import type { FilingKind } from '../../../domain/office/filings/draft.ts';
import { scopeOf } from '../../../domain/permissions.ts';
import type { AreaProps } from '../office.tsx';
import { FilingList } from './filing-list.tsx';
import { UnitFilingPage } from './unit-filing-page.tsx';
import './filings.css';

/** `/office/filings`: a clerk sees the own unit at once, the office all of them first. */
export function Filings({ rest, person }: AreaProps) {
  const { query } = useLocation();
  const scope = scopeOf(person, 'filings.read');
  const own = scope?.reach === 'unit' ? scope.unit : null;
  const unit = own ?? (rest[0] === undefined ? null : decodeURIComponent(rest[0]));
  if (unit === null) return <FilingList semester={query.semester} />;
  return (
    <UnitFilingPage
      unit={unit}
      semester={query.semester}
      filing={readFiling(query.filing)}
      back={own === null ? filingsHref(query.semester) : undefined}
    />
  );
}

function readFiling(named: string | undefined): FilingKind | undefined {
  return named === 'plan' || named === 'summary' ? named : undefined;
}

/** The address of the list of a semester; of the one that is shown unasked where none is named. */
export function filingsHref(semester: string | undefined): string {
  return `/office/filings${semester === undefined ? '' : `?semester=${encodeURIComponent(semester)}`}`;
}

export function unitFilingHref(unit: string, semester: string, filing: FilingKind): string {
  const query = new URLSearchParams({ semester, filing });
  return `/office/filings/${encodeURIComponent(unit)}?${query}`;
}
