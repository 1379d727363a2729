import { useRef, useState } from 'preact/hooks';
import { WORDS_MAX_LENGTH } from '../../../domain/log/limits.ts';
import type { Reference } from '../../../domain/wire.ts';
import type { ProblemRecord } from '../../../storage/phone-state.ts';
import { DepartmentField } from '../../leader/problems/department-field.tsx';
import { Missing } from '../../leader/problems/missing.tsx';
import type { Telling } from '../../leader/problems/problem-words.ts';
import { WordsField } from '../../leader/visit/fields/words-field.tsx';
import { useDeskProblemMessages } from '../../messages/desk-problem-messages.ts';
import { type AppendFailure, useServices } from '../../services.ts';
import { Banner } from '../../shared/banner.tsx';
import { Button } from '../../shared/button.tsx';
import { newId } from '../../shared/new-id.ts';
import { Sheet } from '../../shared/sheet.tsx';
import { showToast } from '../../shared/toast.tsx';
import { DateField } from '../frame/fields.tsx';
import { earliestDue, mayRefer, referralsOf } from './refer-many.ts';
import '../../leader/problems/problems-field.css';

interface ReferSheetProps {
  records: ProblemRecord[];
  reference: Reference;
  telling: Telling;
  onDone(): void;
  onClose(): void;
}

type Failure = AppendFailure | 'department' | 'due';

/** Refers several problems to one department at once: all of them or none (PD4). */
export function ReferSheet({ records, reference, telling, onDone, onClose }: ReferSheetProps) {
  const q = useDeskProblemMessages();
  const { append } = useServices();
  const { names, today, viewer, p } = telling;
  const problems = records.filter((record) => mayRefer(record, viewer)).map(({ problem }) => problem);
  const left = records.length - problems.length;
  // Each step's id is made once: a second press commits nothing twice (ST3).
  const ids = useRef(new Map<string, string>());
  const [department, setDepartment] = useState<string | null>(null);
  const [due, setDue] = useState(() => earliestDue(problems, reference.policy, today));
  const [words, setWords] = useState('');
  const [failure, setFailure] = useState<Failure | null>(null);
  const [saving, setSaving] = useState(false);

  function idOf(problem: string): string {
    const id = ids.current.get(problem) ?? newId();
    ids.current.set(problem, id);
    return id;
  }

  async function save(): Promise<void> {
    if (department === null) return setFailure('department');
    if (due < today) return setFailure('due');
    setSaving(true);
    const refused = await append(referralsOf(problems, { department, due, words }, idOf)).catch(() => ({
      failure: 'failed' as const,
    }));
    setSaving(false);
    if (refused) return setFailure(refused.failure);
    showToast({ text: q.referred(problems.length, names.unit(department)) });
    onClose();
    onDone();
  }

  return (
    <Sheet title={q.referTitle(problems.length)} onClose={onClose}>
      {problems.length === 0 && <p class="quiet">{q.noneToRefer}</p>}
      {problems.length > 0 && (
        <div class="problem-form">
          {left > 0 && <p class="quiet">{q.left(left)}</p>}
          <div>
            <DepartmentField
              reference={reference}
              name={department === null ? null : names.unit(department)}
              onPick={(unit) => {
                setFailure(null);
                setDepartment(unit);
              }}
            />
            <Missing words={failure === 'department' ? p.step.failures.department : undefined} />
          </div>
          <DateField
            label={p.step.due}
            error={failure === 'due' ? p.step.failures.due : undefined}
            min={today}
            value={due}
            onChange={setDue}
          />
          <WordsField
            label={p.step.referred.label}
            hint={p.step.referred.hint}
            error={undefined}
            rows={2}
            maxLength={WORDS_MAX_LENGTH}
            value={words}
            onChange={setWords}
          />
          {failure !== null && failure !== 'department' && failure !== 'due' && (
            <Banner look="due">{p.failed[failure]}</Banner>
          )}
          <Button look="primary" busy={saving} onClick={() => void save()}>
            {p.step.referred.save}
          </Button>
        </div>
      )}
    </Sheet>
  );
}
