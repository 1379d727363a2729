import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { VisitBody } from '../../src/domain/log/bodies.ts';
import { addDays, createDemoSemesters } from '../../src/endpoint/demo/calendar.ts';
import { enrolAndWaitForWorker } from '../support/enrolled-phone.ts';
import { everyDutyAppointments, giveEveryDuty } from '../support/every-duty-person.ts';
import { FILLED, fillForm } from '../support/fill-form.ts';
import { openInApp } from '../support/open-in-app.ts';
import { type PhoneBrowser, startPhoneBrowser } from '../support/phone-browser.ts';
import { policy } from '../support/regulation-fixtures.ts';
import { FACE_TO_FACE, TABLE } from '../support/regulation-oracle-table.ts';
import { type RunningEndpoint, startEndpoint } from '../support/start-endpoint.ts';

/** A Wednesday in the eighth week of the semester that began last but one: over, and in no holiday week. */
const semesterStart = createDemoSemesters(new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10))[0]
  ?.start;
const DATE = addDays(semesterStart ?? '', 7 * 7 + 2);
const UNIT_DUTIES: Record<string, string[]> = {
  unitReview: ['collegeReview'],
  committeeReport: ['committeeHears'],
};

let folder: string;
let photo: string;
let endpoint: RunningEndpoint;
let phone: PhoneBrowser;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'qijintong-kinds-'));
  endpoint = await startEndpoint({ demo: true });
  giveEveryDuty(endpoint, semesterStart ?? '');
  phone = await startPhoneBrowser();
  await enrolAndWaitForWorker(phone.page, endpoint.links.leader ?? '');
  photo = join(folder, 'photo.jpg');
  writeFileSync(photo, await phone.page.screenshot({ type: 'jpeg' }));
  await phone.setOffline(true);
});
afterAll(async () => {
  await phone?.dispose();
  await endpoint?.dispose();
  rmSync(folder, { recursive: true, force: true });
});

/** The duties that the page on the regulation names for a kind, for a person to whom all of them fall. */
function dutiesOf(kind: string): string[] {
  const [first] = everyDutyAppointments(DATE);
  const counting = TABLE.filter(({ kinds, who }) => {
    if (!everyDutyAppointments(DATE).some(who) || kinds === undefined || !first) return false;
    if (kinds === 'F') return FACE_TO_FACE.includes(kind);
    return kinds === '*' || kinds.includes(kind);
  });
  return [...counting.map(({ id }) => id), ...(UNIT_DUTIES[kind] ?? [])];
}

const titleOf = (duty: string) =>
  [...policy.duties, ...policy.unitDuties].find(({ id }) => id === duty)?.title.zh ?? duty;

/** The body of an entry, straight from IndexedDB. */
function bodyOf(id: string): Promise<VisitBody> {
  return phone.page.evaluate(async (wanted) => {
    const open = indexedDB.open('qijintong');
    const database = await new Promise<IDBDatabase>((resolve) => {
      open.onsuccess = () => resolve(open.result);
    });
    const request = database.transaction('entries').objectStore('entries').index('id').get(wanted);
    const entry = await new Promise<{ body: VisitBody }>((resolve) => {
      request.onsuccess = () => resolve(request.result);
    });
    database.close();
    return entry.body;
  }, id);
}

test.each(policy.kinds.map(({ id }) => id))(
  'FO2 RE8 %s is logged through the screens, offline, with all its fields, and counts for its duties',
  async (id) => {
    const { page } = phone;
    const kind = policy.kinds.find((each) => each.id === id);
    if (!kind) throw new Error(`There is no kind ${id}`);
    await openInApp(page, `/log/${id}`);
    await page.getByRole('button', { name: '保存' }).waitFor();
    await fillForm(page, kind, { date: DATE, time: '10:30' }, photo);
    const record = page.url().split('/').at(-1) ?? '';

    const fields = new Set([...kind.asks, ...kind.takes]);
    const body = await bodyOf(record);
    expect(body).toMatchObject({ kind: id, on: `${DATE}T10:30:00.000+08:00`, note: FILLED.note });
    expect(body.photos).toHaveLength(1);
    for (const field of ['people', 'minutes', 'themes', 'hardships', 'role', 'topic'] as const) {
      expect(body[field], field).toEqual(fields.has(field) ? FILLED[field] : undefined);
    }
    expect(body.place.proof).toBe(fields.has('place') ? 'listed' : 'none');
    const linked = { classes: 'class-computing-1', colleges: 'computing', branches: 'branch-computing-1' };
    for (const field of ['classes', 'colleges', 'branches'] as const) {
      if (fields.has(field)) expect(body.scope?.[field], field).toContain(linked[field]);
    }

    await openInApp(page, `/history?record=${record}`);
    const counted = page.getByRole('dialog').getByRole('list', { name: '计入', exact: true });
    await page.getByRole('dialog').getByText('登记于').waitFor();
    const titles = (await counted.getByRole('link').allInnerTexts()).sort();
    expect(titles).toEqual(dutiesOf(id).map(titleOf).sort());
    expect(phone.takeErrors()).toEqual([]);
  },
);
