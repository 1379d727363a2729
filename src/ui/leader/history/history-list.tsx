import { useCallback, useMemo } from 'preact/hooks';
import type { Reference } from '../../../domain/wire.ts';
import { useHistoryMessages } from '../../messages/history-messages.ts';
import { useMessages } from '../../messages/language.ts';
import { dayToWords, instantToCampusTime } from '../../shared/moment.ts';
import { useWindowList } from '../../shared/use-window-list.ts';
import type { HistoryRow } from './history-model.ts';
import { drawRecord } from './record-row.tsx';

interface HistoryListProps {
  rows: HistoryRow[];
  reference: Reference;
  /** Names of places by their id. */
  places: Map<string, string>;
  today: string;
  /** The same function while the rows are the same: else each of them is drawn anew. */
  onOpen: (record: string) => void;
}

/** Own records under their days. Only the rows in view are drawn, whatever their number. */
export function HistoryList({ rows, reference, places, today, onOpen }: HistoryListProps) {
  const h = useHistoryMessages();
  const keyOf = useCallback((index: number) => rows[index]?.key ?? '', [rows]);
  const shapeOf = useCallback((index: number) => (rows[index]?.opensDay ? 'day' : 'row'), [rows]);
  const window = useWindowList({ count: rows.length, keyOf, shapeOf });
  return (
    <ul
      ref={window.list}
      class="history-list"
      aria-label={h.title}
      style={{ blockSize: `${window.height}px` }}
    >
      {window.rows.map(({ index, top }) => {
        const row = rows[index];
        return (
          row && (
            <Row
              key={row.record.visit.id}
              row={row}
              index={index}
              count={rows.length}
              top={top}
              measure={window.measure}
              reference={reference}
              places={places}
              today={today}
              onOpen={onOpen}
            />
          )
        );
      })}
    </ul>
  );
}

interface RowProps extends Omit<HistoryListProps, 'rows'> {
  row: HistoryRow;
  index: number;
  count: number;
  top: number;
  measure: (row: HTMLElement | null) => void;
}

/** Drawn anew only where it says something else: scrolling moves the rows and leaves them as they are. */
function Row({ row, index, count, top, measure, reference, places, today, onOpen }: RowProps) {
  const t = useMessages();
  const { record, date, opensDay, closesDay } = row;
  const inside = useMemo(
    () => (
      <>
        {opensDay && <h2>{dayToWords(date, today, t)}</h2>}
        {drawRecord(
          {
            record,
            reference,
            place: places.get(record.visit.place.id ?? ''),
            when: instantToCampusTime(record.visit.on, reference.calendar.timeZone),
            onOpen: () => onOpen(record.visit.id),
          },
          t,
        )}
      </>
    ),
    [record, date, opensDay, reference, places, today, t, onOpen],
  );
  return useMemo(
    () => (
      <li
        ref={measure}
        class={['history-row', opensDay && 'opens-day', closesDay && 'closes-day'].filter(Boolean).join(' ')}
        style={{ insetBlockStart: `${top}px` }}
        data-index={index}
        aria-setsize={count}
        aria-posinset={index + 1}
      >
        {inside}
      </li>
    ),
    [inside, opensDay, closesDay, top, index, count, measure],
  );
}
