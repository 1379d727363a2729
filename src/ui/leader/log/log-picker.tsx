import { useMemo } from 'preact/hooks';
import { instantToCampusDate } from '../../../domain/calendar.ts';
import type { Visit } from '../../../domain/log/fold.ts';
import type { Reference } from '../../../domain/wire.ts';
import type { PhoneState } from '../../../storage/phone-state.ts';
import { useMessages } from '../../messages/language.ts';
import { useLogMessages } from '../../messages/log-messages.ts';
import { useServices } from '../../services.ts';
import { Cell, CellGroup } from '../../shared/cell.tsx';
import { dayToWords } from '../../shared/moment.ts';
import { Page } from '../../shared/page.tsx';
import { useToday } from '../../shared/use-today.ts';
import { createNames } from '../names.ts';
import { forShared } from '../photos/for-shared.ts';
import { logModel } from './log-model.ts';
import { SharedPart } from './shared-part.tsx';
import { UnfinishedForms } from './unfinished-list.tsx';
import './log-picker.css';

/** `/log`: what one did, where no poster hangs. The likeliest first. With `?shared` it is asked for what was shared. */
export function LogPicker({ query }: { query?: Record<string, string> }) {
  const l = useLogMessages();
  const phone = useServices().phone.value;
  const reference = phone?.enrolment?.reference;
  return (
    <Page title={l.title} back="/">
      {query?.shared !== undefined && <SharedPart outcome={query.shared} />}
      {phone && reference && (
        <Choices phone={phone} reference={reference} shared={query?.shared === 'kept'} />
      )}
    </Page>
  );
}

interface ChoicesProps {
  phone: PhoneState;
  reference: Reference;
  /** Whether a form is chosen for what was shared. */
  shared: boolean;
}

function Choices({ phone, reference, shared }: ChoicesProps) {
  const t = useMessages();
  const l = useLogMessages();
  const today = useToday();
  const model = useMemo(() => logModel(phone, reference, today), [phone, reference, today]);
  const hrefOf = (href: string) => (shared ? forShared(href) : href);
  return (
    <>
      <UnfinishedForms reference={reference} shared={shared} />
      {model.again.length > 0 && (
        <CellGroup title={l.again}>
          {model.again.map((visit) => (
            <AgainCell
              key={visit.id}
              visit={visit}
              href={hrefOf(`/log/${visit.kind}?like=${visit.id}`)}
              reference={reference}
              today={today}
            />
          ))}
        </CellGroup>
      )}
      {model.due.length > 0 && (
        <CellGroup title={l.due}>
          {model.due.map(({ kind, title, remaining, measure, due }) => (
            <Cell
              key={kind}
              href={hrefOf(`/log/${kind}`)}
              end={<span class={SOON.has(due) ? 'log-soon' : undefined}>{l.more(remaining, measure)}</span>}
              detail={l.until[due]}
            >
              {t.titleOf(title)}
            </Cell>
          ))}
        </CellGroup>
      )}
      <CellGroup title={model.due.length > 0 ? l.others : l.all}>
        {model.others.map(({ kind, title }) => (
          <Cell key={kind} href={hrefOf(`/log/${kind}`)}>
            {t.titleOf(title)}
          </Cell>
        ))}
      </CellGroup>
    </>
  );
}

/** What is due this week or month, or before Teaching Week, is ochre; the rest has time. */
const SOON = new Set(['week', 'month', 'teachingWeek']);

interface AgainCellProps {
  visit: Visit;
  href: string;
  reference: Reference;
  today: string;
}

function AgainCell({ visit, href, reference, today }: AgainCellProps) {
  const t = useMessages();
  const l = useLogMessages();
  const { policy, calendar } = reference;
  const kind = policy.kinds.find(({ id }) => id === visit.kind);
  const { id: place } = visit.place;
  const said = [
    place !== undefined && createNames(reference).place(place),
    l.last(dayToWords(instantToCampusDate(visit.on, calendar.timeZone), today, t)),
    visit.people !== undefined && l.people(visit.people),
  ];
  return (
    <Cell href={href} detail={said.filter(Boolean).join(' · ')}>
      {kind && t.titleOf(kind.title)}
    </Cell>
  );
}
