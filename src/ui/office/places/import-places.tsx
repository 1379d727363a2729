import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso/router';
import {
  type PlacePlanAnswer,
  placePlanAnswerSchema,
  placesImportedSchema,
} from '../../../domain/office/place-import.ts';
import { readPlaceTable } from '../../../domain/office/place-table.ts';
import { deskPlacesSchema } from '../../../domain/office/places.ts';
import { usePlacesMessages } from '../../messages/places-messages.ts';
import { showToast } from '../../shared/toast.tsx';
import { DeskPage } from '../frame/desk-page.tsx';
import { useDeskChange } from '../frame/use-desk-change.ts';
import { useDeskData } from '../frame/use-desk-data.ts';
import type { Sheet } from '../spreadsheet/spreadsheet.ts';
import { SpreadsheetFile } from '../spreadsheet/spreadsheet-file.tsx';
import { ImportPlan } from './import-plan.tsx';
import { TableSource } from './table-source.tsx';
import './places.css';

/** `/office/places/import`: a table in, what it would change, and then the import of exactly that. */
export function ImportPlaces() {
  const p = usePlacesMessages();
  const { route } = useLocation();
  const { busy, change } = useDeskChange();
  const units = useDeskData('/places', deskPlacesSchema);
  const [text, setText] = useState('');
  const [planned, setPlanned] = useState<{ table: string[][]; plan: PlacePlanAnswer } | null>(null);

  async function look(table: string[][]): Promise<void> {
    const plan = await change('/places/plan', { table }, placePlanAnswerSchema);
    if (plan) setPlanned({ table, plan });
  }
  async function apply(table: string[][], digest: string): Promise<void> {
    const answer = await change('/places/import', { table, digest }, placesImportedSchema);
    switch (answer?.outcome) {
      case undefined:
        return;
      case 'changed':
        setPlanned({ table, plan: answer.plan });
        showToast({ text: p.import.changed });
        return;
      case 'imported':
        showToast({ text: p.import.done(answer.added, answer.changed) });
        route('/office/places');
        return;
      default:
        throw new Error(`An outcome without words: ${answer satisfies never}`);
    }
  }
  return (
    <DeskPage title={p.import.title} lead={p.import.lead} back="/office/places">
      {planned ? (
        <ImportPlan
          plan={planned.plan}
          units={units.state === 'ready' ? units.data.units : []}
          busy={busy}
          onApply={() => void apply(planned.table, planned.plan.digest)}
          onAgain={() => setPlanned(null)}
        />
      ) : (
        <>
          <SpreadsheetFile
            label={p.import.file}
            lead={p.import.fileLead}
            onRead={(_, sheets) => void look(sheetOfPlaces(sheets).rows)}
          />
          <TableSource text={text} busy={busy} onText={setText} onTable={(table) => void look(table)} />
        </>
      )}
    </DeskPage>
  );
}

/** The first sheet with the heads of places; else the first of all, of which it is then said what is missing. */
function sheetOfPlaces(sheets: [Sheet, ...Sheet[]]): Sheet {
  return sheets.find(({ rows }) => 'rows' in readPlaceTable(rows)) ?? sheets[0];
}
