import { useServices } from '../../services.ts';
import type { AreaProps } from '../office.tsx';
import { DeskProblem } from './desk-problem.tsx';
import { DeskProblemList } from './desk-problem-list.tsx';
import './problems.css';

/** `/office/problems?…` and `/office/problems/ID`: over what this device holds, as a phone does (PD1). */
export function ProblemsArea({ rest: [id] }: AreaProps) {
  const phone = useServices().phone.value;
  if (!phone?.enrolment) return null;
  const { reference } = phone.enrolment;
  return id === undefined ? (
    <DeskProblemList records={phone.problems} reference={reference} />
  ) : (
    <DeskProblem key={id} id={id} phone={phone} reference={reference} />
  );
}
