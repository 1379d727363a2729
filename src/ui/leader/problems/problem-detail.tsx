import { useEffect, useState } from 'preact/hooks';
import { nextSteps } from '../../../domain/problems/next-steps.ts';
import type { Reference } from '../../../domain/wire.ts';
import type { PhoneState, ProblemRecord } from '../../../storage/phone-state.ts';
import { useHistoryMessages } from '../../messages/history-messages.ts';
import { useMessages } from '../../messages/language.ts';
import { useProblemMessages } from '../../messages/problem-messages.ts';
import { useServices } from '../../services.ts';
import { Banner } from '../../shared/banner.tsx';
import { LinkButton } from '../../shared/button.tsx';
import { instantToWords } from '../../shared/moment.ts';
import { Page } from '../../shared/page.tsx';
import { Skeleton } from '../../shared/skeleton.tsx';
import { StatusTag } from '../../shared/status-tag.tsx';
import { DueTag } from './due-tag.tsx';
import { lastList } from './last-list.ts';
import { ProblemFacts } from './problem-facts.tsx';
import { nextToWords, type Telling } from './problem-words.ts';
import { StepButtons } from './step-buttons.tsx';
import { Timeline } from './timeline.tsx';
import { useTelling } from './use-telling.ts';
import './problem-detail.css';

/** What is on screen until the phone's state tells of the problem, in milliseconds. */
const PATIENCE = 1_500;

/** `/problems/ID`: what was said, how it stands, what happened, and the next step. */
export function ProblemDetail({ id = '' }: { id?: string }) {
  const phone = useServices().phone.value;
  const reference = phone?.enrolment?.reference;
  if (!phone || !reference) return null;
  const record = phone.problems.find(({ problem }) => problem.id === id);
  if (!record) return <Missing key={id} />;
  return <Known key={id} record={record} phone={phone} reference={reference} />;
}

interface KnownProps {
  record: ProblemRecord;
  phone: PhoneState;
  reference: Reference;
}

function Known({ record, phone, reference }: KnownProps) {
  const telling = useTelling(reference);
  const { p } = telling;
  const { problem } = record;
  const steps = nextSteps(problem, telling.viewer);
  return (
    <Page
      title={p.detail.title}
      back={lastList()}
      foot={
        steps.length > 0 && (
          <StepButtons steps={steps} problem={problem} reference={reference} telling={telling} />
        )
      }
    >
      <section class="problem-card">
        <p class="problem-said">{problem.raised.words}</p>
        <ProblemFacts problem={problem} records={phone.records} reference={reference} telling={telling} />
      </section>
      <Standing record={record} telling={telling} />
      <Timeline record={record} reference={reference} telling={telling} />
      <ArchiveState record={record} reference={reference} telling={telling} />
    </Page>
  );
}

/** How it stands, and who has to do what next. */
function Standing({ record, telling }: { record: ProblemRecord; telling: Telling }) {
  const { problem } = record;
  return (
    <section class={`problem-card problem-is-${problem.state}`} role="status">
      <p class="problem-state">
        <span>{telling.p.states[problem.state]}</span>
        <DueTag problem={problem} telling={telling} />
      </p>
      <p>{nextToWords(record, telling)}</p>
    </section>
  );
}

interface ArchiveStateProps {
  record: ProblemRecord;
  reference: Reference;
  telling: Telling;
}

/** What may be said of the person's own words about it (ST4). */
function ArchiveState({ record: { state }, reference, telling }: ArchiveStateProps) {
  const t = useMessages();
  const h = useHistoryMessages();
  const words = (instant: string) => instantToWords(instant, telling.today, reference.calendar.timeZone, t);
  return (
    <div class="problem-archive">
      <StatusTag status={state.name} />
      {state.name === 'refused' && <p>{h.refusals[state.reason]}</p>}
      {state.name === 'archived' && <span class="quiet">{h.receivedAt(words(state.receivedAt))}</span>}
    </div>
  );
}

function Missing() {
  const p = useProblemMessages();
  const [waited, setWaited] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setWaited(true), PATIENCE);
    return () => clearTimeout(timer);
  }, []);
  return (
    <Page title={p.detail.title} back={lastList()}>
      {!waited && <Skeleton />}
      {waited && (
        <>
          <Banner look="due">{p.detail.missing}</Banner>
          <LinkButton look="primary" href="/problems">
            {p.detail.back}
          </LinkButton>
        </>
      )}
    </Page>
  );
}
