import { useEffect, useState } from 'preact/hooks';
import type { FlagsByRecord } from '../../../domain/evidence/flag.ts';
import type { PhoneState } from '../../../storage/phone-state.ts';
import { nextTask } from '../../shared/in-slices.ts';

const NONE: FlagsByRecord = new Map();

/** What is odd about own records; worked out once the page has drawn, and until then what was before. */
export function useFlags(phone: PhoneState | undefined): FlagsByRecord {
  const [flags, setFlags] = useState(NONE);
  useEffect(() => {
    if (!phone) return;
    let isOutdated = false;
    const work = async () => {
      await nextTask();
      if (isOutdated) return;
      const { ownFlags } = await import('./own-flags.ts');
      const found = await ownFlags(phone);
      if (!isOutdated) setFlags(found);
    };
    // Whatever becomes of it, the records themselves are shown.
    work().catch(() => {});
    return () => {
      isOutdated = true;
    };
  }, [phone]);
  return flags;
}
