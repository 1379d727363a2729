import { useState } from 'preact/hooks';
import { instantToCampusDate, instantToCampusTime } from '../../../../domain/calendar.ts';
import { importsSchema } from '../../../../domain/office/roster-wire.ts';
import { useRosterImportMessages } from '../../../messages/roster-import-messages.ts';
import { useServices } from '../../../services.ts';
import { Banner } from '../../../shared/banner.tsx';
import { Button } from '../../../shared/button.tsx';
import { DataTable } from '../../frame/data-table.tsx';
import { DeskAnswer } from '../../frame/desk-answer.tsx';
import { DeskPage } from '../../frame/desk-page.tsx';
import { useDeskData } from '../../frame/use-desk-data.ts';
import { useUndo } from './use-undo.ts';
import './import.css';

/** Every import, the newest first; each can be taken back. */
export function ImportsPage() {
  const i = useRosterImportMessages();
  const w = i.imports;
  const answer = useDeskData('/roster/imports', importsSchema);
  const { busy, undo } = useUndo();
  const [result, setResult] = useState<string | null>(null);
  const zone = useServices().phone.value?.enrolment?.reference.calendar.timeZone ?? 'UTC';
  const moment = (instant: string) =>
    `${instantToCampusDate(instant, zone)} ${instantToCampusTime(instant, zone)}`;
  return (
    <DeskPage title={w.title} lead={w.lead} back="/office/roster">
      <div role="status">{result !== null && <Banner>{result}</Banner>}</div>
      <DeskAnswer answer={answer}>
        {({ imports }) =>
          imports.length === 0 ? (
            <p class="desk-words">{w.none}</p>
          ) : (
            <DataTable
              caption={w.title}
              rows={imports}
              keyOf={({ id }) => id}
              columns={[
                { title: w.at, cell: ({ at }) => <span class="roster-line">{moment(at)}</span> },
                { title: w.who, cell: ({ who }) => who },
                { title: w.file, cell: ({ fileName }) => fileName },
                { title: w.from, cell: ({ from }) => <span class="roster-line">{from}</span> },
                { title: w.figures, look: 'wide', cell: ({ figures }) => i.preview.figures(figures) },
                {
                  title: w.undo,
                  cell: ({ id, undoneAt }) =>
                    undoneAt === null ? (
                      <Button
                        busy={busy}
                        onClick={async () => {
                          setResult(await undo(id));
                          void answer.reload();
                        }}
                      >
                        {w.undo}
                      </Button>
                    ) : (
                      w.undone(moment(undoneAt))
                    ),
                },
              ]}
            />
          )
        }
      </DeskAnswer>
    </DeskPage>
  );
}
