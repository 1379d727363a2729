import { semesterToShow } from '../../../domain/calendar.ts';
import type { Visit } from '../../../domain/log/fold.ts';
import { useMessages } from '../../messages/language.ts';
import { useVisitMessages } from '../../messages/visit-messages.ts';
import { useServices } from '../../services.ts';
import { Banner } from '../../shared/banner.tsx';
import { LinkButton } from '../../shared/button.tsx';
import { Page } from '../../shared/page.tsx';
import { useToday } from '../../shared/use-today.ts';
import { ownStandings } from '../standings.ts';
import { startLike, startOfAmendment, startOfKind } from './form-start.ts';
import { VisitForm } from './visit-form.tsx';

/** `/log/KIND`, or `/amend/ID`. */
export function FormRoute({
  kind,
  id,
  query,
}: {
  kind?: string;
  id?: string;
  query?: Record<string, string>;
}) {
  return id === undefined ? <LogRoute kind={kind} query={query} /> : <AmendRoute id={id} />;
}

/** `/log/KIND?like=ID`: a record without a poster, where asked for like an earlier one. */
function LogRoute({
  kind = '',
  query,
}: {
  kind?: string | undefined;
  query?: Record<string, string> | undefined;
}) {
  const t = useMessages();
  const phone = useServices().phone.value;
  const today = useToday();
  const reference = phone?.enrolment?.reference;
  if (!phone || !reference) return null;
  const known = reference.policy.kinds.find(({ id }) => id === kind);
  if (!known) return <Missing back="/log" />;
  const like = findVisit(phone.records, query?.like);
  const start = () => {
    if (like) return startLike(like, reference);
    const semester = semesterToShow(reference.calendar, today)?.id ?? '';
    return startOfKind(reference, () => ownStandings(phone, reference, semester, today), kind, today);
  };
  return (
    <VisitForm
      key={`${kind} ${like?.id ?? ''}`}
      title={t.titleOf(known.title)}
      back="/log"
      draftKey={like ? `like:${like.id}` : `log:${kind}`}
      start={start}
      reference={reference}
      poster={null}
      kinds={[known]}
      kind={kind}
    />
  );
}

/** `/amend/ID`: says parts of an own record anew. */
function AmendRoute({ id }: { id: string }) {
  const v = useVisitMessages();
  const { now, phone: state } = useServices();
  const phone = state.value;
  const reference = phone?.enrolment?.reference;
  if (!phone || !reference) return null;
  const visit = findVisit(phone.records, id);
  if (!visit || visit.retracted) return <Missing back="/history" />;
  return (
    <VisitForm
      key={id}
      title={v.amend}
      back={`/history?record=${id}`}
      draftKey={`amend:${id}`}
      start={() => startOfAmendment(visit, reference, now().offset)}
      reference={reference}
      poster={null}
      kinds={reference.policy.kinds}
      kind={visit.kind}
      amends={visit}
    />
  );
}

function Missing({ back }: { back: string }) {
  const v = useVisitMessages();
  return (
    <Page title={v.title} back={back}>
      <Banner look="due">{v.missing}</Banner>
      <LinkButton look="primary" href={back}>
        {v.backToList}
      </LinkButton>
    </Page>
  );
}

function findVisit(records: { visit: Visit }[], id: string | undefined): Visit | undefined {
  return records.find(({ visit }) => visit.id === id)?.visit;
}
