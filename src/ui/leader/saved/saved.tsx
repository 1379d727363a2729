import { useEffect, useRef, useState } from 'preact/hooks';
import type { VisitRecord } from '../../../storage/phone-state.ts';
import { useMessages } from '../../messages/language.ts';
import { useVisitMessages } from '../../messages/visit-messages.ts';
import type { VisitMessages } from '../../messages/zh-cn-visit.ts';
import { useServices } from '../../services.ts';
import { Banner } from '../../shared/banner.tsx';
import { Button, LinkButton } from '../../shared/button.tsx';
import { Icon } from '../../shared/icon.tsx';
import { tickIcon } from '../../shared/icons-home.ts';
import { instantToWords } from '../../shared/moment.ts';
import { newId } from '../../shared/new-id.ts';
import { Page } from '../../shared/page.tsx';
import { Skeleton } from '../../shared/skeleton.tsx';
import { useTimeZone, useToday } from '../../shared/use-today.ts';
import { hasPlace, kindToWords, recordToTitle } from '../history/record-words.ts';
import { retraction } from '../history/retract-with-undo.ts';
import { placeName, type SavedAlong, savedAlong, secondsToUndo } from './saved-model.ts';
import './saved.css';

/** What is on screen until the phone's state tells of the record, in milliseconds. */
const PATIENCE = 1_500;

/** `/saved/ID`: what was saved, and a way back for 10 seconds. */
export function Saved({ id = '' }: { id?: string }) {
  const v = useVisitMessages();
  const record = useServices().phone.value?.records.find(({ visit }) => visit.id === id);
  return (
    <Page title={v.saved.title} look="bare" foot={<Next />}>
      {record ? <SavedRecord key={id} record={record} /> : <Missing />}
    </Page>
  );
}

function SavedRecord({ record }: { record: VisitRecord }) {
  const t = useMessages();
  const v = useVisitMessages();
  const phone = useServices().phone.value;
  const reference = phone?.enrolment?.reference;
  const along = phone ? savedAlong(record.visit.id, phone) : { visits: [], problems: [] };
  const today = useToday();
  const timeZone = useTimeZone();
  const { visit, state } = record;
  const place = reference && placeName(record, reference);
  return (
    <div class={visit.retracted ? 'saved saved-retracted' : 'saved'}>
      <span class="saved-tick">
        <Icon path={tickIcon} />
      </span>
      <div role="status" class="saved-state">
        <p class="saved-word">{visit.retracted ? t.state.retracted : t.state[state.name]}</p>
        <p class="quiet">{visit.retracted ? v.saved.undone : leadOf(state.name, v)}</p>
      </div>
      <div class="saved-what">
        <p class="saved-place">
          {reference && recordToTitle(visit, place ?? undefined, reference.policy, t)}
        </p>
        {reference && hasPlace(visit) && <p>{kindToWords(visit, reference.policy, t)}</p>}
        <p class="quiet">
          {[instantToWords(visit.on, today, timeZone, t), visit.people && v.saved.people(visit.people)]
            .filter(Boolean)
            .join(' · ')}
        </p>
        {reference &&
          along.visits.map((other) => (
            <p key={other.id}>{v.saved.also(kindToWords(other, reference.policy, t), other.people ?? 0)}</p>
          ))}
        {along.problems.length > 0 && <p>{v.saved.problems(along.problems.length)}</p>}
      </div>
      {!visit.retracted && <Undo record={record} along={along} />}
    </div>
  );
}

function leadOf(state: VisitRecord['state']['name'], { saved }: VisitMessages): string {
  return { saved: saved.savedLead, archived: saved.archivedLead, refused: saved.refusedLead }[state];
}

function Undo({ record, along }: { record: VisitRecord; along: SavedAlong }) {
  const v = useVisitMessages();
  const { append, now } = useServices();
  const [seconds, setSeconds] = useState(() => secondsToUndo(record, now().time));
  const [failed, setFailed] = useState(false);
  const pressed = useRef(false);
  const over = seconds === 0;
  useEffect(() => {
    if (over) return;
    const timer = setInterval(() => setSeconds(secondsToUndo(record, now().time)), 250);
    return () => clearInterval(timer);
  }, [over, record, now]);
  const undo = async () => {
    if (pressed.current) return;
    pressed.current = true;
    const ids = [record.visit, ...along.visits, ...along.problems].map(({ id }) => id);
    const refused = await append(ids.map((id) => retraction(newId(), id))).catch(() => ({
      failure: 'failed',
    }));
    setFailed(refused !== null);
  };
  if (failed) return <Banner look="due">{v.saved.undoFailed}</Banner>;
  if (over) return null;
  return (
    <Button look="text" onClick={() => void undo()}>
      {v.saved.undo(seconds)}
    </Button>
  );
}

function Next() {
  const t = useMessages();
  return (
    <>
      <LinkButton look="primary" href="/">
        {t.common.home}
      </LinkButton>
      <div class="saved-again">
        <LinkButton href="/log">{t.home.log}</LinkButton>
        <LinkButton href="/scan">{t.home.scan}</LinkButton>
      </div>
    </>
  );
}

function Missing() {
  const v = useVisitMessages();
  const [waited, setWaited] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setWaited(true), PATIENCE);
    return () => clearTimeout(timer);
  }, []);
  return waited ? <Banner look="due">{v.saved.missing}</Banner> : <Skeleton />;
}
