import { instantToCampusDate } from '../../domain/calendar.ts';
import type { Semester } from '../../domain/calendar-schema.ts';
import type { DeclaredStanding } from '../../domain/declarations.ts';
import type { Visit } from '../../domain/log/fold.ts';
import { monthDayInWords } from '../../domain/office/filings/date-words.ts';
import { peopleMet, recordsByKind } from '../../domain/office/filings/figures.ts';
import {
  type Block,
  type OfficialDocument,
  textToParagraphs,
} from '../../domain/office/filings/official-document.ts';
import type { SemesterProblems } from '../../domain/office/filings/semester-problems.ts';
import type { Appointment, Person } from '../../domain/roster.ts';
import {
  appointmentInWords,
  clauseInWords,
  figureInWords,
  missedInWords,
  stateInWords,
} from './duty-words.ts';
import { problemToWords, trimStop } from './problem-words.ts';
import type { Campus } from './read-campus.ts';
import { kindTitle, placeInWords } from './visit-words.ts';

/** What a leader's statement for 述职 is written from (六(三), FI10). */
export interface StatementFacts {
  person: Person;
  /** What it is about, in words: 2026—2027学年第一学期. */
  period: string;
  /** Held in the period, the newest last. */
  appointments: Appointment[];
  /** The earliest first. */
  semesters: { semester: Semester; standings: DeclaredStanding[] }[];
  /** Those of the period that were not taken back, the earliest first. */
  visits: Visit[];
  /** When each record reached the endpoint, by its id. */
  archivedAt: Map<string, string>;
  problems: SemesterProblems;
}

export function writeStatement(campus: Campus, facts: StatementFacts): OfficialDocument {
  const { person, period, semesters } = facts;
  const isYear = semesters.length > 1;
  return {
    title: `${person.name}深入基层联系学生履职情况`,
    subtitle: period,
    blocks: [
      { block: 'heading', level: 1, title: '基本情况' },
      ...textToParagraphs(opening(campus, facts)),
      ...semesters.flatMap(({ semester, standings }): Block[] => [
        { block: 'heading', level: 1, title: `各项要求完成情况${isYear ? `（${semester.name}）` : ''}` },
        ...clauseParts(campus, facts, standings),
      ]),
      { block: 'heading', level: 1, title: '学生反映的问题' },
      ...problemParts(campus, facts.problems),
      { block: 'heading', level: 1, title: '尚待完成的事项' },
      ...openParts(campus, facts),
    ],
    attachments: facts.visits.length > 0 ? [evidence(campus, facts)] : [],
    signature: { name: person.name, date: campus.today },
  };
}

function opening({ policy }: Campus, { appointments, visits, period }: StatementFacts): string {
  const posts = appointments
    .map((held) => `${held.unit.name}（${appointmentInWords(policy, held)}）`)
    .join('；');
  const kinds = recordsByKind(policy, visits).map(({ title, records }) => `${title}${records}次`);
  return [
    ...(posts === '' ? [] : [`任职：${posts}。`]),
    visits.length === 0
      ? `${period}暂无记录。`
      : `${period}共登记履职纪实${visits.length}条，接触学生${peopleMet(visits)}人次。其中：${kinds.join('，')}。`,
    '以下数字按《' +
      policy.title.zh +
      '》逐条计算，每个数字后面的记录列在附录；记录由本人手机签名，学校服务器收存后不能改动。',
  ].join('\n');
}

/** Clause by clause, duty by duty: what was asked, what was done, and by which records. */
function clauseParts(campus: Campus, facts: StatementFacts, standings: DeclaredStanding[]): Block[] {
  const clauses = [...new Set(standings.map(({ clause }) => clause))];
  return clauses.flatMap((clause): Block[] => [
    { block: 'heading', level: 2, title: `实施办法“${clauseInWords(clause)}”` },
    ...standings
      .filter((standing) => standing.clause === clause)
      .flatMap((standing) => dutyPart(campus, facts, standing)),
  ]);
}

