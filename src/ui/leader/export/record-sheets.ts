import { visitsToActivities } from '../../../domain/activity.ts';
import { instantToCampusTime } from '../../../domain/calendar.ts';
import { createCampusClock } from '../../../domain/campus-clock.ts';
import { explainActivity } from '../../../domain/why.ts';
import type { VisitRecord } from '../../../storage/phone-state.ts';
import type { ExportMessages } from '../../messages/zh-cn-export.ts';
import type { Cell } from '../../shared/workbook/workbook.ts';
import { amendmentModels } from '../history/record-detail-model.ts';
import { type Vocabulary, visitToWords } from '../history/visit-words.ts';

/** What a spreadsheet is told of a record: its row, and a row for each part that was amended. */
export interface RecordRows {
  record: Cell[];
  changes: Cell[][];
}

/** @param device this phone's */
export function createRecordRows(
  device: string,
  vocabulary: Vocabulary,
  x: ExportMessages,
): (record: VisitRecord) => RecordRows {
  const { reference, t, h } = vocabulary;
  const { timeZone } = reference.calendar;
  const dateOf = createCampusClock(timeZone);
  const timeOf = (instant: string) => instantToCampusTime(instant, timeZone);
  return (record) => {
    const { visit, state } = record;
    const words = visitToWords(visit, vocabulary);
    const text = (part: keyof typeof words) => words[part] ?? null;
    const row: Record<keyof ExportMessages['columns'], Cell> = {
      date: dateOf(visit.on),
      time: timeOf(visit.on),
      kind: text('kind'),
      place: text('place'),
      classes: text('classes'),
      colleges: text('colleges'),
      branches: text('branches'),
      role: text('role'),
      topic: text('topic'),
      people: visit.people ?? null,
      minutes: visit.minutes ?? null,
      themes: text('themes'),
      hardships: text('hardships'),
      note: text('note'),
      photos: visit.photos?.length ?? null,
      proof: text('proof'),
      state: t.state[visit.retracted ? 'retracted' : state.name],
      clauses: clausesOf(record, vocabulary).join(h.and) || null,
      loggedAt: `${dateOf(visit.at)} ${timeOf(visit.at)}`,
      device: visit.device === device ? h.thisDevice : h.otherDevice,
      id: visit.id,
    };
    const columns = Object.keys(x.columns) as (keyof typeof row)[];
    return {
      record: columns.map((column) => row[column]),
      changes: amendmentModels(record, device, vocabulary).flatMap(({ at, fromThisDevice, changes }) =>
        changes.map(({ part, before, after }) => [
          ...[row.date, row.kind, row.place, at, fromThisDevice ? h.thisDevice : h.otherDevice],
          ...[h.parts[part], before, after, visit.id],
        ]),
      ),
    };
  };
}

/** The clauses that a record counts for. */
function clausesOf({ visit, state }: VisitRecord, { reference }: Vocabulary): string[] {
  const [activity] = state.name === 'refused' ? [] : visitsToActivities([visit]);
  if (!activity) return [];
  const { policy, calendar, person } = reference;
  return [...new Set(explainActivity(policy, calendar, person, activity).counts.map(({ clause }) => clause))];
}
