import { useEffect, useRef, useState } from 'preact/hooks';
import type { VisitRecord } from '../../../storage/phone-state.ts';
import { useMessages } from '../../messages/language.ts';
import { useVisitMessages } from '../../messages/visit-messages.ts';
import type { VisitMessages } from '../../messages/zh-cn-visit.ts';
import { useServices } from '../../services.ts';
import { Banner } from '../../shared/banner.tsx';
import { Button, LinkButton } from '../../shared/button.tsx';
import { Icon } from '../../shared/icon.tsx';
import { scanIcon, tickIcon } from '../../shared/icons-home.ts';
import { instantToWords } from '../../shared/moment.ts';
import { Page } from '../../shared/page.tsx';
import { Skeleton } from '../../shared/skeleton.tsx';
import { useTimeZone, useToday } from '../../shared/use-today.ts';
import { hasPlace, kindToWords, recordToTitle } from '../history/record-words.ts';
import { retraction } from '../history/retract-with-undo.ts';
import { placeName, secondsToUndo } from './saved-model.ts';
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
  const reference = useServices().phone.value?.enrolment?.reference;
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
        <p class="quiet">{instantToWords(visit.on, today, timeZone, t)}</p>
      </div>
      {!visit.retracted && <Undo record={record} />}
    </div>
  );
}

function leadOf(state: VisitRecord['state']['name'], { saved }: VisitMessages): string {
  return { saved: saved.savedLead, archived: saved.archivedLead, refused: saved.refusedLead }[state];
}

function Undo({ record }: { record: VisitRecord }) {
  const v = useVisitMessages();
  const { append, newId, now } = useServices();
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
    const refused = await append([retraction(newId(), record.visit.id)]).catch(() => ({ failure: 'failed' }));
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
  const v = useVisitMessages();
  return (
    <>
      <LinkButton look="primary" href="/scan" icon={scanIcon}>
        {v.saved.again}
      </LinkButton>
      <LinkButton href="/">{t.common.home}</LinkButton>
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
