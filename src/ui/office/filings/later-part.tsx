import { useState } from 'preact/hooks';
import type { LaterRecord } from '../../../domain/office/filings/wire.ts';
import { useFilingsMessages } from '../../messages/filings-messages.ts';
import { useMessages } from '../../messages/language.ts';
import { dateToWords, instantToWords } from '../../shared/moment.ts';
import { useTimeZone, useToday } from '../../shared/use-today.ts';
import { DataTable } from '../frame/data-table.tsx';

/** Records that the filed text does not know of. */
export function LaterPart({ later }: { later: LaterRecord[] }) {
  const t = useMessages();
  const { later: words } = useFilingsMessages();
  const today = useToday();
  const timeZone = useTimeZone();
  const [isOpen, setOpen] = useState(false);
  return (
    <details
      class="desk-paper filing-later"
      open={isOpen}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>{words.title(later.length)}</summary>
      <p class="quiet">{words.lead}</p>
      {isOpen && (
        <DataTable
          caption={words.caption}
          rows={later}
          keyOf={({ id }) => id}
          columns={[
            { title: words.date, cell: ({ date }) => dateToWords(date, today, t) },
            { title: words.person, cell: ({ person }) => person },
            { title: words.kind, cell: ({ kind }) => kind, look: 'wide' },
            { title: words.change, cell: ({ change }) => words.changes[change] },
            {
              title: words.received,
              cell: ({ receivedAt }) => instantToWords(receivedAt, today, timeZone, t),
            },
          ]}
        />
      )}
    </details>
  );
}
