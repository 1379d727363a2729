import { useEffect, useState } from 'preact/hooks';
import { useKeepingMessages } from '../../messages/keeping-messages.ts';
import { useServices } from '../../services.ts';
import { Cell } from '../../shared/cell.tsx';
import { howItRunsHere } from './how-it-runs.ts';

/** Says where the browser has not promised to keep what it was given, and what to do about it (EV2). */
export function KeepingCell() {
  const k = useKeepingMessages();
  const { keeper } = useServices();
  const [isPromised, setPromised] = useState<boolean | null>(null);
  useEffect(() => {
    let left = false;
    // Where the code cannot be had, nothing is said.
    keeper()
      .then((browser) => browser.read())
      .then(
        (keeping) => {
          if (!left) setPromised(keeping.isPromised);
        },
        () => undefined,
      );
    return () => {
      left = true;
    };
  }, [keeper]);
  if (isPromised !== false) return null;
  const runs = howItRunsHere();
  return (
    <Cell detail={k.advice[runs]} {...(runs !== 'installed' && { href: '/me/install' })}>
      {k.notPromised}
    </Cell>
  );
}
