import { useAuditMessages } from '../../messages/audit-messages.ts';
import { useMessages } from '../../messages/language.ts';
import { Button } from '../../shared/button.tsx';
import { bytesToWords } from '../../shared/byte-size.ts';
import { useToday } from '../../shared/use-today.ts';
import { useDeskFile } from '../frame/use-desk-file.ts';
import './audit.css';

interface LogExportProps {
  /** `null`: the whole university. */
  unit: { id: string; name: string } | null;
}

/** The log with all that proves it, as a file that anybody can verify (VE1, VE8). */
export function LogExport({ unit }: LogExportProps) {
  const t = useMessages();
  const { logExport } = useAuditMessages();
  const { busy, received, fetchFile, stop } = useDeskFile();
  const today = useToday();
  const path = unit === null ? '/export' : `/export?unit=${encodeURIComponent(unit.id)}`;
  const name = `${t.product}-${unit?.name ?? logExport.allName}-${today}.jsonl`;
  return (
    <section class="log-export">
      <Button busy={busy} onClick={() => void fetchFile(path, name)}>
        {logExport.button}
      </Button>
      {received !== null && (
        <div class="desk-tools log-export-coming">
          <span role="status">
            {received === 0 ? logExport.writing : logExport.received(bytesToWords(received))}
          </span>
          <Button look="text" onClick={stop}>
            {logExport.stop}
          </Button>
        </div>
      )}
      <p class="quiet">{unit === null ? logExport.words : logExport.unitWords}</p>
    </section>
  );
}
