import { useRef, useState } from 'preact/hooks';
import { WORDS_MAX_LENGTH } from '../../../domain/log/limits.ts';
import type { ProblemStep } from '../../../domain/problems/bodies.ts';
import type { Problem } from '../../../domain/problems/problem.ts';
import type { Reference } from '../../../domain/wire.ts';
import { useMessages } from '../../messages/language.ts';
import { type AppendFailure, useServices } from '../../services.ts';
import { Banner } from '../../shared/banner.tsx';
import { Button } from '../../shared/button.tsx';
import { Field } from '../../shared/field.tsx';
import { Sheet } from '../../shared/sheet.tsx';
import { Skeleton } from '../../shared/skeleton.tsx';
import { showToast } from '../../shared/toast.tsx';
import { useKeptDraft } from '../../shared/use-kept-draft.ts';
import { WordsField } from '../visit/fields/words-field.tsx';
import { DepartmentField } from './department-field.tsx';
import { Missing } from './missing.tsx';
import type { Telling } from './problem-words.ts';
import {
  createStepDraft,
  reviveStepDraft,
  type StepDraft,
  type StepFailure,
  stepToEntry,
  stepToVerb,
} from './step-draft.ts';
import './problems-field.css';

interface StepSheetProps {
  step: ProblemStep;
  problem: Problem;
  reference: Reference;
  telling: Telling;
  onClose(): void;
}

/** Takes one step, and asks for what it needs and no more. What was typed is there again when the sheet is opened anew. */
export function StepSheet({ step, problem, reference, telling, onClose }: StepSheetProps) {
  const t = useMessages();
  const { append } = useServices();
  const { today, p } = telling;
  const { policy } = reference;
  const form = useKeptDraft<StepDraft>(`step:${problem.id}:${step}`, {
    read: async (kept) => reviveStepDraft(kept, problem),
    create: (id) => createStepDraft(id, problem, { policy, today }),
  });
  const [failure, setFailure] = useState<StepFailure | null>(null);
  const [refused, setRefused] = useState<AppendFailure | null>(null);
  const [saving, setSaving] = useState(false);
  const pressed = useRef(false);
  const { draft } = form;
  const save = async () => {
    if (!draft || pressed.current) return;
    const made = stepToEntry(draft, step, problem, today);
    if ('failure' in made) return setFailure(made.failure);
    pressed.current = true;
    setSaving(true);
    setRefused(null);
    const result = await append([made.entry]).catch(() => ({ failure: 'failed' as const }));
    if (!result) {
      await form.forget();
      showToast({ text: t.state.saved });
      return onClose();
    }
    pressed.current = false;
    setSaving(false);
    setRefused(result.failure);
  };
  const change = (part: Partial<StepDraft>) => {
    setFailure(null);
    form.change(part);
  };
  return (
    <Sheet title={stepToVerb(step, problem, p)} onClose={onClose}>
      {!draft && <Skeleton />}
      {draft && (
        <div class="problem-form">
          {step === 'referred' && (
            <ReferralFields draft={draft} {...{ reference, telling, failure }} onChange={change} />
          )}
          <WordsField
            label={p.step[step].label}
            hint={p.step[step].hint}
            error={failure === step ? p.step.failures[failure] : undefined}
            rows={2}
            maxLength={WORDS_MAX_LENGTH}
            value={draft.words}
            onChange={(words) => change({ words })}
          />
          {refused && <Banner look="due">{p.failed[refused]}</Banner>}
          <Button look="primary" busy={saving} onClick={() => void save()}>
            {p.step[step].save}
          </Button>
        </div>
      )}
    </Sheet>
  );
}

interface ReferralFieldsProps {
  draft: StepDraft;
  reference: Reference;
  telling: Telling;
  failure: StepFailure | null;
  onChange(part: Partial<StepDraft>): void;
}

/** To whom, and by when. */
function ReferralFields({ draft, reference, telling, failure, onChange }: ReferralFieldsProps) {
  const { names, today, p } = telling;
  const errorOf = (wanted: StepFailure) => (failure === wanted ? p.step.failures[wanted] : undefined);
  return (
    <>
      <div>
        <DepartmentField
          reference={reference}
          name={draft.department === null ? null : names.unit(draft.department)}
          onPick={(department) => onChange({ department })}
        />
        <Missing words={errorOf('department')} />
      </div>
      <Field label={p.step.due} error={errorOf('due')}>
        {(attributes) => (
          <input
            {...attributes}
            class="input"
            type="date"
            min={today}
            value={draft.due}
            onInput={(event) => onChange({ due: event.currentTarget.value })}
          />
        )}
      </Field>
    </>
  );
}
