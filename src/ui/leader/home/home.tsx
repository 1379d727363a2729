import { useMemo } from 'preact/hooks';
import { useMessages } from '../../messages/language.ts';
import type { Messages } from '../../messages/zh-cn.ts';
import { useServices } from '../../services.ts';
import { archiveToWords } from '../../shared/archive-summary.ts';
import { LinkButton } from '../../shared/button.tsx';
import { Icon } from '../../shared/icon.tsx';
import {
  clockIcon,
  forwardIcon,
  noticeIcon,
  scanIcon,
  speechIcon,
  tickIcon,
} from '../../shared/icons-home.ts';
import { later } from '../../shared/later.tsx';
import { dateToWords } from '../../shared/moment.ts';
import { Page } from '../../shared/page.tsx';
import { readShutOut } from '../../shared/shut-out.ts';
import { useToday } from '../../shared/use-today.ts';
import { useWaitingProblems } from '../../shared/waiting-problems.ts';
import { CategoryGrid } from './category-grid.tsx';
import { type HomeModel, homeModel } from './home-model.ts';
import { Overview } from './overview.tsx';
import './home.css';

/** What was begun and not saved: a killed app comes back to it. */
const Unfinished = later(() => import('../log/unfinished-list.tsx').then((module) => module.UnfinishedForms));
const PendingPlace = later(() => import('./pending-place.tsx').then((module) => module.PendingPlace));
const InstallAdvice = later(() =>
  import('../keeping/install-advice.tsx').then((module) => module.InstallAdvice),
);

const Restoring = later(() => import('../keeping/restoring.tsx').then((module) => module.Restoring));

/** The first screen: part of the bundle that everybody waits for, keep it small. */
export function Home() {
  const t = useMessages();
  const today = useToday();
  const { phone: known, sync } = useServices();
  const phone = known.value;
  const model = useMemo(
    () => (phone?.enrolment ? homeModel(phone, phone.enrolment.reference, today) : null),
    [phone, today],
  );
  return (
    <Page
      title={t.home.title}
      look="bare"
      foot={
        <div class="home-actions">
          {model?.isLeader === false ? (
            <>
              <LinkButton href="/problems/new">{t.home.addProblem}</LinkButton>
              <LinkButton look="primary" href="/problems" icon={speechIcon}>
                {t.home.problems}
              </LinkButton>
            </>
          ) : (
            <>
              <LinkButton href="/log">{t.home.log}</LinkButton>
              <LinkButton look="primary" href="/scan" icon={scanIcon}>
                {t.home.scan}
              </LinkButton>
            </>
          )}
        </div>
      }
    >
      <div class="home-top">
        <img src="/favicon.svg" alt="" width="44" height="44" />
        <div>
          <p class="home-date">{dateToWords(today, today, t)}</p>
          <p class="home-semester">{model ? semesterToWords(model, t) : '\u00a0'}</p>
          {model && <Weeks model={model} />}
        </div>
      </div>
      {sync.pulled.value && <Restoring />}
      {model?.pendingPlaceCode && <PendingPlace code={model.pendingPlaceCode} />}
      {phone?.enrolment && <Unfinished reference={phone.enrolment.reference} />}
      {model && <Waiting always={!model.isLeader} />}
      {model?.isLeader === false && (
        <a class="home-archive" href="/office">
          <span>{t.home.desk}</span>
          <Icon path={forwardIcon} />
        </a>
      )}
      {!model && <div class="home-overview-empty" aria-hidden="true" />}
      {phone?.enrolment && model?.semester && (
        <Overview
          phone={phone}
          reference={phone.enrolment.reference}
          semester={model.semester.id}
          today={today}
        />
      )}
      {(!model || model.isLeader || model.total > 0) && <CategoryGrid model={model} />}
      {model && <ArchiveLine model={model} />}
      {phone && phone.records.length > 0 && <InstallAdvice />}
    </Page>
  );
}

function semesterToWords({ semester }: HomeModel, t: Messages): string {
  if (!semester) return t.home.noCalendar;
  return typeof semester.state === 'string' ? `${semester.name} · ${t.home[semester.state]}` : semester.name;
}

/** How far the semester has come. */
function Weeks({ model: { semester } }: { model: HomeModel }) {
  const t = useMessages();
  if (!semester || typeof semester.state === 'string') return null;
  const { week, weeks } = semester.state;
  return (
    <div class="home-weeks">
      <span>{t.home.week(week, weeks)}</span>
      <progress value={week} max={weeks} aria-hidden="true" />
    </div>
  );
}

/** What others wait for; where that is all there is to do, also that nobody does. */
function Waiting({ always }: { always: boolean }) {
  const t = useMessages();
  const count = useWaitingProblems();
  if (count === 0) return always ? <p class="home-none-waiting">{t.home.noneWaiting}</p> : null;
  return (
    <a class="home-waiting" href="/problems">
      <Icon path={speechIcon} />
      <span>{t.home.waiting(count)}</span>
      <Icon path={forwardIcon} />
    </a>
  );
}

const archiveIcons = {
  refused: noticeIcon,
  saved: clockIcon,
  others: clockIcon,
  archived: tickIcon,
  empty: tickIcon,
};

function ArchiveLine({ model: { archive, isLeader } }: { model: HomeModel }) {
  const t = useMessages();
  // Nothing is archived any more from a phone that is shut out: that goes before any count.
  const shutOut = readShutOut(useServices().sync.status.value);
  if (!shutOut && !isLeader && archive.name === 'empty') return null;
  const look = shutOut ? 'refused' : archive.name;
  return (
    <a class={`home-archive home-archive-${look}`} href="/me">
      <Icon path={archiveIcons[look]} />
      <span>{shutOut ? t.archive[shutOut] : archiveToWords(archive, t)}</span>
      <Icon path={forwardIcon} />
    </a>
  );
}
