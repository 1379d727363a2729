import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { z } from 'zod/mini';
import {
  documentAnswerSchema,
  draftOutcomeSchema,
  fileOutcomeSchema,
  filingsSchema,
  unitFilingSchema,
} from '../../src/domain/office/filings/wire.ts';
import { readProblem } from '../support/device-requests.ts';
import { unzipDocument } from '../support/read-document.ts';
import { createTwoUnits, FILED, OTHER, OWN, SEMESTER, type TwoUnits } from '../support/two-units.ts';

const KEY = { unit: OWN, semester: SEMESTER, filing: 'summary' };
const QUERY = `unit=${OWN}&semester=${SEMESTER}`;
const DAY = 86_400_000;

describe('filings at the endpoint', () => {
  let campus: TwoUnits;
  beforeAll(async () => {
    campus = await createTwoUnits();
  });
  afterAll(() => campus.application.close());

  async function get<T>(path: string, schema: z.ZodMiniType<T>): Promise<T> {
    const answer = await campus.devices.clerk.get(`/api/office${path}`);
    expect(answer.status, await answer.clone().text()).toBe(200);
    return schema.parse(await answer.json());
  }
  async function post<T>(path: string, body: unknown, schema: z.ZodMiniType<T>): Promise<T> {
    const answer = await campus.devices.clerk.post(`/api/office${path}`, body);
    expect(answer.status, await answer.clone().text()).toBe(200);
    return schema.parse(await answer.json());
  }
  const draftOf = (experience: string) => ({ texts: { experience }, examples: [] });
  const readUnit = () => get(`/filings/unit?${QUERY}&filing=summary`, unitFilingSchema);

  test('FI2 a section reads as the roster and the policy have it until somebody writes another', async () => {
    const plan = await get(`/filings/unit?${QUERY}&filing=plan`, unitFilingSchema);
    const own = plan.sections.find(({ id }) => id === 'person:own-leader');
    expect(own?.generated).toContain('听课不少于4次');
    expect(own?.generated).toContain('联系班级：待定');
    expect(plan.sections.find(({ id }) => id === 'closing')?.generated).toContain('2027年1月17日前');
    const draft = { texts: { 'person:own-leader': '每周去一次。\n月底小结。' }, examples: [] };
    const outcome = await post(
      '/filings/draft',
      { ...KEY, filing: 'plan', draft, base: null },
      draftOutcomeSchema,
    );
    expect(outcome.outcome).toBe('saved');
    const { document } = await get(`/filings/preview?${QUERY}&filing=plan`, documentAnswerSchema);
    expect(document.blocks).toContainEqual({
      ...{ block: 'heading', level: 2, title: '陈思远', text: '每周去一次。' },
    });
    expect(document.blocks).toContainEqual({ block: 'paragraph', text: '月底小结。' });
    expect(document.attachments[0]?.title).toBe('领导干部联系学生一览表');
  });

  test('FI3 a draft goes on from the last one; from another it is refused, and nothing is lost', async () => {
    const first = await post(
      '/filings/draft',
      { ...KEY, draft: draftOf('一'), base: null },
      draftOutcomeSchema,
    );
    if (first.outcome !== 'saved') throw new Error('not saved');
    const second = await post(
      '/filings/draft',
      { ...KEY, draft: draftOf('二'), base: first.savedAt },
      draftOutcomeSchema,
    );
    if (second.outcome !== 'saved') throw new Error('not saved');
    expect(second.savedAt > first.savedAt).toBe(true);
    const late = await post(
      '/filings/draft',
      { ...KEY, draft: draftOf('三'), base: first.savedAt },
      draftOutcomeSchema,
    );
    expect(late).toEqual({
      outcome: 'changed',
      saved: { draft: draftOf('二'), savedAt: second.savedAt, savedBy: '秦小满' },
    });
    expect((await readUnit()).saved.draft).toEqual(draftOf('二'));
  });

  test('FI4 what is filed is kept as it stood, audited, and a correction stands before it', async () => {
    const { application } = campus;
    const before = await readUnit();
    const base = before.saved.savedAt;
    const stale = await post('/filings/file', { ...KEY, base: null, newest: null }, fileOutcomeSchema);
    expect(stale).toEqual({ outcome: 'changed' });

    const filed = await post('/filings/file', { ...KEY, base, newest: null }, fileOutcomeSchema);
    if (filed.outcome !== 'filed') throw new Error('not filed');
    expect(filed.filed).toMatchObject({ by: '秦小满', hasText: true });
    const again = await post('/filings/file', { ...KEY, base, newest: null }, fileOutcomeSchema);
    expect(again).toEqual({ outcome: 'changed' });

    application.time.now += DAY;
    await post('/filings/draft', { ...KEY, draft: draftOf('更正'), base }, draftOutcomeSchema);
    const corrected = await readUnit();
    const correction = await post(
      '/filings/file',
      { ...KEY, base: corrected.saved.savedAt, newest: filed.filed.id },
      fileOutcomeSchema,
    );
    if (correction.outcome !== 'filed') throw new Error('not filed');
    const { status } = await readUnit();
    expect(status?.versions.map(({ id }) => id)).toEqual([correction.filed.id, filed.filed.id]);
    expect(status?.state).toBe('filed');
    const text = async (id: string) =>
      JSON.stringify(await get(`/filings/filed?id=${id}`, documentAnswerSchema));
    expect(await text(filed.filed.id)).toContain('"二"');
    expect(await text(correction.filed.id)).toContain('"更正"');

    const audit = await application.database
      .selectFrom('audit')
      .selectAll()
      .where('what', '=', 'filing.filed')
      .orderBy('at')
      .execute();
    expect(audit.map(({ who, subject }) => [who, subject])).toEqual([
      ['own-clerk', filed.filed.id],
      ['own-clerk', correction.filed.id],
    ]);
    expect(JSON.parse(audit[1]?.before ?? '')).toMatchObject({ id: filed.filed.id });
    const reference = await (await campus.devices.leader.get('/api/reference')).json();
    expect(JSON.stringify(reference)).toContain(correction.filed.id);
  });

  test('FI5 figures are those of the records; FI7 what comes or changes after the filing is told', async () => {
    const { application, devices } = campus;
    const { later: none } = await readUnit();
    expect(none).toEqual([]);
    application.time.now += DAY;
    const on = '2026-11-20T09:00:00.000+08:00';
    const note = '和张同学（学号 20230102345）谈了选课。';
    const body = { kind: 'talk', on, place: { proof: 'none' as const }, people: 4, note };
    const entry = await devices.leader.log({ body });
    const elsewhen = await devices.leader.log({ body: { ...body, on: '2026-03-20T09:00:00.000+08:00' } });
    await devices.leader.push([entry.jws, elsewhen.jws]);
    const { later, candidates } = await readUnit();
    expect(later).toEqual([
      expect.objectContaining({ id: entry.id, change: 'logged', person: '陈思远', kind: '谈心谈话' }),
    ]);
    expect(candidates.map((each) => each.note)).toContain(
      '和张同学（学号 ＊＊＊＊＊＊＊＊＊＊＊）谈了选课。',
    );

    const { document } = await get(`/filings/preview?${QUERY}&filing=summary`, documentAnswerSchema);
    const text = JSON.stringify(document);
    expect(text).toContain('谈心谈话1次（4人次）');
    expect(text).not.toContain('20230102345');
  });

  test('FI4 the list tells of each unit in reach what has been filed, when and by whom', async () => {
    const { units } = await get(`/filings?semester=${SEMESTER}`, filingsSchema);
    expect(units.map(({ unit }) => unit.id)).toEqual([OWN]);
    expect(units[0]?.plan).toMatchObject({ state: 'filed', deadline: '2026-09-26' });
    expect(units[0]?.plan?.versions).toEqual([
      expect.objectContaining({ id: FILED[OWN], by: '秦小满', hasText: true }),
    ]);
    const all = filingsSchema.parse(await (await campus.devices.office.get('/api/office/filings')).json());
    expect(all.units.map(({ unit }) => unit.id).sort()).toEqual([OTHER, OWN].sort());
  });

  test('FI4 a semester that is not there, and a filing that nobody owes, are not found', async () => {
    const { clerk } = campus.devices;
    const unknown = await clerk.get(`/api/office/filings/unit?unit=${OWN}&semester=1999&filing=plan`);
    expect((await readProblem(unknown)).name).toBe('not-found');
    const malformed = await clerk.get(`/api/office/filings/unit?unit=${OWN}&semester=${SEMESTER}&filing=x`);
    expect((await readProblem(malformed)).name).toBe('malformed-request');
  });

  test('FI9 text stays text in a spreadsheet, whatever it begins with', async () => {
    const { devices, application } = campus;
    const words = ['=HYPERLINK("http://x")', '+1', '-1', '@SUM(A1)'];
    const raised = [];
    for (const [index, word] of words.entries()) {
      const on = `2026-11-0${index + 1}T09:00:00.000+08:00`;
      const body = { category: 'dorm', urgency: 'normal', words: word, on, answer: word };
      raised.push((await devices.leader.log({ type: 'problem.raised', body })).jws);
    }
    await devices.leader.push(raised);
    await application.database
      .updateTable('people')
      .set({ name: '=1+1' })
      .where('id', '=', 'own-leader')
      .execute();
    for (const name of ['problems', 'progress']) {
      const answer = await devices.clerk.get(`/api/office/filings/${name}.xlsx?semester=${SEMESTER}`);
      expect(answer.headers.get('Content-Disposition')).toContain(
        `filename*=UTF-8''${encodeURIComponent('本院')}`,
      );
      const files = unzipDocument(new Uint8Array(await answer.arrayBuffer()));
      const sheets = Object.entries(files).filter(([path]) => path.startsWith('xl/worksheets/sheet'));
      expect(sheets).toHaveLength(2);
      for (const [, xml] of sheets) {
        expect(xml).not.toContain('<f>');
        expect(xml).toContain('state="frozen"');
      }
      const strings = Object.values(files).join('');
      expect(strings).toContain('=1+1');
      if (name === 'problems') expect(strings).toContain('@SUM(A1)');
    }
  });
});
