import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { ImportRow } from '../../../../domain/office/roster-import/import-row.ts';
import type { ImportOptions } from '../../../../domain/office/roster-import/plan.ts';
import { type PlanResponse, planResponseSchema } from '../../../../domain/office/roster-wire.ts';
import type { DeskFailure } from '../../../../sync/desk.ts';
import { useServices } from '../../../services.ts';

export type PlanState =
  | { state: 'loading'; former: PlanResponse | null }
  | { state: 'failed'; failure: DeskFailure }
  | { state: 'ready'; answer: PlanResponse };

/** What the endpoint says an import of these rows would do, asked anew whenever an option changes. */
export function usePlan(rows: ImportRow[], options: ImportOptions) {
  const { desk } = useServices();
  const [plan, setPlan] = useState<PlanState>({ state: 'loading', former: null });
  const newest = useRef(0);
  const asked = JSON.stringify(options);
  const load = useCallback(async () => {
    newest.current += 1;
    const own = newest.current;
    setPlan((held) => ({ state: 'loading', former: held.state === 'ready' ? held.answer : null }));
    const answer = await (await desk()).post(
      '/roster/plan',
      { rows, options: JSON.parse(asked) },
      planResponseSchema,
    );
    if (own !== newest.current) return;
    setPlan(
      'data' in answer ? { state: 'ready', answer: answer.data } : { state: 'failed', failure: answer },
    );
  }, [rows, asked, desk]);
  useEffect(() => {
    void load();
    return () => {
      newest.current += 1;
    };
  }, [load]);
  return {
    plan,
    reload: load,
    /** Takes a plan that came another way. */
    take: (answer: PlanResponse) => setPlan({ state: 'ready', answer }),
  };
}
