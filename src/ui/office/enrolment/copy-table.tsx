import { useEnrolmentMessages } from '../../messages/enrolment-messages.ts';
import { Button } from '../../shared/button.tsx';
import { codeToGroups } from '../../shared/code-groups.ts';
import { type Column, DataTable } from '../frame/data-table.tsx';
import type { SlipFacts } from '../print/slip.tsx';

interface CopyTableProps {
  slips: SlipFacts[];
  onCopy(slip: SlipFacts): void;
}

/** Each person's code, to be read out, and what to paste into a message. */
export function CopyTable({ slips, onCopy }: CopyTableProps) {
  const { issued, slip, table } = useEnrolmentMessages();
  const columns: Column<SlipFacts>[] = [
    { title: table.name, cell: ({ name }) => name },
    { title: table.unit, cell: ({ unit }) => unit },
    { title: slip.code, cell: ({ code }) => <span class="issued-code">{codeToGroups(code, 5)}</span> },
    {
      title: issued.link,
      look: 'wide',
      cell: ({ link }) => <span class="issued-link">{link}</span>,
    },
    {
      title: issued.copyTitle,
      cell: (each) => (
        <span class="row-action">
          <Button look="text" onClick={() => onCopy(each)}>
            {issued.copy}
            <span class="hidden-text">{each.name}</span>
          </Button>
        </span>
      ),
    },
  ];
  return <DataTable caption={issued.title} columns={columns} rows={slips} keyOf={({ code }) => code} />;
}
