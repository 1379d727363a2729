import { useState } from 'preact/hooks';
import { instantToCampusDate } from '../../../domain/calendar.ts';
import type { Declaration } from '../../../domain/declarations.ts';
import type { DutyDeclaredBody } from '../../../domain/log/declaration-body.ts';
import { useMessages } from '../../messages/language.ts';
import { useProgressMessages } from '../../messages/progress-messages.ts';
import { type NewEntry, useServices } from '../../services.ts';
import { Button } from '../../shared/button.tsx';
import { Chips } from '../../shared/chips.tsx';
import { dateToWords } from '../../shared/moment.ts';
import { newId } from '../../shared/new-id.ts';
import { useTimeZone } from '../../shared/use-today.ts';
import { retraction } from '../history/retract-with-undo.ts';
import { afterUndo } from './declare.ts';
import type { DutyDetailModel, WindowModel } from './duty-detail-model.ts';

interface DeclarePartProps {
  model: DutyDetailModel;
  today: string;
}

/** What the person may say about a duty of their own, and what they have said, with a way back. */
export function DeclarePart({ model: { duty, windows }, today }: DeclarePartProps) {
  const [newest] = windows;
  if (!newest || !duty.declarable) return null;
  const { declaration } = newest.window;
  if (declaration) return <Declared declaration={declaration} today={today} />;
  if (duty.declarable === 'share') return <DeclareShare duty={duty.id} {...newest} />;
  return newest.window.count < newest.window.target ? <DeclareNone duty={duty.id} {...newest} /> : null;
}

function DeclareNone({ duty, window: { from, to } }: WindowModel & { duty: string }) {
  const p = useProgressMessages();
  const { append } = useServices();
  return (
    <section class="declare">
      <p class="quiet">{p.detail.declareLead}</p>
      <Button
        onClick={() => {
          const id = newId();
          afterUndo(
            p.detail.declaring,
            p.detail.keep,
            () => append([declaration(id, { duty, from, to })]),
            p,
          );
        }}
      >
        {p.detail.declare}
      </Button>
    </section>
  );
}

/** Nobody knows it to the percent. */
const PERCENTS = ['30', '40', '50', '60', '70', '80'] as const;

function DeclareShare({ duty, window: { from, to } }: WindowModel & { duty: string }) {
  const p = useProgressMessages();
  const { append } = useServices();
  const [chosen, setChosen] = useState<(typeof PERCENTS)[number] | null>(null);
  const declare = (value: (typeof PERCENTS)[number]) => {
    setChosen(value);
    const percent = Number(value);
    const id = newId();
    const body = { duty, from, to, share: percent / 100 };
    afterUndo(
      p.detail.declaringShare(percent),
      p.detail.keep,
      () => append([declaration(id, body)]),
      p,
      () => setChosen(null),
    );
  };
  return (
    <section class="declare">
      <Chips
        legend={p.detail.share}
        choices={PERCENTS.map((value) => ({ value, label: p.detail.shareValue(Number(value)) }))}
        value={chosen}
        onChange={declare}
      />
    </section>
  );
}

function Declared({ declaration, today }: { declaration: Declaration; today: string }) {
  const t = useMessages();
  const p = useProgressMessages();
  const { append } = useServices();
  const timeZone = useTimeZone();
  const { id, at, share } = declaration;
  const day = dateToWords(instantToCampusDate(at, timeZone), today, t);
  return (
    <section class="declare declare-done">
      <p>{share === undefined ? p.detail.declared(day) : p.detail.sharedOn(day, Math.round(share * 100))}</p>
      <Button
        look="text"
        onClick={() =>
          afterUndo(p.detail.takingBack, p.detail.keepIt, () => append([retraction(newId(), id)]), p)
        }
      >
        {p.detail.takeBack}
      </Button>
    </section>
  );
}

function declaration(id: string, body: DutyDeclaredBody): NewEntry {
  return { id, event: { type: 'duty.declared', body } };
}