function dutyPart(campus: Campus, { visits }: StatementFacts, standing: DeclaredStanding): Block[] {
  const duty = campus.policy.duties.find(({ id }) => id === standing.duty);
  if (!duty) return [];
  const byId = new Map(visits.map((visit) => [visit.id, visit]));
  const counted = [...new Set(standing.windows.flatMap(({ activities }) => activities))].flatMap(
    (id) => byId.get(id) ?? [],
  );
  const people = peopleMet(counted);
  const missed = missedInWords(standing);
  const declared = standing.windows.flatMap(({ declaration }) => declaration?.text ?? []);
  const text = [
    `要求：${duty.text.zh}`,
    `完成：${figureInWords(duty, standing)}，${stateInWords(duty, standing)}${people > 0 ? `，接触学生${people}人次` : ''}。`,
    ...(missed !== '' && standing.windows.length > 1 ? [`没有记录的时段：${missed}。`] : []),
    ...declared.map((words) => `本人说明：${trimStop(words)}。`),
  ].join('');
  const evidence = duty.noVerdict ? '' : counted.map((visit) => occasion(campus, visit)).join('；');
  return [
    { block: 'heading', level: 3, title: duty.title.zh, text },
    ...(evidence === '' ? [] : textToParagraphs(`依据：${evidence}。`)),
  ];
}

/** 9月12日立志楼A101（12人次）. */
function occasion(campus: Campus, visit: Visit): string {
  const date = instantToCampusDate(visit.on, campus.calendar.timeZone);
  const people = visit.people ? `（${visit.people}人次）` : '';
  return `${monthDayInWords(date)}${placeInWords(campus, visit) ?? ''}${people}`;
}

function problemParts(campus: Campus, { all, solved, listed, open }: SemesterProblems): Block[] {
  if (all.length === 0) return textToParagraphs('没有登记学生反映的问题。');
  const sums = `收到学生反映的问题${all.length}个：已经办结${solved.length}个，解释说明或上报${listed.length}个，正在办理${open.length}个。`;
  return [
    ...textToParagraphs(sums),
    ...all.map((problem): Block => {
      const { date, category, words, state, course } = problemToWords(campus, problem);
      const done = course === '' ? '' : `${course}。`;
      const text = `${monthDayInWords(date)}，${trimStop(words)}。${done}目前${state}。`;
      return { block: 'heading', level: 3, title: category, text };
    }),
  ];
}

/** What is not done, said neutrally. */
function openParts(campus: Campus, { semesters }: StatementFacts): Block[] {
  const lines = semesters.flatMap(({ semester, standings: all }) =>
    all
      .filter(({ state, level }) => level === 'required' && state !== 'met')
      .flatMap((standing) => {
        const duty = campus.policy.duties.find(({ id }) => id === standing.duty);
        if (!duty || duty.noVerdict) return [];
        const when = semesters.length > 1 ? `（${semester.name}）` : '';
        return [
          `${duty.title.zh}${when}：${figureInWords(duty, standing)}，${stateInWords(duty, standing)}。`,
        ];
      }),
  );
  return textToParagraphs(lines.length === 0 ? '没有尚待完成的事项。' : lines.join('\n'));
}

/** Each record behind the figures, with its entry and the two times that prove it. */
function evidence(
  campus: Campus,
  { visits, archivedAt }: StatementFacts,
): OfficialDocument['attachments'][number] {
  const { timeZone } = campus.calendar;
  const minute = new Intl.DateTimeFormat('en-GB', {
    ...{ timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  });
  const at = (instant: string) =>
    `${instantToCampusDate(instant, timeZone)} ${minute.format(Date.parse(instant))}`;
  return {
    title: '履职纪实明细',
    blocks: [
      {
        block: 'table',
        columns: [
          { title: '编号', share: 14 },
          { title: '日期', share: 14 },
          { title: '活动', share: 17 },
          { title: '地点', share: 17 },
          { title: '人次', share: 8 },
          { title: '登记于', share: 15 },
          { title: '存档于', share: 15 },
        ],
        rows: visits.map((visit) => {
          const archived = archivedAt.get(visit.id);
          return [
            shortId(visit.id),
            monthDayInWords(instantToCampusDate(visit.on, timeZone)),
            kindTitle(campus, visit.kind),
            placeInWords(campus, visit) ?? '—',
            visit.people === undefined ? '—' : String(visit.people),
            at(visit.at),
            archived === undefined ? '—' : at(archived),
          ];
        }),
      },
    ],
  };
}

/** The end of an entry's id: its beginning is but the time. */
function shortId(id: string): string {
  return id.slice(-8);
}
