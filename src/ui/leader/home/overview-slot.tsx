import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useServices } from '../../services.ts';
import type { OverviewProps } from './overview.tsx';

type Part = ComponentType<OverviewProps> | null;

/** The engine of the regulation comes while the phone's log is being read: date, counts and camera wait for neither. */
let part: Part | undefined;
const loading = import('./overview.tsx').then(
  (module): Part => module.Overview,
  () => null,
);

interface OverviewSlotProps {
  /** `undefined` until the phone has been read, `null` without a calendar. */
  semester: string | null | undefined;
  today: string;
}

/** Where the overview stands; paper of its size until it can be drawn. */
export function OverviewSlot({ semester, today }: OverviewSlotProps) {
  const phone = useServices().phone.value;
  const [, setLoaded] = useState(part !== undefined);
  useEffect(() => {
    void loading.then((loaded) => {
      part = loaded;
      setLoaded(true);
    });
  }, []);
  const Overview = part;
  if (semester === null || Overview === null) return null;
  if (semester === undefined || !Overview || !phone?.enrolment)
    return <div class="home-overview-empty" aria-hidden="true" />;
  return <Overview phone={phone} reference={phone.enrolment.reference} semester={semester} today={today} />;
}
