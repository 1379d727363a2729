import { useEffect, useRef, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso/router';
import { type Place, readPlaceCode } from '../../../domain/place.ts';
import type { ActivityKind } from '../../../domain/regulation/policy.ts';
import { useMessages } from '../../messages/language.ts';
import { useVisitMessages } from '../../messages/visit-messages.ts';
import { type AppendFailure, useServices } from '../../services.ts';
import { Banner } from '../../shared/banner.tsx';
import { Button, LinkButton } from '../../shared/button.tsx';
import { Chips } from '../../shared/chips.tsx';
import { Page } from '../../shared/page.tsx';
import { Skeleton } from '../../shared/skeleton.tsx';
import { PlaceKept } from '../enrol/place-kept.tsx';
import { PlaceCard } from './place-card.tsx';
import { useVisitDraft } from './use-visit-draft.ts';
import { type DraftFailure, draftToBody } from './visit-draft.ts';
import { VisitExtras } from './visit-extras.tsx';
import './visit-form.css';

/** `/p/CODE`: where a scanned poster, its link, or a typed code leads. */
export function VisitRoute({ code: text = '', query }: { code?: string; query?: Record<string, string> }) {
  const v = useVisitMessages();
  const enrolled = useServices().phone.value?.enrolment;
  const code = readPlaceCode(text);
  if (code === null)
    return (
      <Page title={v.title} back="/">
        <Banner look="due">{v.badCode}</Banner>
        <LinkButton look="primary" href="/scan">
          {v.scanAgain}
        </LinkButton>
      </Page>
    );
  if (!enrolled) return <PlaceKept code={code} />;
  const kinds = enrolled.reference.policy.kinds;
  return <VisitForm key={code} code={code} kinds={kinds} typed={query?.proof === 'code'} />;
}

function VisitForm({ code, kinds, typed }: { code: string; kinds: ActivityKind[]; typed: boolean }) {
  const t = useMessages();
  const v = useVisitMessages();
  const { append, findPlace, keepPlaceCode, now, phone } = useServices();
  const { route } = useLocation();
  const form = useVisitDraft(code);
  const [place, setPlace] = useState<Place | null>();
  const [failure, setFailure] = useState<DraftFailure | AppendFailure | null>(null);
  const [saving, setSaving] = useState(false);
  const pressed = useRef(false);

  useEffect(() => {
    findPlace(code).then(setPlace, () => setPlace(null));
  }, [code, findPlace]);

  useEffect(() => {
    if (form.alreadySaved !== null) route(`/saved/${form.alreadySaved}`, true);
  }, [form.alreadySaved, route]);

  const { draft } = form;
  if (!draft || place === undefined)
    return (
      <Page title={v.title} back="/">
        <Skeleton />
      </Page>
    );

  const choices = place ? kindsHere(kinds, place) : kinds.filter((kind) => kind.posters.length > 0);
  const likeliestKind = place ? (choices[0]?.id ?? null) : null;

  const save = async () => {
    if (pressed.current) return;
    const proof = typed ? 'code' : 'poster';
    const made = draftToBody(draft, { code, place, proof, likeliestKind }, now());
    if ('failure' in made) return setFailure(made.failure);
    pressed.current = true;
    setSaving(true);
    setFailure(null);
    const refused = await append([{ id: draft.id, event: { type: 'visit.logged', body: made.body } }]).catch(
      () => ({
        failure: 'failed' as const,
      }),
    );
    pressed.current = false;
    setSaving(false);
    if (refused) return setFailure(refused.failure);
    await form.markSaved();
    if (phone.peek()?.pendingPlaceCode === code) void keepPlaceCode(null);
    route(`/saved/${draft.id}`, true);
  };

  return (
    <Page
      title={v.title}
      back="/"
      foot={
        <>
          {failure && <Banner look="due">{v.failures[failure]}</Banner>}
          <Button look="primary" busy={saving} onClick={() => void save()}>
            {saving ? v.saving : v.save}
          </Button>
        </>
      }
    >
      {form.resumed && (
        <Banner
          actions={
            <Button look="text" onClick={form.startOver}>
              {v.startOver}
            </Button>
          }
        >
          {v.resumed}
        </Banner>
      )}
      <PlaceCard place={place} code={code} kind={choices.length === 1 ? choices[0] : undefined} />
      {!place && <Banner>{v.unknownLead}</Banner>}
      {choices.length > 1 && (
        <Chips
          legend={v.kind}
          choices={choices.map((kind) => ({ value: kind.id, label: t.titleOf(kind.title) }))}
          value={draft.kind ?? likeliestKind}
          onChange={(kind) => {
            form.change({ kind });
            setFailure(null);
          }}
        />
      )}
      <VisitExtras draft={draft} onChange={form.change} />
    </Page>
  );
}

function kindsHere(kinds: ActivityKind[], place: Place): ActivityKind[] {
  return kinds.filter((kind) => kind.posters.includes(place.kind));
}
