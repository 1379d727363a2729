import { useState } from 'preact/hooks';
import type { Unit } from '../../../domain/roster.ts';
import type { Reference } from '../../../domain/wire.ts';
import { useProblemMessages } from '../../messages/problem-messages.ts';
import { Cell } from '../../shared/cell.tsx';
import { PickerSheet } from '../../shared/picker-sheet.tsx';
import './problems-field.css';

interface DepartmentFieldProps {
  reference: Reference;
  /** The chosen unit's name. */
  name: string | null;
  onPick(unit: string): void;
}

/** The unit that can solve it: those that serve students first. */
export function DepartmentField({ reference, name, onPick }: DepartmentFieldProps) {
  const p = useProblemMessages();
  const [picking, setPicking] = useState(false);
  const { solvers } = reference.policy.problems;
  // What the policy does not name comes last.
  const rank = ({ kind }: Unit) => (solvers.indexOf(kind) + solvers.length + 1) % (solvers.length + 1);
  const items = [...reference.units]
    .sort((a, b) => rank(a) - rank(b))
    .map(({ id, name: label }) => ({ value: id, label }));
  return (
    <>
      <div class="department">
        <Cell onClick={() => setPicking(true)} detail={p.department}>
          {name ?? p.pickDepartment}
        </Cell>
      </div>
      {picking && (
        <PickerSheet
          title={p.department}
          items={items}
          onPick={(unit) => {
            onPick(unit);
            setPicking(false);
          }}
          onClose={() => setPicking(false)}
        />
      )}
    </>
  );
}
