import { dateInWords, spanInWords } from '../../domain/office/filings/date-words.ts';
import { peopleMet } from '../../domain/office/filings/figures.ts';
import { isOnProblemList, type Problem } from '../../domain/problems/problem.ts';
import type { Person } from '../../domain/roster.ts';
import type { SheetOf } from '../documents/spreadsheet.ts';
import {
  appointmentInWords,
  figureInWords,
  MEASURES,
  missedInWords,
  PERIODS,
  stateInWords,
} from './duty-words.ts';
import { problemToWords } from './problem-words.ts';
import type { Campus } from './read-campus.ts';
import type { LeaderFacts, UnitFacts } from './read-unit-facts.ts';

const PROBLEM_COLUMNS = [
  { title: '序号', width: 6 },
  { title: '日期', width: 16 },
  { title: '提出单位', width: 18 },
  { title: '提出人', width: 10 },
  { title: '类别', width: 12 },
  { title: '地点', width: 16 },
  { title: '问题', width: 44 },
  { title: '承办部门', width: 16 },
  { title: '状态', width: 14 },
  { title: '办理经过', width: 60 },
];

/** What could not be solved, and beside it everything that was raised or worked on in the semester. */
export function problemSheets(campus: Campus, problems: Problem[], raisers: Map<string, Person>): SheetOf[] {
  const rowsOf = (some: Problem[]) =>
    some.map((problem, index) => {
      const words = problemToWords(campus, problem);
      const raiser = raisers.get(problem.person);
      const unit = raiser?.appointments.find(
        ({ from, to }) => from <= words.date && (to === null || words.date <= to),
      )?.unit.name;
      return [
        index + 1,
        dateInWords(words.date),
        unit ?? '',
        raiser?.name ?? '',
        words.category,
        words.place,
        words.words,
        words.department,
        words.state,
        words.course,
      ];
    });
  return [
    {
      name: '问题清单',
      columns: PROBLEM_COLUMNS,
      rows: rowsOf(problems.filter(({ state }) => isOnProblemList(state))),
    },
    { name: '全部问题', columns: PROBLEM_COLUMNS, rows: rowsOf(problems) },
  ];
}

/** Every person with every duty, and every unit with its own; in the order of units and of the roster. */
export function progressSheets(campus: Campus, units: UnitFacts[]): SheetOf[] {
  return [
    {
      name: '进度明细',
      columns: [
        { title: '单位', width: 18 },
        { title: '姓名', width: 10 },
        { title: '任职', width: 28 },
        { title: '条款', width: 10 },
        { title: '要求', width: 22 },
        { title: '级别', width: 8 },
        { title: '周期', width: 8 },
        { title: '每期目标', width: 10 },
        { title: '完成', width: 12 },
        { title: '状态', width: 20 },
        { title: '本学期次数', width: 11 },
        { title: '人次', width: 8 },
        { title: '没有记录的时段', width: 30 },
        { title: '各时段', width: 44 },
      ],
      rows: units.flatMap((facts) => facts.leaders.flatMap((leader) => leaderRows(campus, facts, leader))),
    },
    {
      name: '单位要求',
      columns: [
        { title: '单位', width: 18 },
        { title: '条款', width: 10 },
        { title: '要求', width: 24 },
        { title: '目标', width: 8 },
        { title: '完成', width: 8 },
        { title: '期限', width: 16 },
        { title: '状态', width: 16 },
      ],
      rows: units.flatMap((facts) => unitRows(campus, facts)),
    },
  ];
}

function leaderRows(
  { policy }: Campus,
  { unit }: UnitFacts,
  { person, appointments, visits, standings }: LeaderFacts,
): (string | number)[][] {
  const newest = appointments.at(-1);
  const post = newest ? appointmentInWords(policy, newest) : '';
  const byId = new Map(visits.map((visit) => [visit.id, visit]));
  return standings.flatMap((standing) => {
    const duty = policy.duties.find(({ id }) => id === standing.duty);
    if (!duty) return [];
    const { windows } = standing;
    const counted = [...new Set(windows.flatMap(({ activities }) => activities))].flatMap(
      (id) => byId.get(id) ?? [],
    );
    return [
      [
        unit.name,
        person.name,
        post,
        standing.clause,
        duty.title.zh,
        standing.level === 'required' ? '要求' : '鼓励',
        PERIODS[duty.per],
        duty.counts.measure === 'workingDays'
          ? `${Math.round(duty.target * 100)}%工作日`
          : `${duty.target} ${MEASURES[duty.counts.measure]}`,
        figureInWords(duty, standing),
        stateInWords(duty, standing),
        counted.length,
        peopleMet(counted),
        missedInWords(standing),
        windows.map((window) => `${spanInWords(window)} ${window.count}/${window.target}`).join('；'),
      ],
    ];
  });
}

function unitRows({ policy }: Campus, { unit, unitStandings }: UnitFacts): (string | number)[][] {
  return unitStandings.flatMap(({ duty: id, clause, window, deadline, isLate, state }) => {
    const duty = policy.unitDuties.find((each) => each.id === id);
    if (!duty) return [];
    const done = isLate ? '已做到，迟' : '已做到';
    const words = window.state === 'met' ? done : state === 'missed' ? '未做到' : '进行中';
    return [
      [
        unit.name,
        clause,
        duty.title.zh,
        window.target,
        window.count,
        deadline === null ? '' : dateInWords(deadline),
        words,
      ],
    ];
  });
}
