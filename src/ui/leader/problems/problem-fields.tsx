import { useState } from 'preact/hooks';
import { WORDS_MAX_LENGTH } from '../../../domain/log/limits.ts';
import type { Reference } from '../../../domain/wire.ts';
import { useMessages } from '../../messages/language.ts';
import { useProblemMessages } from '../../messages/problem-messages.ts';
import { Chips } from '../../shared/chips.tsx';
import { createNames } from '../names.ts';
import { WordsField } from '../visit/fields/words-field.tsx';
import { DepartmentField } from './department-field.tsx';
import { Missing } from './missing.tsx';
import type { Outcome, ProblemDraft, ProblemFailure } from './problem-draft.ts';

interface ProblemFieldsProps {
  problem: ProblemDraft;
  reference: Reference;
  /** What is still wanting, once one has tried. */
  failure: ProblemFailure | null;
  onChange(problem: ProblemDraft): void;
}

const OUTCOMES: Outcome[] = ['own', 'referred', 'answered'];

/** The inputs of a problem: the students' words first, what it is about, and what becomes of it. */
export function ProblemFields({ problem, reference, failure, onChange }: ProblemFieldsProps) {
  const t = useMessages();
  const p = useProblemMessages();
  const [touched, setTouched] = useState(false);
  const { categories, urgencies } = reference.policy.problems;
  const set = (part: Partial<ProblemDraft>) => {
    setTouched(true);
    onChange({ ...problem, ...part });
  };
  const errorOf = (wanted: ProblemFailure) => (failure === wanted ? p.failures[wanted] : undefined);
  return (
    <>
      <WordsField
        label={p.words}
        hint={touched ? undefined : p.wordsHint}
        error={errorOf('wordsMissing')}
        rows={2}
        maxLength={WORDS_MAX_LENGTH}
        value={problem.words}
        onChange={(words) => set({ words })}
      />
      <div>
        <Chips
          legend={p.category}
          choices={categories.map(({ id, title }) => ({ value: id, label: t.titleOf(title) }))}
          value={problem.category}
          onChange={(category) => set({ category })}
        />
        <Missing words={errorOf('categoryMissing')} />
      </div>
      <Chips
        legend={p.outcome}
        choices={OUTCOMES.map((value) => ({ value, label: p.outcomes[value] }))}
        value={problem.outcome}
        onChange={(outcome) => set({ outcome })}
      />
      {problem.outcome === 'referred' && (
        <div>
          <DepartmentField
            reference={reference}
            name={problem.department === null ? null : createNames(reference).unit(problem.department)}
            onPick={(department) => set({ department })}
          />
          <Missing words={errorOf('departmentMissing')} />
        </div>
      )}
      {problem.outcome === 'answered' ? (
        <WordsField
          label={p.answer}
          error={errorOf('answerMissing')}
          rows={2}
          maxLength={WORDS_MAX_LENGTH}
          value={problem.answer}
          onChange={(answer) => set({ answer })}
        />
      ) : (
        <Chips
          legend={p.urgency}
          choices={urgencies.map(({ id, title }) => ({ value: id, label: t.titleOf(title) }))}
          value={problem.urgency}
          onChange={(urgency) => set({ urgency })}
        />
      )}
    </>
  );
}
