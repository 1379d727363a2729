import { nextSteps } from '../../../domain/problems/next-steps.ts';
import type { Reference } from '../../../domain/wire.ts';
import type { PhoneState, ProblemRecord } from '../../../storage/phone-state.ts';
import { DueTag } from '../../leader/problems/due-tag.tsx';
import { ProblemFacts } from '../../leader/problems/problem-facts.tsx';
import { nextToWords } from '../../leader/problems/problem-words.ts';
import { StepButtons } from '../../leader/problems/step-buttons.tsx';
import { Timeline } from '../../leader/problems/timeline.tsx';
import { useTelling } from '../../leader/problems/use-telling.ts';
import { useDeskProblemMessages } from '../../messages/desk-problem-messages.ts';
import { LinkButton } from '../../shared/button.tsx';
import { StatusTag } from '../../shared/status-tag.tsx';
import { DeskPage } from '../frame/desk-page.tsx';
import { lastDeskList } from './desk-asked.ts';
import '../../leader/problems/problem-detail.css';

interface DeskProblemProps {
  id: string;
  phone: PhoneState;
  reference: Reference;
}

/** One problem: what was said and what happened, and beside it what is to be done. */
export function DeskProblem({ id, phone, reference }: DeskProblemProps) {
  const q = useDeskProblemMessages();
  const record = phone.problems.find(({ problem }) => problem.id === id);
  const { href } = lastDeskList();
  if (!record) {
    return (
      <DeskPage title={q.title} back={href}>
        <p class="desk-words" role="status">
          {q.detail.missing}
        </p>
      </DeskPage>
    );
  }
  return (
    <DeskPage title={q.title} back={href} lead={<Position id={id} />} actions={<Neighbours id={id} />}>
      <Known record={record} phone={phone} reference={reference} />
    </DeskPage>
  );
}

interface KnownProps {
  record: ProblemRecord;
  phone: PhoneState;
  reference: Reference;
}

function Known({ record, phone, reference }: KnownProps) {
  const q = useDeskProblemMessages();
  const telling = useTelling(reference);
  const { p } = telling;
  const { problem, state } = record;
  const steps = nextSteps(problem, telling.viewer);
  return (
    <div class="desk-problem">
      <div>
        <section class="problem-card">
          <p class="problem-said">{problem.raised.words}</p>
          <ProblemFacts problem={problem} records={phone.records} reference={reference} telling={telling} />
        </section>
        <Timeline record={record} reference={reference} telling={telling} />
      </div>
      <div>
        <section class={`problem-card problem-is-${problem.state}`}>
          <div role="status">
            <p class="problem-state">
              <span>{p.states[problem.state]}</span>
              <DueTag problem={problem} telling={telling} />
            </p>
            <p>{nextToWords(record, telling)}</p>
          </div>
          {steps.length > 0 ? (
            <StepButtons steps={steps} problem={problem} reference={reference} telling={telling} />
          ) : (
            <p class="quiet">{q.detail.nothingToDo}</p>
          )}
        </section>
        <div class="problem-archive">
          <StatusTag status={state.name} />
        </div>
      </div>
    </div>
  );
}

/** Which one it is of the list from which one came. */
function Position({ id }: { id: string }) {
  const q = useDeskProblemMessages();
  const { found } = lastDeskList();
  const index = found.indexOf(id);
  return index < 0 ? null : <span>{q.detail.position(index + 1, found.length)}</span>;
}

function Neighbours({ id }: { id: string }) {
  const q = useDeskProblemMessages();
  const { found } = lastDeskList();
  const index = found.indexOf(id);
  const [before, after] = index < 0 ? [] : [found[index - 1], found[index + 1]];
  return (
    <>
      {before !== undefined && (
        <LinkButton href={`/office/problems/${before}`}>{q.detail.previous}</LinkButton>
      )}
      {after !== undefined && <LinkButton href={`/office/problems/${after}`}>{q.detail.next}</LinkButton>}
    </>
  );
}
