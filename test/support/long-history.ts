import { v7 } from 'uuid';
import type { VisitBody } from '../../src/domain/log/bodies.ts';
import type { Entry } from '../../src/domain/log/entry.ts';
import { toRfc3339 } from '../../src/domain/time.ts';
import { issueLink, type Poster, readPosters } from './demo-campus.ts';
import { enrolPushClient } from './push-client.ts';
import type { RunningEndpoint } from './start-endpoint.ts';

const BATCH = 200;
const DAY = 86_400_000;
const YEARS = 4;
/** One record in so many was amended. */
const AMENDED = 50;
const NOTES = [
  '学生反映晚间热水供应时间偏短。',
  '宿舍整体整洁，提醒注意用电安全。',
  '围绕学业规划和考研准备作了交流。',
  undefined,
];
const KINDS = [
  'dormVisit',
  'canteenVisit',
  'observeClass',
  'talk',
  'clubActivity',
  'classActivity',
  'online',
];

/**
 * Logs so many visits of the demo leader, over the last years, from a device of their own, as an earlier phone would
 * have; whoever enrols next pulls them. Some were amended.
 */
export async function logLongHistory(endpoint: RunningEndpoint, count: number): Promise<void> {
  const { device, push } = await enrolPushClient(await issueLink(endpoint));
  const posters = readPosters(endpoint);
  const now = Date.now();
  let entries: Entry[] = [];
  for (let index = 0; index < count; index += 1) {
    const time = now - ((count - index) * YEARS * 365 * DAY) / count;
    const at = toRfc3339(Math.floor(time), 480);
    const logged = await device.log({ id: v7({ msecs: time }), at, body: visit(index, at, posters) });
    entries.push(logged);
    if (index % AMENDED === 0) {
      const body = { visit: logged.id, revision: 1, changes: { people: (index % 30) + 1, note: null } };
      entries.push(await device.log({ id: v7({ msecs: time + 1 }), at, type: 'visit.amended', body }));
    }
    if (entries.length >= BATCH - 1) {
      await push(entries);
      entries = [];
    }
  }
  if (entries.length > 0) await push(entries);
}

function visit(index: number, on: string, posters: Poster[]): VisitBody {
  const kind = KINDS[index % KINDS.length] ?? 'talk';
  const poster = posters[(index * 7) % posters.length];
  const note = NOTES[index % NOTES.length];
  return {
    kind,
    on,
    place:
      poster && index % 5 > 0 ? { id: poster.place, code: poster.code, proof: 'poster' } : { proof: 'none' },
    people: (index % 30) + 2,
    ...(index % 3 === 0 ? { themes: ['study', 'mind'] } : {}),
    ...(note === undefined ? {} : { note }),
  };
}
