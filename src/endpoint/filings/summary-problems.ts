import { monthDayInWords } from '../../domain/office/filings/date-words.ts';
import {
  type Block,
  type OfficialDocument,
  textToParagraphs,
} from '../../domain/office/filings/official-document.ts';
import type { Problem } from '../../domain/problems/problem.ts';
import { problemToWords, trimStop } from './problem-words.ts';
import type { Campus } from './read-campus.ts';
import type { UnitFacts } from './read-unit-facts.ts';

/** What became of the unit's problems: sums, then each that was solved, then each that was not (FI6). */
export function summaryProblems(campus: Campus, { unit, leaders, problems }: UnitFacts): Block[] {
  const { all, solved, listed, open } = problems;
  if (all.length === 0) return textToParagraphs('本学期没有登记学生反映的问题。');
  const own = new Set(leaders.map(({ person }) => person.id));
  const heard = all.filter(({ person }) => own.has(person)).length;
  const assigned = all.filter(({ department }) => department === unit.id).length;
  const sums =
    `本学期收到和办理学生反映的问题${all.length}个，其中本单位领导干部收到${heard}个，由本单位承办${assigned}个。` +
    `已经解决${solved.length}个，解释说明或上报${listed.length}个，正在办理${open.length}个。`;
  return [
    { block: 'heading', level: 2, title: '总体情况', text: sums },
    ...listOf(campus, '已经解决的问题', solved),
    ...listOf(campus, '尚未解决的问题', [...listed, ...open]),
  ];
}

function listOf(campus: Campus, title: string, problems: Problem[]): Block[] {
  if (problems.length === 0) return [];
  return [
    { block: 'heading', level: 2, title },
    ...problems.map((problem): Block => {
      const { category, date, place, words, department, state, outcome } = problemToWords(campus, problem);
      const where = [monthDayInWords(date), ...(place === '' ? [] : [place])].join('，');
      const who = department === '' ? state : `${department}，${state}`;
      const said = outcome === '' ? '' : `${trimStop(outcome)}。`;
      return {
        block: 'heading',
        level: 3,
        title: category,
        text: `${trimStop(words)}（${where}；${who}）。${said}`,
      };
    }),
  ];
}

/** 问题清单, where there is anything on it. */
export function problemListAttachment(
  campus: Campus,
  { problems: { listed } }: UnitFacts,
): OfficialDocument['attachments'] {
  if (listed.length === 0) return [];
  return [
    {
      title: '学生问题清单',
      blocks: [
        {
          block: 'table',
          columns: [
            { title: '序号', share: 8 },
            { title: '日期', share: 14 },
            { title: '类别', share: 14 },
            { title: '问题', share: 20 },
            { title: '承办部门', share: 16 },
            { title: '答复与解释', share: 28 },
          ],
          rows: listed.map((problem, index) => {
            const { date, category, place, words, department, state, course } = problemToWords(
              campus,
              problem,
            );
            return [
              String(index + 1),
              monthDayInWords(date),
              category,
              place === '' ? words : `${place}：${words}`,
              department || '—',
              course === '' ? state : `${course}（${state}）`,
            ];
          }),
        },
      ],
    },
  ];
}
