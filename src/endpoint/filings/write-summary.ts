import { dateInWords, monthDayInWords } from '../../domain/office/filings/date-words.ts';
import type { Draft } from '../../domain/office/filings/draft.ts';
import { dutyFigures, peopleMet, recordsByKind } from '../../domain/office/filings/figures.ts';
import {
  type Block,
  type OfficialDocument,
  textToParagraphs,
} from '../../domain/office/filings/official-document.ts';
import type { Section } from '../../domain/office/filings/wire.ts';
import { appointmentInWords, clauseInWords } from './duty-words.ts';
import { trimStop } from './problem-words.ts';
import type { Campus } from './read-campus.ts';
import type { LeaderFacts, UnitFacts } from './read-unit-facts.ts';
import { problemListAttachment, summaryProblems } from './summary-problems.ts';
import { exampleCandidates } from './visit-words.ts';

const OPENING = 'opening';
const PROBLEMS = 'problems';
const EXPERIENCE = 'experience';
const SUGGESTIONS = 'suggestions';

/** The parts of a summary that are written by hand; all else is computed until it is filed. */
export function summarySections(campus: Campus, { semester }: UnitFacts): Section[] {
  return [
    {
      id: OPENING,
      title: '开头',
      generated: `根据《${campus.policy.title.zh}》要求，现将${semester.name}处级以上领导干部深入基层联系学生的工作情况报告如下。`,
    },
    { id: PROBLEMS, title: '关于问题办理的说明', generated: '' },
    { id: EXPERIENCE, title: '经验做法', generated: '' },
    { id: SUGGESTIONS, title: '意见建议', generated: '' },
  ];
}

export function writeSummary(campus: Campus, facts: UnitFacts, draft: Draft): OfficialDocument {
  const sections = summarySections(campus, facts);
  const textOf = (id: string) =>
    textToParagraphs(draft.texts[id] ?? sections.find((section) => section.id === id)?.generated ?? '');
  const part = (title: string, blocks: Block[]): Block[] =>
    blocks.length === 0 ? [] : [{ block: 'heading', level: 1, title }, ...blocks];
  return {
    title: `${facts.unit.name}领导干部\n深入基层联系学生工作情况总结`,
    subtitle: facts.semester.name,
    addressee: '学生工作部',
    blocks: [
      ...textOf(OPENING),
      ...part('基本情况', overview(campus, facts)),
      ...part('各项要求落实情况', [...figuresTable(campus, facts), ...unitDuties(campus, facts)]),
      ...part(
        '领导干部联系学生情况',
        facts.leaders.map((leader) => leaderPart(campus, leader)),
      ),
      ...part('典型事例', examples(campus, facts, draft)),
      ...part('学生问题办理情况', [...summaryProblems(campus, facts), ...textOf(PROBLEMS)]),
      ...part('经验做法', textOf(EXPERIENCE)),
      ...part('意见建议', textOf(SUGGESTIONS)),
    ],
    attachments: problemListAttachment(campus, facts),
    signature: { name: facts.unit.name, date: campus.today },
  };
}

function overview({ policy, today }: Campus, { leaders, semester }: UnitFacts): Block[] {
  const visits = leaders.flatMap((leader) => leader.visits);
  const until = today < semester.end ? `截至${dateInWords(today)}，` : '';
  const categories = policy.categories.flatMap(({ id, title }) => {
    const kinds = policy.kinds.filter(({ category }) => category === id);
    const count = visits.filter(({ kind }) => kinds.some((each) => each.id === kind)).length;
    return count > 0 ? [`进${title.zh}${count}次`] : [];
  });
  const sums = `共登记履职纪实${visits.length}条，接触学生${peopleMet(visits)}人次`;
  return textToParagraphs(
    `本单位处级以上领导干部${leaders.length}人。${until}${[sums, ...categories].join('，')}。`,
  );
}

function figuresTable({ policy }: Campus, { leaders }: UnitFacts): Block[] {
  const figures = dutyFigures(policy, leaders);
  if (figures.length === 0) return [];
  return [
    { block: 'heading', level: 2, title: '领导干部的要求' },
    {
      block: 'table',
      columns: [
        { title: '条款', share: 13 },
        { title: '要求', share: 35 },
        { title: '适用人数', share: 13 },
        { title: '做到人数', share: 13 },
        { title: '次数', share: 13 },
        { title: '人次', share: 13 },
      ],
      rows: figures.map(({ duty, applies, met, records, people }) => {
        const isLink = duty.counts.measure === 'link';
        const encouraged = duty.level === 'encouraged' ? '（鼓励）' : '';
        return [
          clauseInWords(duty.clause),
          duty.title.zh + encouraged,
          String(applies),
          duty.noVerdict ? '—' : String(met),
          isLink ? '—' : String(records),
          isLink ? '—' : String(people),
        ];
      }),
    },
  ];
}

/** The unit's own duties; that this very summary is not filed yet need not be said. */
function unitDuties({ policy }: Campus, { unitStandings }: UnitFacts): Block[] {
  const sentences = unitStandings.flatMap(({ duty: id, isShared, window }) => {
    const duty = policy.unitDuties.find((each) => each.id === id);
    if (duty?.counts.measure !== 'records') return [];
    const whose = isShared ? '（各有关单位合计）' : '';
    return [`${duty.title.zh}${whose}：应开展${duty.target}次，已开展${window.count}次。`];
  });
  if (sentences.length === 0) return [];
  return [{ block: 'heading', level: 2, title: '本单位的要求' }, ...textToParagraphs(sentences.join('\n'))];
}

function leaderPart({ policy }: Campus, { person, appointments, visits, standings }: LeaderFacts): Block {
  const newest = appointments.at(-1);
  const judged = standings.filter(
    ({ level, duty }) => level === 'required' && !policy.duties.find(({ id }) => id === duty)?.noVerdict,
  );
  const kinds = recordsByKind(policy, visits).map(
    ({ title, records, people }) => `${title}${records}次${people > 0 ? `（${people}人次）` : ''}`,
  );
  const text = [
    newest ? `${appointmentInWords(policy, newest)}。` : '',
    visits.length === 0
      ? '本学期暂无记录。'
      : `本学期登记${visits.length}条：${kinds.join('，')}；共接触学生${peopleMet(visits)}人次。`,
    judged.length > 0
      ? `应做到的${judged.length}项要求中，已做到${judged.filter(({ state }) => state === 'met').length}项。`
      : '',
  ].join('');
  return { block: 'heading', level: 2, title: person.name, text };
}

/** In the order in which the clerk chose them; one that was taken back since is told no more. */
function examples(campus: Campus, facts: UnitFacts, { examples: chosen }: Draft): Block[] {
  const byId = new Map(exampleCandidates(campus, facts).map((example) => [example.id, example]));
  return chosen.flatMap((id): Block[] => {
    const example = byId.get(id);
    if (!example) return [];
    const { kind, date, place, person, note } = example;
    const where = [person, monthDayInWords(date), ...(place === null ? [] : [place])].join('，');
    return [{ block: 'heading', level: 2, title: `${kind}（${where}）`, text: `${trimStop(note)}。` }];
  });
}
