import { useMemo, useState } from 'preact/hooks';
import type { Reference } from '../../../domain/wire.ts';
import type { PhoneState } from '../../../storage/phone-state.ts';
import { useMessages } from '../../messages/language.ts';
import { useProgressMessages } from '../../messages/progress-messages.ts';
import { Cell, CellGroup } from '../../shared/cell.tsx';
import { instantToWords } from '../../shared/moment.ts';
import { placeNames } from '../history/history-model.ts';
import { RecordDetail } from '../history/record-detail.tsx';
import { RecordRow } from '../history/record-row.tsx';
import { DutyFigure } from './duty-figure.tsx';
import type { Period } from './period.ts';
import { type UnitRow, unitSections } from './unit-model.ts';
import { dateToParts } from './window-words.ts';

interface UnitDutyDetailProps {
  phone: PhoneState;
  reference: Reference;
  period: Period;
  duty: string;
  /** The unit's id. */
  unit: string;
  today: string;
}

/** What stands behind a unit's figure, semester by semester. */
export function UnitDutyDetail({ phone, reference, period, duty, unit, today }: UnitDutyDetailProps) {
  const p = useProgressMessages();
  const [opened, setOpened] = useState<string | null>(null);
  const sections = useMemo(
    () => unitSections(phone, reference, period, today),
    [phone, reference, period, today],
  );
  const section = sections.find((each) => each.unit.id === unit);
  const rows = section?.rows.filter(({ row }) => row.duty === duty) ?? [];
  const names = useMemo(() => placeNames(reference), [reference]);
  const record = phone.records.find(({ visit }) => visit.id === opened);
  if (!section || rows.length === 0) return <p class="progress-empty">{p.detail.missing}</p>;
  return (
    <>
      {rows.map((each) => (
        <UnitDuty
          key={each.semester}
          {...each}
          unitName={section.unit.name}
          phone={phone}
          reference={reference}
          names={names}
          today={today}
          onOpen={setOpened}
        />
      ))}
      {record && (
        <RecordDetail
          record={record}
          reference={reference}
          place={names.get(record.visit.place.id ?? '')}
          onClose={() => setOpened(null)}
        />
      )}
    </>
  );
}

interface UnitDutyProps extends UnitRow {
  unitName: string;
  phone: PhoneState;
  reference: Reference;
  names: Map<string, string>;
  today: string;
  onOpen(record: string): void;
}

function UnitDuty(props: UnitDutyProps) {
  const { duty, row, semester, standing, unitName, phone, reference, names, onOpen } = props;
  const t = useMessages();
  const p = useProgressMessages();
  const words = p.detail;
  const { measure } = duty.counts;
  const name = reference.calendar.semesters.find(({ id }) => id === semester)?.name ?? semester;
  const ids = standing.window.activities;
  return (
    <>
      <DutyFigure row={row} under={`${unitName} · ${name}`} />
      <dl class="duty-clause">
        <div>
          <dt>
            {words.clause} {duty.clause}
          </dt>
          <dd>{t.titleOf(duty.text)}</dd>
        </div>
        {(duty.reading || standing.isShared) && (
          <div>
            <dt>{words.reading}</dt>
            <dd>{duty.reading ? t.titleOf(duty.reading) : words.shared}</dd>
          </div>
        )}
        {standing.deadline && (
          <div>
            <dt>{words.deadline}</dt>
            <dd>
              {words.deadlineFiling(dateToParts(standing.deadline))}
              {standing.isLate && words.lateFiling}
            </dd>
          </div>
        )}
      </dl>
      <CellGroup title={words.records}>
        {ids.length === 0 && <p class="window-none">{measure === 'filing' ? words.whoFiles : words.none}</p>}
        {ids.map((id) => {
          const own = phone.records.find(({ visit }) => visit.id === id);
          return own ? (
            <RecordRow
              key={id}
              record={own}
              reference={reference}
              place={names.get(own.visit.place.id ?? '')}
              withDay
              onOpen={() => onOpen(id)}
            />
          ) : (
            <OthersRecord key={id} {...props} id={id} />
          );
        })}
      </CellGroup>
    </>
  );
}

/** What another leader, or the clerk, has logged: what and when, not who. */
function OthersRecord({ id, reference, today }: UnitDutyProps & { id: string }) {
  const t = useMessages();
  const p = useProgressMessages();
  const filing = reference.filings.find((each) => each.id === id);
  const activity = reference.unitActivities.find((each) => each.id === id);
  const on = filing?.on ?? activity?.on;
  if (on === undefined) return null;
  const kind = reference.policy.kinds.find((each) => each.id === activity?.kind);
  return (
    <Cell detail={instantToWords(on, today, reference.calendar.timeZone, t)}>
      {filing ? p.detail.filings[filing.filing] : kind ? t.titleOf(kind.title) : p.detail.ofUnit}
    </Cell>
  );
}
