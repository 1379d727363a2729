import { useEffect, useRef, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso/router';
import type { Visit } from '../../../domain/log/fold.ts';
import type { Reference } from '../../../domain/wire.ts';
import type { PhoneState } from '../../../storage/phone-state.ts';
import { useMessages } from '../../messages/language.ts';
import { useProblemMessages } from '../../messages/problem-messages.ts';
import { useVisitMessages } from '../../messages/visit-messages.ts';
import type { ProblemMessages } from '../../messages/zh-cn-problems.ts';
import type { VisitMessages } from '../../messages/zh-cn-visit.ts';
import { type AppendFailure, useServices } from '../../services.ts';
import { Banner } from '../../shared/banner.tsx';
import { Button } from '../../shared/button.tsx';
import { Page } from '../../shared/page.tsx';
import { ResumedBanner } from '../../shared/resumed-banner.tsx';
import { Skeleton } from '../../shared/skeleton.tsx';
import { showToast } from '../../shared/toast.tsx';
import { useKeptDraft } from '../../shared/use-kept-draft.ts';
import { useToday } from '../../shared/use-today.ts';
import {
  createNewProblem,
  type NewProblemDraft,
  type NewProblemFailure,
  newProblemToEntry,
  reviveNewProblem,
} from './new-problem-draft.ts';
import { OccasionFields, VisitCard } from './occasion-fields.tsx';
import type { ProblemFailure } from './problem-draft.ts';
import { ProblemFields } from './problem-fields.tsx';
import '../visit/visit-form.css';
import './problems-field.css';

/** `/problems/new?visit=ID`: writes a problem down, alone or within an own record. */
export function NewProblem({ query }: { query?: Record<string, string> }) {
  const phone = useServices().phone.value;
  const reference = phone?.enrolment?.reference;
  if (!phone || !reference) return null;
  const visit = phone.records.find((record) => record.visit.id === query?.visit)?.visit;
  const within = visit && !visit.retracted ? visit : null;
  return <Form key={within?.id ?? ''} phone={phone} reference={reference} visit={within} />;
}

interface FormProps {
  phone: PhoneState;
  reference: Reference;
  /** The record in which it was raised. */
  visit: Visit | null;
}

function Form({ phone, reference, visit }: FormProps) {
  const t = useMessages();
  const p = useProblemMessages();
  const v = useVisitMessages();
  const { append, now, phone: state } = useServices();
  const { route } = useLocation();
  const today = useToday();
  const { policy } = reference;
  const back = visit ? `/history?record=${visit.id}` : '/problems';
  const form = useKeptDraft<NewProblemDraft>(`problem:${visit?.id ?? 'new'}`, {
    read: async (kept) => reviveNewProblem(kept, now()),
    create: (id) => createNewProblem(id, policy, now()),
    savedAs(id) {
      const saved = state.peek()?.problems.find(({ problem }) => problem.id === id)?.problem;
      return saved ? { id, at: saved.at, retracted: saved.state === 'withdrawn' } : null;
    },
  });
  const [failure, setFailure] = useState<NewProblemFailure | AppendFailure | null>(null);
  const [saving, setSaving] = useState(false);
  const pressed = useRef(false);
  const fields = useRef<HTMLElement>(null);
  const { draft, alreadySaved } = form;

  useEffect(() => {
    if (alreadySaved !== null) route(`/problems/${alreadySaved}`, true);
  }, [alreadySaved, route]);
  useEffect(() => {
    // What is wanting may be above the screen.
    if (failure) fields.current?.querySelector('.field-error')?.scrollIntoView({ block: 'center' });
  }, [failure]);

  if (!draft)
    return (
      <Page title={p.form.title} back={back}>
        <Skeleton />
      </Page>
    );

  const save = async () => {
    if (pressed.current) return;
    const made = newProblemToEntry(draft, visit, { policy, today, now: now() });
    if ('failure' in made) return setFailure(made.failure);
    pressed.current = true;
    setSaving(true);
    setFailure(null);
    const refused = await append([made.entry]).catch(() => ({ failure: 'failed' as const }));
    if (!refused) {
      await form.markSaved();
      showToast({ text: t.state.saved });
      return route(`/problems/${draft.id}`, true);
    }
    pressed.current = false;
    setSaving(false);
    setFailure(refused.failure);
  };
  const change = (part: Partial<NewProblemDraft>) => {
    form.change(part);
    setFailure(null);
  };
  // What a field wants stands beside it; all else above the button.
  const wanting = failure !== null && isOfFields(failure, p) ? failure : null;
  const said = failure !== null && !isOfFields(failure, p) ? failureToWords(failure, p, v) : null;

  return (
    <Page
      title={p.form.title}
      back={back}
      foot={
        <>
          {said !== null && <Banner look="due">{said}</Banner>}
          <Button look="primary" busy={saving} onClick={() => void save()}>
            {p.form.save}
          </Button>
        </>
      }
    >
      {form.resumed && <ResumedBanner onStartOver={form.startOver} />}
      {visit && <VisitCard visit={visit} reference={reference} today={today} />}
      <section ref={fields} class="form-card">
        <ProblemFields
          problem={draft}
          reference={reference}
          failure={wanting}
          onChange={(next) => change(next)}
        />
      </section>
      {!visit && (
        <section class="form-card">
          <OccasionFields
            draft={draft}
            reference={reference}
            records={phone.records}
            today={today}
            onChange={change}
          />
        </section>
      )}
    </Page>
  );
}

function isOfFields(
  failure: NewProblemFailure | AppendFailure,
  { failures }: ProblemMessages,
): failure is ProblemFailure {
  return Object.hasOwn(failures, failure);
}

function failureToWords(
  failure: Exclude<NewProblemFailure | AppendFailure, ProblemFailure>,
  p: ProblemMessages,
  v: VisitMessages,
): string {
  return failure === 'timeMissing' || failure === 'timeInFuture' ? v.failures[failure] : p.failed[failure];
}
