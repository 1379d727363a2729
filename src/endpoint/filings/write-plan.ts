import { clampDate } from '../../domain/appointments.ts';
import type { Semester } from '../../domain/calendar-schema.ts';
import { dateInWords } from '../../domain/office/filings/date-words.ts';
import type { Draft } from '../../domain/office/filings/draft.ts';
import {
  type Block,
  type OfficialDocument,
  textToParagraphs,
} from '../../domain/office/filings/official-document.ts';
import type { Section } from '../../domain/office/filings/wire.ts';
import { assess } from '../../domain/progress.ts';
import type { LinkKind } from '../../domain/regulation/policy.ts';
import type { Unit } from '../../domain/roster.ts';
import { assessUnit } from '../../domain/unit-progress.ts';
import { appointmentInWords, demandsInWords, LINKS, linksInWords } from './duty-words.ts';
import type { Campus } from './read-campus.ts';
import type { UnitLeader } from './read-unit-facts.ts';

/** What a unit's 具体安排 is written from. */
export interface PlanFacts {
  unit: Unit;
  semester: Semester;
  leaders: UnitLeader[];
}

const OPENING = 'opening';
const UNIT = 'unit';
const CLOSING = 'closing';
const sectionOf = (person: string) => `person:${person}`;

/** Every section that the clerk may write, with what the appointments and the policy say of themselves (FI2). */
export function planSections(campus: Campus, facts: PlanFacts): Section[] {
  return [
    { id: OPENING, title: '开头', generated: openingOf(campus, facts) },
    ...facts.leaders.map((leader) => ({
      id: sectionOf(leader.person.id),
      title: leader.person.name,
      generated: leaderText(campus, facts, leader),
    })),
    { id: UNIT, title: '本单位的工作', generated: unitText(campus, facts) },
    { id: CLOSING, title: '工作要求', generated: closingOf(campus, facts) },
  ];
}

export function writePlan(campus: Campus, facts: PlanFacts, draft: Draft): OfficialDocument {
  const texts = new Map(planSections(campus, facts).map(({ id, generated }) => [id, generated]));
  const textOf = (id: string) => draft.texts[id] ?? texts.get(id) ?? '';
  const part = (title: string, id: string): Block[] => {
    const paragraphs = textToParagraphs(textOf(id));
    return paragraphs.length === 0 ? [] : [{ block: 'heading', level: 1, title }, ...paragraphs];
  };
  const people = facts.leaders.flatMap((leader): Block[] => {
    const [first, ...others] = textToParagraphs(textOf(sectionOf(leader.person.id)));
    const text = first?.block === 'paragraph' ? { text: first.text } : {};
    return [{ block: 'heading', level: 2, title: leader.person.name, ...text }, ...others];
  });
  return {
    title: `${facts.unit.name}领导干部\n深入基层联系学生工作安排`,
    subtitle: facts.semester.name,
    addressee: '学生工作部',
    blocks: [
      ...textToParagraphs(textOf(OPENING)),
      ...(people.length > 0
        ? [{ block: 'heading', level: 1, title: '领导干部联系学生的具体安排' } as const, ...people]
        : []),
      ...part('本单位的工作', UNIT),
      ...part('工作要求', CLOSING),
    ],
    attachments: facts.leaders.length > 0 ? [linksTable(campus, facts)] : [],
    signature: { name: facts.unit.name, date: campus.today },
  };
}

function openingOf({ policy }: Campus, { leaders, semester }: PlanFacts): string {
  return (
    `根据《${policy.title.zh}》要求，结合本单位实际，现将${semester.name}处级以上领导干部` +
    `深入基层联系学生的具体安排报送备案。本单位处级以上领导干部共${leaders.length}人。`
  );
}

/** Links and demands as of today, or of the semester's nearest day. */
function leaderText(campus: Campus, { semester }: PlanFacts, { person, appointments }: UnitLeader): string {
  const { policy, calendar, today } = campus;
  const day = clampDate(today, { from: semester.start, to: semester.end });
  const standings = assess(policy, calendar, person, [], semester.id, day);
  const missing = new Set(
    standings
      .filter(({ state, level }) => state === 'unassigned' && level === 'required')
      .flatMap(({ duty }) => {
        const counts = policy.duties.find(({ id }) => id === duty)?.counts;
        return counts?.measure === 'link' ? [counts.linked] : [];
      }),
  );
  const links = (Object.keys(LINKS) as LinkKind[]).flatMap((kind) => {
    const names = linksInWords(campus, person.appointments, kind, day);
    if (names !== '') return [`${LINKS[kind]}：${names}`];
    return missing.has(kind) ? [`${LINKS[kind]}：待定`] : [];
  });
  const newest = appointments.at(-1);
  return [
    newest ? `${appointmentInWords(policy, newest)}。` : '',
    links.length > 0 ? `${links.join('；')}。` : '',
    demandsInWords(campus, standings),
  ].join('');
}

function unitText(campus: Campus, { unit, semester }: PlanFacts): string {
  const { policy, calendar, today } = campus;
  const owed = assessUnit(policy, calendar, unit, [], [], semester.id, today).map(({ duty }) => duty);
  return policy.unitDuties
    .filter(({ id, counts }) => owed.includes(id) && counts.measure === 'records')
    .map(({ text }) => text.zh)
    .join('\n');
}

function closingOf(campus: Campus, { unit, semester }: PlanFacts): string {
  const { policy, calendar, today } = campus;
  const standings = assessUnit(policy, calendar, unit, [], [], semester.id, today);
  const summary = policy.unitDuties.find(
    ({ counts }) => counts.measure === 'filing' && counts.filing === 'summary',
  );
  const deadline = standings.find(({ duty }) => duty === summary?.id)?.deadline;
  return [
    '各位领导干部深入学生当中，如实记录联系学生的情况，不走形式，不增加学生负担。',
    '学生反映的问题，本人或本单位能解决的及时解决；解决不了的，及时向学生反馈并作好解释说明，列入问题清单，向有关部门反映。',
    ...(deadline ? [`本学期工作情况总结于${dateInWords(deadline)}前报送学生工作部。`] : []),
  ].join('\n');
}

function linksTable(
  campus: Campus,
  { leaders, semester }: PlanFacts,
): OfficialDocument['attachments'][number] {
  const day = clampDate(campus.today, { from: semester.start, to: semester.end });
  const links = (leader: UnitLeader, kind: LinkKind) =>
    linksInWords(campus, leader.person.appointments, kind, day) || '—';
  return {
    title: '领导干部联系学生一览表',
    blocks: [
      {
        block: 'table',
        columns: [
          { title: '序号', share: 8 },
          { title: '姓名', share: 12 },
          { title: '任职', share: 22 },
          { title: '联系班级', share: 19 },
          { title: '联系教学院', share: 18 },
          { title: '联系党支部', share: 23 },
        ],
        rows: leaders.map((leader, index) => {
          const newest = leader.appointments.at(-1);
          return [
            String(index + 1),
            leader.person.name,
            newest ? appointmentInWords(campus.policy, newest) : '',
            links(leader, 'classes'),
            links(leader, 'colleges'),
            links(leader, 'branches'),
          ];
        }),
      },
    ],
  };
}
