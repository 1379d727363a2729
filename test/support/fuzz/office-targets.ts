import { type Action, PERMISSIONS } from '../../../src/domain/permissions.ts';
import type { SeededRandom } from '../../../src/endpoint/demo/seeded-random.ts';
import { OFFICE_ROUTES } from '../../../src/endpoint/office/routes.ts';
import { OFFICE_SAMPLES, type Sample } from '../office-samples.ts';
import { type Asker, OWN, SEMESTER } from '../two-units.ts';
import type { FuzzTarget } from './fuzz-target.ts';
import type { FuzzWorld } from './fuzz-world.ts';
import { mutateJson } from './mutate-json.ts';

const ASKERS: Asker[] = ['leader', 'clerk', 'office', 'admin'];

/** Each route of the desk, asked mostly by whoever may do everything there. */
export function createOfficeTargets(world: FuzzWorld): FuzzTarget[] {
  return OFFICE_ROUTES.map(({ method, path, action }) => {
    const name = `${method} ${path}`;
    const { own, other } = OFFICE_SAMPLES[name] ?? { own: { path }, other: [] };
    const samples = [own, ...other, ...(MORE_SAMPLES[name] ?? [])];
    const prepare = PREPARED[name];
    return {
      name,
      askers: askersOf(action),
      async make(random) {
        const sample = prepare && random.happens(0.4) ? await prepare(world, random) : random.pick(samples);
        return { method, ...sample, path: `/api/office${sample.path}` };
      },
    };
  });
}

/** Mostly whoever may do this, and everybody else now and then. */
function askersOf(action: Action): Asker[] {
  const row: Partial<Record<Asker, unknown>> = PERMISSIONS[action];
  return ASKERS.flatMap((asker) => Array<Asker>(asker in row ? 8 : 1).fill(asker));
}

const APPOINTMENT = {
  ...{
    from: '2026-11-01',
    to: null,
    rank: 'division',
    unit: OWN,
    posts: ['collegeSecretary'],
    title: '书记',
  },
  ...{ charge: '学生工作', links: { classes: ['own-class'], colleges: [OWN], branches: [] } },
};
const APPOINTMENTS = '/roster/people/own-leader/appointments';
const ROWS = [
  {
    row: 2,
    name: '周新',
    staffNumber: 'N1',
    unit: '本院',
    rank: '副处级',
    title: '副院长',
    charge: '学生工作',
  },
  {
    row: 3,
    name: '陈思远',
    staffNumber: 'N2',
    unit: '本院',
    rank: '正处级',
    title: '院长',
    classes: '一班、二班',
  },
];
const TABLE = [
  ['名称', '类型', '学院', '楼栋'],
  ['立志楼A101', '教室', '', '立志楼'],
  ['北苑1栋', '宿舍', '本院', ''],
];
const OPTIONS = { from: '2026-11-23', endOthers: true, renamed: ['N1'], units: {} };

/** Samples that go farther than those of the permissions do: they write. */
const MORE_SAMPLES: Record<string, Sample[]> = {
  'POST /roster/people/:id/appointments': [
    { path: APPOINTMENTS, body: { change: 'add', appointment: APPOINTMENT } },
    ...['follow', 'correct'].map((change) => ({
      path: APPOINTMENTS,
      body: { change, id: 'own-leader own-college', appointment: APPOINTMENT },
    })),
  ],
  'POST /roster/plan': [{ path: '/roster/plan', body: { rows: ROWS, options: OPTIONS } }],
  'POST /roster/people': [{ path: '/roster/people', body: { name: '周新', staffNumber: 'N9' } }],
  'POST /roster/branches': [{ path: '/roster/branches', body: { name: '第二党支部', college: null } }],
  'POST /places/plan': [{ path: '/places/plan', body: { table: TABLE } }],
  'GET /audit': [
    { path: '/audit?who=何&what=device.enrolled&subject=Test&from=2026-09-01&to=2026-12-31' },
    { path: '/audit?cursor=2026-11-23T01:00:00.000Z%20a' },
  ],
  'GET /feedback': [{ path: '/feedback?cursor=2026-11-23T01:00:00.000Z%20a' }],
  'GET /statements/:person': [{ path: '/statements/own-leader?year=2026' }],
};

/** What only a request made before can tell: a version, a digest, an id. */
const PREPARED: Record<string, (world: FuzzWorld, random: SeededRandom) => Promise<Sample>> = {
  'POST /calendar/preview': async (world, random) => ({
    ...(await changeCalendar(world, random)),
    path: '/calendar/preview',
  }),
  'POST /calendar/semesters': changeCalendar,
  'POST /roster/import': importRoster,
  'POST /places/import': importPlaces,
  async 'POST /roster/imports/:id/undo'(world, random) {
    const { path, body } = await importRoster(world, random);
    const { id } = await ask(world, path, body);
    return { path: `/roster/imports/${id}/undo` };
  },
  async 'POST /filings/file'(world) {
    const key = { unit: OWN, semester: SEMESTER, filing: 'summary' };
    const { status, saved } = await ask(world, `/filings/unit?${new URLSearchParams(key)}`);
    const newest = (status as { versions: { id: string }[] }).versions[0]?.id ?? null;
    const base = (saved as { savedAt: string | null }).savedAt;
    return { path: '/filings/file', body: { ...key, base, newest } };
  },
};

async function changeCalendar(world: FuzzWorld, random: SeededRandom): Promise<Sample> {
  const { version } = await ask(world, '/calendar');
  const semester = {
    ...{ id: random.pick([SEMESTER, '2027-2028-1', 'new']), name: '学期', term: 'autumn' },
    ...{ start: '2027-09-06', end: '2028-01-23', newStudents: '2027-09-11' },
    ...{ teachingWeek: { from: '2027-11-29', to: '2027-12-05' }, holidayWeeks: ['2027-10-04'] },
  };
  return { path: '/calendar/semesters', body: { version, change: { change: 'save', semester } } };
}

async function importRoster(world: FuzzWorld, random: SeededRandom): Promise<Sample> {
  const rows = random.happens(0.7) ? mutateJson(ROWS, random) : ROWS;
  const { digest } = await ask(world, '/roster/plan', { rows, options: OPTIONS });
  return {
    path: '/roster/import',
    body: { rows, options: OPTIONS, digest: digest ?? '', fileName: '名册.xlsx' },
  };
}

async function importPlaces(world: FuzzWorld, random: SeededRandom): Promise<Sample> {
  const table = random.happens(0.7) ? mutateJson(TABLE, random) : TABLE;
  const { digest } = await ask(world, '/places/plan', { table });
  return { path: '/places/import', body: { table, digest: digest ?? '' } };
}

async function ask(world: FuzzWorld, path: string, body?: unknown): Promise<Record<string, unknown>> {
  const method = body === undefined ? 'GET' : 'POST';
  const response = await world.send({ method, path: `/api/office${path}`, body }, 'office');
  return (await response.json()) as Record<string, unknown>;
}
