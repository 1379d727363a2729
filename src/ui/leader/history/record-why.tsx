import { useMemo } from 'preact/hooks';
import { visitsToActivities } from '../../../domain/activity.ts';
import { semesterOn } from '../../../domain/calendar.ts';
import { unitDutiesServed } from '../../../domain/unit-of-record.ts';
import { explainActivity } from '../../../domain/why.ts';
import type { Reference } from '../../../domain/wire.ts';
import type { VisitRecord } from '../../../storage/phone-state.ts';
import { useMessages } from '../../messages/language.ts';
import { useProgressMessages } from '../../messages/progress-messages.ts';
import { countedIn, reasonToWords } from './why-words.ts';

interface RecordWhyProps {
  record: VisitRecord;
  reference: Reference;
}

/** What a record counts for, and what it nearly counts for; nothing to say of one that was retracted or refused. */
export function RecordWhy({ record: { visit, state }, reference }: RecordWhyProps) {
  const t = useMessages();
  const p = useProgressMessages();
  const { policy, calendar, person } = reference;
  const explained = useMemo(() => {
    const [activity] = visitsToActivities([visit]);
    if (!activity || state.name === 'refused') return null;
    return {
      ...explainActivity(policy, calendar, person, activity),
      ofUnits: unitDutiesServed(policy, calendar, person.appointments, visit),
    };
  }, [visit, state.name, policy, calendar, person]);
  if (!explained) return null;
  const { counts, misses, ofUnits } = explained;
  const titles = new Map([...policy.duties, ...policy.unitDuties].map(({ id, title }) => [id, title]));
  const nameOf = (duty: string) => {
    const title = titles.get(duty);
    return title ? t.titleOf(title) : duty;
  };
  const semester = semesterOn(calendar, explained.date);
  const hrefOf = (duty: string) =>
    `/progress/${encodeURIComponent(duty)}${semester ? `?semester=${encodeURIComponent(semester.id)}` : ''}`;
  return (
    <div class="why">
      <h3>{p.why.counts}</h3>
      {counts.length + ofUnits.length === 0 && <p class="quiet">{p.why.nothing}</p>}
      {counts.length + ofUnits.length > 0 && (
        <ul aria-label={p.why.counts}>
          {counts.map(({ duty, clause, window, isLate }) => (
            <li key={`${duty} ${window.from}`}>
              <a href={hrefOf(duty)}>{nameOf(duty)}</a>
              <span class="quiet">
                {[clause, countedIn(policy, calendar, duty, window, p), isLate && p.why.late]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </li>
          ))}
          {ofUnits.map(({ duty, clause, unit }) => (
            <li key={`${duty} ${unit.id}`}>
              <a href={`${hrefOf(duty)}${semester ? '&' : '?'}unit=${encodeURIComponent(unit.id)}`}>
                {nameOf(duty)}
              </a>
              <span class="quiet">{`${clause} · ${p.unit(unit.name)}`}</span>
            </li>
          ))}
        </ul>
      )}
      {misses.length > 0 && (
        <>
          <h3>{p.why.misses}</h3>
          <ul aria-label={p.why.misses}>
            {misses.map(({ duty, clause, reason }) => (
              <li key={duty}>
                <span>
                  {nameOf(duty)} <span class="quiet">{clause}</span>
                </span>
                <span class="quiet">{reasonToWords(reason, p)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
