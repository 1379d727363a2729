import { useRosterImportMessages } from '../../../messages/roster-import-messages.ts';
import { Button } from '../../../shared/button.tsx';
import { useDeskFile } from '../../frame/use-desk-file.ts';
import type { Sheet } from '../../spreadsheet/spreadsheet.ts';
import { SpreadsheetFile } from '../../spreadsheet/spreadsheet-file.tsx';

interface FileStepProps {
  onRead(name: string, sheets: [Sheet, ...Sheet[]]): void;
}

/** Which file; an empty one may be taken along to be filled in. */
export function FileStep({ onRead }: FileStepProps) {
  const i = useRosterImportMessages();
  const template = useDeskFile();
  return (
    <SpreadsheetFile
      label={i.step.file}
      lead={i.file.lead}
      onRead={onRead}
      more={
        <Button
          busy={template.busy}
          onClick={() => void template.fetchFile('/roster/template', i.file.templateName)}
        >
          {i.file.template}
        </Button>
      }
    />
  );
}
