import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { z } from 'zod/mini';
import type { DeskFailure } from '../../../sync/desk.ts';
import { useServices } from '../../services.ts';

export type DeskData<T> =
  | { state: 'loading' }
  | { state: 'failed'; failure: DeskFailure }
  | { state: 'ready'; data: T };

/**
 * What the endpoint answers to a path under `/api/office`, asked when the path changes and on `reload`. While a reload
 * is on its way the former answer stays; `null` asks nothing.
 */
export function useDeskData<T>(path: string | null, schema: z.ZodMiniType<T>) {
  const { desk } = useServices();
  const [held, setHeld] = useState<{ path: string | null; data: DeskData<T> }>({
    path,
    data: { state: 'loading' },
  });
  const newest = useRef(0);
  const load = useCallback(async () => {
    if (path === null) return;
    newest.current += 1;
    const asked = newest.current;
    const answer = await (await desk()).get(path, schema);
    // An answer that was overtaken by a later question is of no use.
    if (asked !== newest.current) return;
    const data: DeskData<T> =
      'data' in answer ? { state: 'ready', data: answer.data } : { state: 'failed', failure: answer };
    setHeld({ path, data });
  }, [path, schema, desk]);
  useEffect(() => {
    void load();
    return () => {
      newest.current += 1;
    };
  }, [load]);
  const data: DeskData<T> = held.path === path ? held.data : { state: 'loading' };
  return { ...data, reload: load };
}
