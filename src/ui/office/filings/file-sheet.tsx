import type { FilingKind } from '../../../domain/office/filings/draft.ts';
import { type FileRequest, fileOutcomeSchema, type UnitFiling } from '../../../domain/office/filings/wire.ts';
import { useFilingsMessages } from '../../messages/filings-messages.ts';
import { useMessages } from '../../messages/language.ts';
import { Button } from '../../shared/button.tsx';
import { dateToWords } from '../../shared/moment.ts';
import { Sheet } from '../../shared/sheet.tsx';
import { showToast } from '../../shared/toast.tsx';
import { useToday } from '../../shared/use-today.ts';
import { useDeskChange } from '../frame/use-desk-change.ts';

interface FileSheetProps {
  data: UnitFiling;
  filing: FilingKind;
  /** The draft that is filed. */
  base: string | null;
  onPreview(): void;
  onClose(): void;
  onFiled(): void;
  onChanged(): void;
}

/** Says what will be frozen, and files it: the one step here that cannot be undone, only corrected. */
export function FileSheet({ data, filing, base, onPreview, onClose, onFiled, onChanged }: FileSheetProps) {
  const t = useMessages();
  const f = useFilingsMessages();
  const today = useToday();
  const { busy, change } = useDeskChange();
  const { unit, semester, status } = data;
  const versions = status?.versions ?? [];
  const deadline = status?.deadline ?? null;
  const isLate = versions.length === 0 && deadline !== null && deadline < today;

  async function file(): Promise<void> {
    const request: FileRequest = {
      ...{ unit: unit.id, semester: semester.id, filing, base },
      newest: versions[0]?.id ?? null,
    };
    const outcome = await change('/filings/file', request, fileOutcomeSchema);
    if (!outcome) return;
    if (outcome.outcome === 'filed') {
      showToast({ text: f.file.done[filing] });
      onFiled();
    } else {
      showToast({ text: f.file.changed });
      onChanged();
    }
  }

  return (
    <Sheet title={f.file.title[filing]} onClose={onClose}>
      <div class="filing-file">
        <p>
          {unit.name} · {semester.name}
        </p>
        <p>{f.file.frozen[filing]}</p>
        <p class="quiet">{versions.length > 0 ? f.file.first : f.file.correction}</p>
        {isLate && deadline !== null && (
          <p class="filing-overdue">{f.file.late(dateToWords(deadline, today, t))}</p>
        )}
        <div class="filing-buttons">
          <Button look="primary" busy={busy} onClick={() => void file()}>
            {f.verbs[filing]}
          </Button>
          <Button onClick={onPreview}>{f.file.seePreview}</Button>
        </div>
      </div>
    </Sheet>
  );
}
