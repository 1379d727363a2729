import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Reference } from '../../../domain/wire.ts';

/** What was begun and not saved, fetched once the first screen is drawn: a killed app comes back to it. */
export function Unfinished({ reference }: { reference: Reference }) {
  const [List, setList] = useState<ComponentType<{ reference: Reference }> | null>(null);
  useEffect(() => {
    // Where the chunk cannot be had, the list of activities still tells.
    import('../log/unfinished-list.tsx').then(
      ({ UnfinishedForms }) => setList(() => UnfinishedForms),
      () => {},
    );
  }, []);
  return List && <List reference={reference} />;
}
