import { useMessages } from '../../../messages/language.ts';
import { useVisitMessages } from '../../../messages/visit-messages.ts';
import { newId } from '../../../shared/new-id.ts';
import { Stepper } from '../../../shared/stepper.tsx';
import { MINUTES_MAX, PEOPLE_MAX } from '../visit-draft.ts';
import type { FieldProps } from './field-props.ts';

const OFTEN_MET = [1, 2, 3, 5, 10, 30] as const;
const OFTEN_LONG = [15, 30, 45, 90] as const;

export function PeopleField({ draft, onChange }: FieldProps) {
  const v = useVisitMessages();
  return (
    <Stepper
      label={v.people}
      unit={v.peopleUnit}
      fewer={v.fewer}
      more={v.moreOne}
      value={draft.people}
      max={PEOPLE_MAX}
      quick={OFTEN_MET}
      onChange={(people) => onChange({ people })}
    />
  );
}

export function MinutesField({ draft, onChange }: FieldProps) {
  const v = useVisitMessages();
  return (
    <Stepper
      label={v.minutes}
      unit={v.minutesUnit}
      fewer={v.minutesFewer}
      more={v.minutesMore}
      value={draft.minutes}
      max={MINUTES_MAX}
      quick={OFTEN_LONG}
      onChange={(minutes) => onChange({ minutes })}
    />
  );
}

/** Students in special difficulty: how many of each kind, and nothing else about them. */
export function HardshipsField({ draft, reference, onChange }: FieldProps) {
  const t = useMessages();
  const v = useVisitMessages();
  return (
    <fieldset class="form-group">
      <legend class="field-label">{v.hardships}</legend>
      {reference.policy.hardships.map(({ id, title }) => (
        <Stepper
          key={id}
          label={t.titleOf(title)}
          unit={v.peopleUnit}
          fewer={`${t.titleOf(title)} ${v.fewer}`}
          more={`${t.titleOf(title)} ${v.moreOne}`}
          inline
          value={draft.hardships[id] ?? null}
          max={PEOPLE_MAX}
          onChange={(count) => onChange({ hardships: { ...draft.hardships, [id]: count ?? 0 } })}
        />
      ))}
      <p class="field-words">{v.hardshipsHint}</p>
    </fieldset>
  );
}

/** What was done on the same occasion: a record of its own, with the same place and time. */
export function AlongField({ draft, kind, reference, onChange }: FieldProps) {
  const t = useMessages();
  const v = useVisitMessages();

  const kinds = reference.policy.kinds.filter(({ id }) => kind.along.includes(id));
  const set = (along: string, people: number) => {
    const others = draft.along.filter((each) => each.kind !== along);
    const id = draft.along.find((each) => each.kind === along)?.id ?? newId();
    onChange({ along: people === 0 ? others : [...others, { id, kind: along, people }] });
  };
  return (
    <>
      {kinds.map(({ id, title }) => (
        <Stepper
          key={id}
          label={v.along(t.titleOf(title))}
          unit={v.peopleUnit}
          fewer={`${t.titleOf(title)} ${v.fewer}`}
          more={`${t.titleOf(title)} ${v.moreOne}`}
          inline
          value={draft.along.find((each) => each.kind === id)?.people ?? null}
          max={PEOPLE_MAX}
          onChange={(people) => set(id, people ?? 0)}
        />
      ))}
    </>
  );
}
