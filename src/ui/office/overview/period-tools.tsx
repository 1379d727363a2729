import type { ShownPeriod } from '../../../domain/office/overview-wire.ts';
import { useOverviewMessages } from '../../messages/overview-messages.ts';
import { Button } from '../../shared/button.tsx';
import { SemesterSelect } from '../frame/semester-select.tsx';
import { useAddresses } from './addresses.ts';

/** Which semester is shown, and a button that prints the page. */
export function PeriodTools({ period: { semester, semesters } }: { period: ShownPeriod }) {
  const o = useOverviewMessages();
  const { choose } = useAddresses();
  if (!semester) return null;
  return (
    <>
      <SemesterSelect semesters={semesters} value={semester.id} onChange={choose} />
      <Button onClick={() => print()}>{o.print}</Button>
    </>
  );
}
