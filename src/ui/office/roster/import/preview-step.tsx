import { useMemo, useState } from 'preact/hooks';
import { tableToImportRows } from '../../../../domain/office/roster-import/mapping.ts';
import {
  type ImportFigures,
  type ImportOptions,
  type ImportPlan,
  planToFigures,
} from '../../../../domain/office/roster-import/plan.ts';
import { importResponseSchema, type Roster } from '../../../../domain/office/roster-wire.ts';
import { useDeskMessages } from '../../../messages/desk-messages.ts';
import { useRosterImportMessages } from '../../../messages/roster-import-messages.ts';
import { Banner } from '../../../shared/banner.tsx';
import { Button } from '../../../shared/button.tsx';
import { failureToWords } from '../../frame/failure-words.ts';
import { DateField } from '../../frame/fields.tsx';
import { useDeskChange } from '../../frame/use-desk-change.ts';
import type { ReadFile } from './import-page.tsx';
import { PlanTables } from './plan-tables.tsx';
import { usePlan } from './use-plan.ts';

interface PreviewStepProps {
  file: ReadFile;
  roster: Roster;
  onDone(id: string, figures: ImportFigures): void;
  onBack(): void;
}

/** What the import will do, before it does anything. */
export function PreviewStep({ file, roster, onDone, onBack }: PreviewStepProps) {
  const i = useRosterImportMessages();
  const d = useDeskMessages();
  const { sheets, sheet, mapping } = file;
  const rows = useMemo(() => tableToImportRows(sheets[sheet]?.rows ?? [], mapping), [sheets, sheet, mapping]);
  const [options, setOptions] = useState<ImportOptions>({
    ...{ from: roster.importFrom, endOthers: false, renamed: [], units: {} },
  });
  const { plan, reload, take } = usePlan(rows, options);
  const [wasOvertaken, setWasOvertaken] = useState(false);
  const { busy, change } = useDeskChange();
  const shown = plan.state === 'ready' ? plan.answer : plan.state === 'loading' ? plan.former : null;

  async function send(): Promise<void> {
    if (plan.state !== 'ready') return;
    const { digest } = plan.answer;
    const answer = await change(
      '/roster/import',
      { rows, options, digest, fileName: file.name.slice(0, 200) },
      importResponseSchema,
    );
    switch (answer?.outcome) {
      case 'done':
        onDone(answer.id, answer.figures);
        return;
      case 'changed':
        setWasOvertaken(true);
        take(answer);
        return;
      case 'nothing':
        void reload();
    }
  }

  return (
    <>
      <div class="desk-paper import-options">
        <DateField
          label={i.options.from}
          hint={i.options.fromHint}
          value={options.from}
          onChange={(from) => from !== '' && setOptions({ ...options, from })}
        />
        <label class="roster-check">
          <input
            type="checkbox"
            checked={options.endOthers}
            onChange={(event) => setOptions({ ...options, endOthers: event.currentTarget.checked })}
          />
          <span>{i.options.endOthers}</span>
        </label>
      </div>
      {wasOvertaken && <Banner look="due">{i.preview.overtaken}</Banner>}
      {plan.state === 'failed' && (
        <Banner look="due" actions={<Button onClick={() => void reload()}>{d.retry}</Button>}>
          {failureToWords(plan.failure, d)}
        </Banner>
      )}
      <p role="status" class="import-figures">
        {shown
          ? i.preview.figures(planToFigures(shown.plan))
          : plan.state === 'loading' && i.preview.planning}
      </p>
      {shown && (
        <PlanTables
          plan={shown.plan}
          from={options.from}
          roster={roster}
          onUnit={(name, answer) => setOptions({ ...options, units: { ...options.units, [name]: answer } })}
          onRenamed={(number) => setOptions({ ...options, renamed: [...options.renamed, number] })}
        />
      )}
      <div class="desk-tools import-foot">
        <Button onClick={onBack}>{i.preview.back}</Button>
        {shown && (
          <ImportButton plan={shown.plan} busy={busy || plan.state !== 'ready'} onClick={() => void send()} />
        )}
      </div>
    </>
  );
}

function ImportButton({ plan, busy, onClick }: { plan: ImportPlan; busy: boolean; onClick(): void }) {
  const i = useRosterImportMessages();
  const { added, changed, ended, errors, unchanged } = plan;
  if (added.length + changed.length + ended.length === 0) return <p>{i.preview.nothing}</p>;
  const rows = added.length + changed.length + unchanged;
  return (
    <Button look="primary" busy={busy} onClick={onClick}>
      {errors.length > 0 ? i.preview.importRest(rows) : i.preview.import(rows)}
    </Button>
  );
}
