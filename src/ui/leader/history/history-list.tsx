import { useCallback } from 'preact/hooks';
import { instantToCampusTime } from '../../../domain/calendar.ts';
import { type FlagsByRecord, hasOpenFlag } from '../../../domain/evidence/flag.ts';
import type { Reference } from '../../../domain/wire.ts';
import type { VisitRecord } from '../../../storage/phone-state.ts';
import { useHistoryMessages } from '../../messages/history-messages.ts';
import { useMessages } from '../../messages/language.ts';
import type { ListRow } from '../../shared/list-row.ts';
import { dayToWords } from '../../shared/moment.ts';
import { WindowList } from '../../shared/window-list.tsx';
import { drawRecord } from './record-row.tsx';

interface HistoryListProps {
  rows: ListRow<VisitRecord>[];
  reference: Reference;
  /** Names of places by their id. */
  places: Map<string, string>;
  today: string;
  flags: FlagsByRecord;
  /** The same function while the rows are the same: else each of them is drawn anew. */
  onOpen: (record: string) => void;
}

/** Own records under their days. */
export function HistoryList({ rows, reference, places, today, flags, onOpen }: HistoryListProps) {
  const t = useMessages();
  const h = useHistoryMessages();
  const headingOf = useCallback((date: string) => dayToWords(date, today, t), [today, t]);
  const draw = useCallback(
    (record: VisitRecord) =>
      drawRecord(
        {
          record,
          reference,
          place: places.get(record.visit.place.id ?? ''),
          when: instantToCampusTime(record.visit.on, reference.calendar.timeZone),
          note: hasOpenFlag(flags.get(record.visit.id)) ? h.flags.mark : undefined,
          onOpen: () => onOpen(record.visit.id),
        },
        t,
      ),
    [reference, places, flags, onOpen, t, h],
  );
  return <WindowList label={h.title} rows={rows} headingOf={headingOf} draw={draw} />;
}
