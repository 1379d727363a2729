import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { assess } from '../../src/domain/progress.ts';
import { DEMO_CLERK } from '../../src/endpoint/demo/people.ts';
import { prepareDemo } from '../../src/endpoint/demo/prepare-demo.ts';
import { readCampus, requireSemester, unitOf } from '../../src/endpoint/filings/read-campus.ts';
import { readRoster, readUnitFacts, type UnitFacts } from '../../src/endpoint/filings/read-unit-facts.ts';
import { type EnrolledDevice, enrolDevice } from '../support/device-requests.ts';
import { openDocument, unzipDocument, withoutBlanks } from '../support/read-document.ts';
import { createTestApplication, type TestApplication } from '../support/test-application.ts';

const SEMESTER = '2026-2027-1';
const QUERY = `unit=logistics&semester=${SEMESTER}`;

describe('the documents of the demo’s logistics office', () => {
  let application: TestApplication;
  let clerk: EnrolledDevice;
  let leader: EnrolledDevice;
  let facts: UnitFacts;
  beforeAll(async () => {
    application = await createTestApplication();
    await prepareDemo(application);
    clerk = await enrolDevice(application, DEMO_CLERK);
    leader = await enrolDevice(application, 'leader-26');
    const campus = await readCampus(application);
    const { database } = application;
    const roster = await readRoster(database);
    const semester = requireSemester(campus, SEMESTER);
    facts = await readUnitFacts(database, campus, roster, unitOf(campus, 'logistics'), semester);
  });
  afterAll(() => application.close());

  async function fetchFile(device: EnrolledDevice, path: string): Promise<Uint8Array> {
    const answer = await device.get(`/api/office${path}`);
    expect(answer.status, await answer.clone().text()).toBe(200);
    return new Uint8Array(await answer.arrayBuffer());
  }

  test('FI2 FI8 a plan says who goes where, and reads as an official document', async () => {
    const docx = await fetchFile(clerk, `/filings/plan.docx?${QUERY}`);
    const { text, pages } = openDocument(docx, 'plan');
    const words = withoutBlanks(text);
    for (const part of [
      '基建后勤处领导干部深入基层联系学生工作安排',
      '学生工作部：',
      '一、领导干部联系学生的具体安排',
      '（一）彭立新。正处级、单位主要负责人',
      '（二）龙海涛。副处级。联系班级：',
      '走访学生宿舍不少于5次，走访学生食堂不少于3次',
      '二、本单位的工作',
      '附件：领导干部联系学生一览表',
      '2026年11月23日',
    ]) {
      expect(words).toContain(part);
    }
    expect(withoutBlanks(pages[0] ?? '')).toMatch(/—1—$/);
    expect(withoutBlanks(pages[1] ?? '')).toMatch(/—2—$/);
  });

  test('FI5 FI6 a summary’s figures are those of the records, and its problem list is complete', async () => {
    const docx = await fetchFile(clerk, `/filings/summary.docx?${QUERY}`);
    const { text, pages } = openDocument(docx, 'summary');
    const words = withoutBlanks(text);
    const visits = facts.leaders.flatMap((each) => each.visits);
    const people = visits.reduce((sum, visit) => sum + (visit.people ?? 0), 0);
    expect(visits.length).toBeGreaterThan(10);
    expect(words).toContain(`共登记履职纪实${visits.length}条，接触学生${people}人次`);
    const met = facts.leaders.filter(({ standings }) =>
      standings.some(({ duty, state }) => duty === 'dormFour' && state === 'met'),
    ).length;
    const visitsToDorms = visits.filter(({ kind }) => kind === 'dormVisit');
    const peopleInDorms = visitsToDorms.reduce((sum, visit) => sum + (visit.people ?? 0), 0);
    expect(words).toContain(
      `五（四）走访宿舍4次${facts.leaders.length}${met}${visitsToDorms.length}${peopleInDorms}`,
    );
    const { all, solved, listed } = facts.problems;
    expect(listed.length).toBeGreaterThan(0);
    expect(words).toContain(`学生反映的问题${all.length}个`);
    expect(words).toContain(`已经解决${solved.length}个，解释说明或上报${listed.length}个`);
    for (const heading of ['一、基本情况', '四、典型事例', '（二）已经解决的问题', '七、意见建议']) {
      expect(words).toContain(heading);
    }
    const listPages = pages.filter((page) => /序\s*号/.test(page));
    expect(listPages.length).toBeGreaterThan(1);
  });

  test('FI8 the file says the form of GB/T 9704: page, margins, typefaces, sizes, lines', async () => {
    const files = unzipDocument(await fetchFile(clerk, `/filings/summary.docx?${QUERY}`));
    const wanting = (path: string, parts: RegExp[]) => parts.filter((part) => !part.test(files[path] ?? ''));
    // 2号小标宋, 黑体, 楷体, and the text's own 3号仿宋 with its fixed lines; heads of tables on every page.
    const inText = [
      /<w:pgSz w:w="11906" w:h="16838"/,
      /<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"/,
      /w:eastAsia="方正小标宋简体"[^>]*\/><w:sz w:val="44"\/>/,
      /w:eastAsia="黑体"[^>]*\/>(?:(?!<w:t[ >]).)*<w:t [^>]*>一、基本情况</,
      /w:eastAsia="楷体_GB2312"[^>]*\/>(?:(?!<w:t[ >]).)*<w:t [^>]*>（一）领导干部的要求</,
      /<w:b\/>(?:(?!<w:t[ >]).)*<w:t [^>]*>1\./,
      /<w:ind w:firstLine="630"\/>/,
      /<w:tblHeader\/>/,
    ];
    expect(wanting('word/document.xml', inText)).toEqual([]);
    const inStyles = [
      /w:ascii="Times New Roman"[^>]*w:eastAsia="仿宋_GB2312"/,
      /<w:sz w:val="32"\/>/,
      /<w:spacing w:val="-5"\/>/,
      /w:line="579"[^>]*w:lineRule="exact"/,
    ];
    expect(wanting('word/styles.xml', inStyles)).toEqual([]);
    const inFonts = [/<w:font w:name="仿宋_GB2312"><w:altName w:val="仿宋"\/>/];
    expect(wanting('word/fontTable.xml', inFonts)).toEqual([]);
    expect(wanting('word/settings.xml', [/evenAndOddHeaders/])).toEqual([]);
    const footers = Object.keys(files).filter((path) => /^word\/footer\d/.test(path));
    expect(footers).toHaveLength(2);
    for (const path of footers)
      expect(wanting(path, [/w:eastAsia="宋体"/, /<w:sz w:val="28"\/>/])).toEqual([]);
  });

  test('FI10 a statement has behind each figure its records, with the times that prove them', async () => {
    const docx = await fetchFile(leader, `/statements/leader-26?semester=${SEMESTER}`);
    const { text } = openDocument(docx, 'statement');
    const words = withoutBlanks(text);
    const campus = await readCampus(application);
    const roster = await readRoster(application.database);
    const person = roster.find(({ id }) => id === 'leader-26');
    if (!person) throw new Error('not in the roster');
    const asked = assess(campus.policy, campus.calendar, person, [], SEMESTER, campus.today);
    for (const { duty } of asked) {
      const title = campus.policy.duties.find(({ id }) => id === duty)?.title.zh ?? '';
      expect(words).toContain(`${title}。要求：`);
    }
    const rows = await application.database
      .selectFrom('entries')
      .select(['id', 'at', 'received_at'])
      .where('person', '=', 'leader-26')
      .where('type', '=', 'visit.logged')
      .where('at', '>=', '2026-09-07')
      .execute();
    for (const { id } of rows) expect(words).toContain(id.slice(-8));
    expect(words).toContain('四、尚待完成的事项');
  });

  test('FI4 what was filed is written as it stood', async () => {
    const { database } = application;
    const rows = await database.selectFrom('filed_documents').select(['filing', 'data']).execute();
    const filed = rows.find(({ filing }) => filing === '2025-2026-2-summary-logistics') ?? rows[0];
    if (!filed) throw new Error('nothing filed');
    const office = await enrolDevice(application, 'office-1');
    const files = unzipDocument(await fetchFile(office, `/filings/summary.docx?filed=${filed.filing}`));
    const { signature, blocks } = JSON.parse(filed.data);
    expect(files['word/document.xml']?.includes(signature.name)).toBe(true);
    expect(files['word/document.xml']?.includes(blocks[0].text)).toBe(true);
  });
});
