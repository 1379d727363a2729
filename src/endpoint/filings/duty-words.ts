import { linksOn } from '../../domain/appointments.ts';
import type { DeclaredStanding } from '../../domain/declarations.ts';
import { spanInWords } from '../../domain/office/filings/date-words.ts';
import type { Standing } from '../../domain/progress.ts';
import type { Duty, LinkKind, Period, Policy } from '../../domain/regulation/policy.ts';
import type { Appointment } from '../../domain/roster.ts';
import type { Campus } from './read-campus.ts';

export const PERIODS: Record<Period, string> = {
  semester: '本学期',
  year: '本学年',
  month: '每月',
  week: '每周',
  once: '',
};
export const MEASURES = { records: '次', people: '人次', workingDays: '天', link: '个' } as const;
export const LINKS: Record<LinkKind, string> = {
  classes: '联系班级',
  colleges: '联系教学院',
  branches: '联系党支部',
};

/** 五（一）: as documents write it, with the brackets of Chinese. */
export function clauseInWords(clause: string): string {
  return clause.replaceAll('(', '（').replaceAll(')', '）');
}

/** Rank, then posts, in the policy's words. */
export function appointmentInWords(policy: Policy, { rank, posts }: Appointment): string {
  const titles = (named: { id: string; title: { zh: string } }[], ids: string[]) =>
    named.filter(({ id }) => ids.includes(id)).map(({ title }) => title.zh);
  return [...titles(policy.ranks, [rank]), ...titles(policy.posts, posts)].join('、');
}

/** The names of what a person is linked to on a day; empty where there is nothing. */
export function linksInWords(
  campus: Campus,
  appointments: Appointment[],
  kind: LinkKind,
  day: string,
): string {
  return linksOn(appointments, day, kind)
    .map((id) => campus.names.linked(kind, id))
    .join('、');
}

/** What duties ask, period by period: 本学期：听课不少于4次，……。每周：走访学生宿舍不少于1次。 */
export function demandsInWords(campus: Campus, standings: Standing[]): string {
  const { policy } = campus;
  const theirs = new Set(standings.filter(({ level }) => level === 'required').map(({ duty }) => duty));
  const duties = strictest(policy.duties.filter(({ id }) => theirs.has(id)));
  const sentences = (['semester', 'month', 'week', 'year'] as const).flatMap((per) => {
    const asked = duties.filter((duty) => duty.per === per && !duty.noVerdict);
    if (asked.length === 0) return [];
    return [`${PERIODS[per]}${asked.map((duty) => demandInWords(policy, duty)).join('，')}。`];
  });
  const open = duties.filter(({ noVerdict }) => noVerdict).map(({ text }) => text.zh);
  return [...sentences, ...open].join('');
}

/** Of duties that ask for the same in the same period, the one that asks most. */
function strictest(duties: Duty[]): Duty[] {
  const keyOf = ({ counts, per, level }: Duty) => JSON.stringify([counts, per, level]);
  return duties.filter(
    (duty) =>
      duty.counts.measure !== 'link' &&
      !duties.some((other) => other !== duty && keyOf(other) === keyOf(duty) && other.target > duty.target),
  );
}

function demandInWords(policy: Policy, { counts, target }: Duty): string {
  if (counts.measure === 'link') return '';
  const kinds = policy.kinds.filter(({ id }) => counts.kinds?.includes(id)).map(({ title }) => title.zh);
  const what = kinds.length > 0 ? kinds.join('、') : '“面对面”接触学生';
  const where = counts.linked && !what.includes('联系') ? `${LINKS[counts.linked]}的` : '';
  const how = counts.role === 'convened' ? '召集' : '';
  const sum = kinds.length > 1 ? '合计' : '';
  return `${how}${where}${what}${sum}不少于${target}${MEASURES[counts.measure]}`;
}

/** What was asked and what there is, over all windows: 17/20 周, 32/30 人次. */
export function figureInWords(duty: Duty, { windows, state }: DeclaredStanding): string {
  const { measure } = duty.counts;
  if (measure === 'link') return state === 'met' ? '1/1 个' : '0/1 个';
  const [only] = windows;
  if (windows.length === 1 && only) return `${only.count}/${only.target} ${MEASURES[measure]}`;
  const met = windows.filter((window) => window.state === 'met').length;
  return `${met}/${windows.length} ${duty.per === 'week' ? '周' : '个月'}`;
}

/** Where a person stands with a duty, said neutrally. */
export function stateInWords(duty: Duty, standing: DeclaredStanding): string {
  if (duty.noVerdict) return '只供参考';
  const { state, windows } = standing;
  switch (state) {
    case 'met':
      return windows.some(({ declaration }) => declaration !== undefined) ? '已说明' : '已做到';
    case 'unassigned':
      return duty.counts.measure !== 'link' || duty.counts.linked ? '待分配联系对象' : '待分配';
    case 'missed': {
      const missed = windows.filter((window) => window.state === 'missed');
      const [only] = windows;
      if (windows.length > 1 || !only)
        return `${missed.length} ${duty.per === 'week' ? '周' : '个月'}没有记录`;
      return `差 ${only.target - only.count} ${MEASURES[duty.counts.measure]}`;
    }
    case 'behind':
    case 'onTrack': {
      const open = windows.find((window) => window.state === 'open');
      const left = open ? open.target - open.count : 0;
      return left > 0 ? `进行中，还差 ${left} ${MEASURES[duty.counts.measure]}` : '进行中';
    }
    case 'upcoming':
      return '尚未开始';
    default:
      throw new Error(`A state without words: ${state satisfies never}`);
  }
}

/** The windows that are over without having been met: 9月21日—27日、10月12日—18日. */
export function missedInWords({ windows }: DeclaredStanding): string {
  return windows
    .filter(({ state }) => state === 'missed')
    .map(spanInWords)
    .join('、');
}
