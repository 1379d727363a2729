import { useState } from 'preact/hooks';
import { createCampusClock } from '../../../domain/campus-clock.ts';
import type { Reference } from '../../../domain/wire.ts';
import type { ProblemRecord } from '../../../storage/phone-state.ts';
import type { Telling } from '../../leader/problems/problem-words.ts';
import { useDeskProblemMessages } from '../../messages/desk-problem-messages.ts';
import { useMessages } from '../../messages/language.ts';
import { Button } from '../../shared/button.tsx';
import { download } from '../../shared/download.ts';
import { inSlices } from '../../shared/in-slices.ts';
import { showToast } from '../../shared/toast.tsx';
import { type Cell, createWorkbook } from '../../shared/workbook/workbook.ts';
import type { Tab } from './desk-asked.ts';
import { createProblemRow } from './problem-sheet-rows.ts';
import type { RaisingUnitsOf } from './use-raising-units.ts';

interface ExportButtonProps {
  /** What stands in the table, in its order. */
  records: ProblemRecord[];
  tab: Tab;
  reference: Reference;
  telling: Telling;
  raisingUnits: RaisingUnitsOf;
}

/** The table as a spreadsheet, made beside the page (PD5). */
export function ExportButton({ records, tab, reference, telling, raisingUnits }: ExportButtonProps) {
  const t = useMessages();
  const q = useDeskProblemMessages();
  const [busy, setBusy] = useState(false);
  async function make(): Promise<void> {
    setBusy(true);
    try {
      const toRow = createProblemRow({
        ...{ telling, q, policy: reference.policy, titleOf: t.titleOf },
        dateOf: createCampusClock(reference.calendar.timeZone),
        raisingUnits: ({ problem }) => raisingUnits?.(problem.id).map(telling.names.unit).join('、') ?? '',
      });
      const rows: Cell[][] = [];
      await inSlices(records, (record) => rows.push(toRow(record)));
      const sheet = { name: q.tabNames[tab], columns: Object.values(q.sheet.columns), rows };
      const file = await createWorkbook([sheet]);
      download(file, `${t.product}-${q.title}-${q.tabNames[tab]}-${telling.today}.xlsx`);
      showToast({ text: q.exported(rows.length) });
    } catch {
      showToast({ text: q.exportFailed });
    } finally {
      setBusy(false);
    }
  }
  return (
    <Button busy={busy} onClick={() => void make()}>
      {busy ? q.exporting : q.export}
    </Button>
  );
}
