import { useFilingsMessages } from '../../messages/filings-messages.ts';
import { Button } from '../../shared/button.tsx';
import { useDeskFile } from '../frame/use-desk-file.ts';

interface ListDownloadsProps {
  /** `null`: all units. */
  unit: { id: string; name: string } | null;
  semester: { id: string; name: string };
}

/** The spreadsheets of a semester. */
export function ListDownloads({ unit, semester }: ListDownloadsProps) {
  const { lists } = useFilingsMessages();
  const progress = useDeskFile();
  const problems = useDeskFile();
  const query = new URLSearchParams({ semester: semester.id, ...(unit && { unit: unit.id }) });
  const name = unit?.name ?? lists.allName;
  return (
    <>
      <Button
        busy={progress.busy}
        onClick={() =>
          void progress.fetchFile(`/filings/progress.xlsx?${query}`, lists.progressFile(name, semester.name))
        }
      >
        {lists.progress}
      </Button>
      <Button
        busy={problems.busy}
        onClick={() =>
          void problems.fetchFile(`/filings/problems.xlsx?${query}`, lists.problemsFile(name, semester.name))
        }
      >
        {lists.problems}
      </Button>
    </>
  );
}
