import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso/router';
import { nextRevision, type Visit } from '../../../domain/log/fold.ts';
import type { ActivityKind } from '../../../domain/regulation/policy.ts';
import type { Reference } from '../../../domain/wire.ts';
import { useMessages } from '../../messages/language.ts';
import { useVisitMessages } from '../../messages/visit-messages.ts';
import { type AppendFailure, type NewEntry, useServices } from '../../services.ts';
import { Banner } from '../../shared/banner.tsx';
import { Button } from '../../shared/button.tsx';
import { Chips } from '../../shared/chips.tsx';
import { Page } from '../../shared/page.tsx';
import { ResumedBanner } from '../../shared/resumed-banner.tsx';
import { Skeleton } from '../../shared/skeleton.tsx';
import { showToast } from '../../shared/toast.tsx';
import { useToday } from '../../shared/use-today.ts';
import { type DraftFailure, draftToChanges, draftToEvents, type FormContext } from './draft-to-events.ts';
import { FormBody } from './form-body.tsx';
import { PlaceCard } from './place-card.tsx';
import { useVisitDraft } from './use-visit-draft.ts';
import type { DraftStart } from './visit-draft.ts';
import { placesById } from './visit-scope.ts';
import './visit-form.css';

interface VisitFormProps {
  title: string;
  /** Where the arrow in the title bar leads. */
  back: string;
  /** Under which the draft is kept. */
  draftKey: string;
  start: () => DraftStart;
  reference: Reference;
  poster: FormContext['poster'];
  /** The activities to choose from; one leaves nothing to choose. */
  kinds: ActivityKind[];
  /** The activity that is meant without a choice. */
  kind: string | null;
  /** The record that the form amends; without one it logs a new one. */
  amends?: Visit;
}

/** The form for a record, however it began: by a poster, from the list of activities, or to amend one. */
export function VisitForm(props: VisitFormProps) {
  const { title, back, draftKey, start, reference, poster, kinds, kind, amends } = props;
  const t = useMessages();
  const v = useVisitMessages();
  const { append, now, keepPlaceCode, phone } = useServices();
  const { route } = useLocation();
  const today = useToday();
  const form = useVisitDraft(draftKey, start);
  const [failure, setFailure] = useState<DraftFailure | AppendFailure | null>(null);
  const [saving, setSaving] = useState(false);
  const pressed = useRef(false);
  const places = useMemo(() => placesById(reference.places), [reference]);

  useEffect(() => {
    if (form.alreadySaved !== null) route(savedHref(form.alreadySaved, amends), true);
  }, [form.alreadySaved, amends, route]);

  const { draft } = form;
  if (!draft)
    return (
      <Page title={title} back={back}>
        <Skeleton />
      </Page>
    );

  const context: FormContext = { policy: reference.policy, places, poster, kind, today };
  const chosenKind = reference.policy.kinds.find(({ id }) => id === (draft.kind ?? kind));
  const eventsToSave = (): { events: NewEntry[] } | { failure: DraftFailure } => {
    if (!amends) return draftToEvents(draft, context, now());
    const made = draftToChanges(draft, amends, context, now());
    if ('failure' in made) return made;
    const body = { visit: amends.id, revision: nextRevision(amends), changes: made.changes };
    return { events: [{ id: draft.id, event: { type: 'visit.amended', body } }] };
  };
  const save = async () => {
    if (pressed.current) return;
    const made = eventsToSave();
    if ('failure' in made) return setFailure(made.failure);
    pressed.current = true;
    setSaving(true);
    setFailure(null);
    const refused = await append(made.events).catch(() => ({ failure: 'failed' as const }));
    pressed.current = false;
    setSaving(false);
    if (refused) return setFailure(refused.failure);
    await form.markSaved();
    if (poster && phone.peek()?.pendingPlaceCode === poster.code) void keepPlaceCode(null);
    if (amends) showToast({ text: v.amended });
    route(savedHref(draft.id, amends), true);
  };
  const change: typeof form.change = (part) => {
    form.change(part);
    setFailure(null);
  };

  return (
    <Page
      title={title}
      back={back}
      foot={
        <>
          {failure && <Banner look="due">{v.failures[failure]}</Banner>}
          <Button look="primary" busy={saving} onClick={() => void save()}>
            {saving ? v.saving : v.save}
          </Button>
        </>
      }
    >
      {form.resumed && <ResumedBanner onStartOver={form.startOver} />}
      {poster && (
        <PlaceCard place={poster.place} code={poster.code} kind={kinds.length === 1 ? kinds[0] : undefined} />
      )}
      {poster && !poster.place && <Banner>{v.unknownLead}</Banner>}
      {kinds.length > 1 && (
        <Chips
          legend={v.kind}
          scroll={kinds.length > 4}
          choices={kinds.map(({ id, title: name }) => ({ value: id, label: t.titleOf(name) }))}
          value={draft.kind ?? kind}
          onChange={(chosen) => change({ kind: chosen })}
        />
      )}
      <FormBody
        {...{ draft, reference, today, poster }}
        kind={chosenKind}
        records={phone.value?.records ?? []}
        amending={amends !== undefined}
        onChange={change}
      />
    </Page>
  );
}

function savedHref(id: string, amends: Visit | undefined): string {
  return amends ? `/history?record=${amends.id}` : `/saved/${id}`;
}
