import { signSeal } from '../../src/domain/export/seal.ts';
import type { Event } from '../../src/domain/log/bodies.ts';
import { readChains } from '../../src/storage/read-chains.ts';
import { readPhoneState } from '../../src/storage/read-phone-state.ts';
import { sealExport } from '../../src/storage/seal-export.ts';
import { createLogFile } from '../../src/ui/leader/export/create-log-file.ts';
import { enrolSyncPhone, type SyncPhone } from './sync-phone.ts';
import type { TestApplication } from './test-application.ts';
import { createTwoUnits, OTHER, OWN } from './two-units.ts';

const DAY = 86_400_000;

/** A file that the product wrote, and how whoever wrote it would seal another. */
export interface RealExport {
  name: string;
  text: string;
  seal(digest: string): Promise<string>;
}

/** The files of a campus on which much has happened, each written by the real phone or the real endpoint. */
export interface RealExports {
  exports: RealExport[];
  endpoint: TestApplication['key'];
  application: TestApplication;
  close(): Promise<void>;
}

/**
 * Two leaders with three phones: visits, amendments, records taken back, a declaration, problems with steps of both, an
 * id that stands in two chains, a refused record, and entries that were not archived yet.
 */
export async function createRealExports(): Promise<RealExports> {
  const { application, devices } = await createTwoUnits();
  await linkLeaders(application);
  let isRefusing = false;
  const first = await enrolSyncPhone(application, 'own-leader', {
    answer: (path, init) =>
      isRefusing && path === '/api/log' ? refuse(init) : application.request(path, init),
  });
  const second = await enrolSyncPhone(application, 'own-leader', { clockError: -3_600_000 });
  const other = await enrolSyncPhone(application, 'other-leader');
  await fillPhones(application, first, second, other);

  isRefusing = true;
  await first.append(visit(application, 'talk', { people: 4 }));
  await first.sync();
  await first.append(visit(application, 'dormVisit', {}));

  const single = await enrolSyncPhone(application, 'own-clerk');
  const { key } = application;
  const sealOfEndpoint = (digest: string) => signSeal(digest, key.identity.id, key.privateKey);
  const fetchText = async (path: string) => (await devices.office.get(path)).text();
  const exports = [
    await exportOf('the first phone', first, application),
    await exportOf('the second phone', second, application),
    { name: 'all', text: await fetchText('/api/office/export'), seal: sealOfEndpoint },
    { name: 'one unit', text: await fetchText(`/api/office/export?unit=${OWN}`), seal: sealOfEndpoint },
  ];
  for (const kind of ['talk', 'dormVisit', 'online']) {
    await single.append(visit(application, kind, {}));
    await single.sync();
  }
  return {
    exports: [...exports, await exportOf('a single phone', single, application)],
    endpoint: key,
    application,
    close: () => application.close(),
  };
}

async function fillPhones(
  application: TestApplication,
  first: SyncPhone,
  second: SyncPhone,
  other: SyncPhone,
): Promise<void> {
  const dorm = await first.append(visit(application, 'dormVisit', { scope: { classes: ['class-1'] } }));
  const talk = await first.append(visit(application, 'talk', { people: 3, note: '谈学业' }));
  await first.sync();
  application.time.now += DAY;
  // What a phone appends again after its chain was forked: the same id in another chain.
  await second.append(visit(application, 'talk', { people: 5 }), talk.id);
  const review = await second.append(visit(application, 'committeeReport', { topic: 'studentWork' }));
  await second.sync();
  const changes = { people: 6, note: null };
  await second.append({ type: 'visit.amended', body: { visit: talk.id, revision: 1, changes } });
  await second.append({ type: 'visit.retracted', body: { visit: dorm.id } });
  const problem = await second.raise({ department: OTHER });
  await second.sync();
  application.time.now += DAY;
  await first.sync();
  await first.append({
    type: 'duty.declared',
    body: { duty: 'hardshipVisit', from: '2026-09-07', to: '2027-01-24', text: '本学期没有' },
  });
  await first.append(visit(application, 'canteenVisit', {}));
  await first.append({
    type: 'visit.amended',
    body: { visit: review.id, revision: 1, changes: { minutes: 30 } },
  });
  await first.sync();
  await second.sync();
  await other.append(visit(application, 'dormVisit', {}));
  await other.sync();
  await other.move(problem.id, 'answered', { words: '已加装一台' });
  await other.append(visit(application, 'observeClass', {}));
  await other.sync();
  await second.append(visit(application, 'online', { people: 12 }));
}

function visit({ time }: TestApplication, kind: string, part: object): Event {
  const on = new Date(time.now - 3_600_000).toISOString();
  return { type: 'visit.logged', body: { kind, on, place: { proof: 'none' }, ...part } };
}

/** What an endpoint answers that takes none of it. */
function refuse({ body }: RequestInit): Response {
  const { entries } = JSON.parse(String(body)) as { entries: string[] };
  const results = entries.map(() => ({ status: 'refused', reason: 'badSignature' }));
  return Response.json({ results, head: null, receipt: null });
}

async function linkLeaders({ database }: TestApplication): Promise<void> {
  for (const { id, data } of await database.selectFrom('appointments').select(['id', 'data']).execute()) {
    const links = { classes: ['class-1'], colleges: [OWN], branches: [] };
    const next = JSON.stringify({ ...JSON.parse(data), posts: ['studentLead', 'collegeCommittee'], links });
    await database.updateTable('appointments').set({ data: next }).where('id', '=', id).execute();
  }
}

/** What the phone writes when its person asks for the raw data. */
export async function exportOf(
  name: string,
  { database }: Pick<SyncPhone, 'database'>,
  { time }: TestApplication,
): Promise<RealExport> {
  const { enrolment, records } = await readPhoneState(database);
  if (!enrolment) throw new Error('the phone is not enrolled');
  const seal = (digest: string) => sealExport(database, digest);
  const services = {
    readChains: () => readChains(database),
    sealExport: seal,
    now: () => ({ time: time.now, offset: 480 }),
  };
  return { name, text: await (await createLogFile(services, enrolment, records)).text(), seal };
}
