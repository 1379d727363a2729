import { useState } from 'preact/hooks';
import { instantToCampusDate } from '../../../domain/calendar.ts';
import { groupByFour } from '../../../domain/crockford.ts';
import { codeReplacedSchema, type DeskPlace } from '../../../domain/office/places.ts';
import { useMessages } from '../../messages/language.ts';
import { usePlacesMessages } from '../../messages/places-messages.ts';
import { Button, LinkButton } from '../../shared/button.tsx';
import { dateToWords } from '../../shared/moment.ts';
import { showToast } from '../../shared/toast.tsx';
import { useTimeZone, useToday } from '../../shared/use-today.ts';
import { useDeskChange } from '../frame/use-desk-change.ts';

interface CodePartProps {
  shown: DeskPlace;
  mayWrite: boolean;
  reload(): Promise<void>;
}

/** A place's code, and those that it had. A printed code cannot be taken back: what that means is said before. */
export function CodePart({ shown: { place, code, withdrawn }, mayWrite, reload }: CodePartProps) {
  const t = useMessages();
  const { code: c } = usePlacesMessages();
  const { busy, change } = useDeskChange();
  const [asking, setAsking] = useState<'renew' | 'withdraw' | null>(null);
  const today = useToday();
  const timeZone = useTimeZone();
  const dayOf = (instant: string) => dateToWords(instantToCampusDate(instant, timeZone), today, t);

  async function replace(issue: boolean): Promise<void> {
    const body = { place: place.id, current: code?.code ?? null, issue };
    const answer = await change('/places/code', body, codeReplacedSchema);
    if (!answer) return;
    setAsking(null);
    const done = issue ? (code ? c.renewed : c.issued) : c.withdrawnNow;
    showToast({ text: answer.outcome === 'overtaken' ? c.overtaken : done(place.name) });
    await reload();
  }
  return (
    <section class="place-code-part">
      <h3>{c.heading}</h3>
      {code ? (
        <p>
          <span class="place-code place-code-large">{groupByFour(code.code)}</span>
          <br />
          <span class="quiet">{c.since(dayOf(code.issuedAt))}</span>
        </p>
      ) : (
        <p>{c.none}</p>
      )}
      {asking ? (
        <div class="place-code-asking">
          <p>{asking === 'renew' ? c.renewWords : c.withdrawWords}</p>
          <div class="place-form-buttons">
            <Button onClick={() => setAsking(null)}>{c.keep}</Button>
            <Button look="primary" busy={busy} onClick={() => void replace(asking === 'renew')}>
              {asking === 'renew' ? c.renewConfirm : c.withdrawConfirm}
            </Button>
          </div>
        </div>
      ) : (
        <div class="place-form-buttons">
          {mayWrite && code && <Button onClick={() => setAsking('withdraw')}>{c.withdraw}</Button>}
          {mayWrite && code && <Button onClick={() => setAsking('renew')}>{c.renew}</Button>}
          {mayWrite && !code && (
            <Button busy={busy} onClick={() => void replace(true)}>
              {c.issue}
            </Button>
          )}
          {code && (
            <LinkButton href={`/office/places/print#${encodeURIComponent(place.id)}`}>{c.print}</LinkButton>
          )}
        </div>
      )}
      {withdrawn.length > 0 && (
        <div class="place-old-codes">
          <h3>{c.withdrawn}</h3>
          <ul>
            {withdrawn.map((old) => (
              <li key={old.code}>
                <span class="place-code">{groupByFour(old.code)}</span>
                <span>{c.withdrawnAt(dayOf(old.issuedAt), dayOf(old.withdrawnAt))}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}
