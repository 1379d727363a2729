import { useEffect, useRef, useState } from 'preact/hooks';
import type { Reference } from '../../../domain/wire.ts';
import { useProgressMessages } from '../../messages/progress-messages.ts';
import { useStatementMessages } from '../../messages/statement-messages.ts';
import { useServices } from '../../services.ts';
import { Cell, CellGroup } from '../../shared/cell.tsx';
import { download } from '../../shared/download.ts';
import { Sheet } from '../../shared/sheet.tsx';
import { showToast } from '../../shared/toast.tsx';
import { type Period, periodsToChoose } from '../progress/period.ts';
import { periodToWords } from '../progress/period-select.tsx';

interface StatementPartProps {
  reference: Reference;
  today: string;
}

/** The material for 述职 of a semester or academic year, as the endpoint writes it from the own records. */
export function StatementPart({ reference, today }: StatementPartProps) {
  const p = useProgressMessages();
  const s = useStatementMessages();
  const { desk } = useServices();
  const [isOpen, setOpen] = useState(false);
  const [busy, setBusy] = useState(false);
  /** Said in the sheet itself: a toast would stand behind it. */
  const [failure, setFailure] = useState('');
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  const { id, name } = reference.person;

  async function fetchStatement(period: Period): Promise<void> {
    if (busy) return;
    const controller = new AbortController();
    running.current = controller;
    setBusy(true);
    setFailure('');
    try {
      const path = `/statements/${encodeURIComponent(id)}?${period.query}`;
      const answer = await (await desk()).file(path, { stop: controller.signal });
      if (controller.signal.aborted) return;
      if ('failure' in answer) {
        setFailure(answer.failure === 'unreachable' ? s.unreachable : s.failed);
        return;
      }
      download(answer.blob, s.file(name, periodToWords(period, p)));
      showToast({ text: s.done });
      setOpen(false);
    } catch {
      setFailure(s.unreachable);
    } finally {
      setBusy(false);
    }
  }

  function close(): void {
    running.current?.abort();
    setOpen(false);
  }

  return (
    <CellGroup>
      <Cell detail={s.detail} onClick={() => setOpen(true)}>
        {s.title}
      </Cell>
      {isOpen && (
        <Sheet title={s.title} onClose={close}>
          <p class="quiet">{s.lead}</p>
          <div class="export-choices">
            {periodsToChoose(reference.calendar, today).map((period) => (
              <Cell key={period.query} onClick={() => void fetchStatement(period)}>
                {periodToWords(period, p)}
              </Cell>
            ))}
          </div>
          <p class="quiet" role="status">
            {busy ? s.preparing : failure}
          </p>
        </Sheet>
      )}
    </CellGroup>
  );
}
