import { v7 } from 'uuid';
import type { Entry, EntryPayload } from '../../src/domain/log/entry.ts';
import type { ProblemMovedBody, ProblemRaisedBody } from '../../src/domain/problems/bodies.ts';
import { toRfc3339 } from '../../src/domain/time.ts';
import { issueLink, readPosters } from './demo-campus.ts';
import { enrolPushClient } from './push-client.ts';
import type { RunningEndpoint } from './start-endpoint.ts';

const BATCH = 200;
const DAY = 86_400_000;
const YEARS = 4;
const WORDS = [
  '晚间热水供应时间偏短，十点半以后就没有了。',
  '三楼水房的龙头关不紧。',
  '周末校车太少，排队要半个小时，去考试的同学怕赶不上，希望考试那几天能加开两班。',
  '自习室的灯有两盏不亮。',
];
const DEPARTMENT = 'logistics';
const STEPS: (Pick<ProblemMovedBody, 'step' | 'words'> | null)[] = [
  null,
  { step: 'answered', words: '已经安排维修。' },
  null,
  { step: 'explained', words: '要等寒假改造。' },
  { step: 'withdrawn' },
];

/**
 * Raises so many problems as the demo leader, over the last years, from a device of their own; whoever enrols next
 * pulls them. Some wait, some are with a department, some have ended.
 */
export async function raiseManyProblems(endpoint: RunningEndpoint, count: number): Promise<void> {
  const { device, push } = await enrolPushClient(await issueLink(endpoint));
  const places = readPosters(endpoint).map(({ place }) => place);
  const now = Date.now();
  let entries: Entry[] = [];
  const log = async (time: number, part: Pick<EntryPayload, 'type' | 'body'>) => {
    const at = toRfc3339(Math.floor(time), 480);
    const entry = await device.log({ id: v7({ msecs: time }), at, ...part });
    entries.push(entry);
    return entry.id;
  };
  for (let index = 0; index < count; index += 1) {
    const time = now - ((count - index) * YEARS * 365 * DAY) / count;
    const problem = await log(time, { type: 'problem.raised', body: raised(index, time, places) });
    const step = STEPS[index % STEPS.length];
    if (step) await log(time + 1, { type: 'problem.moved', body: { problem, revision: 1, ...step } });
    if (entries.length >= BATCH - 1) {
      await push(entries);
      entries = [];
    }
  }
  if (entries.length > 0) await push(entries);
}

function raised(index: number, time: number, places: string[]): ProblemRaisedBody {
  const place = places[(index * 7) % places.length];
  return {
    category: index % 2 === 0 ? 'logistics' : 'dorm',
    words: `第 ${index + 1} 件：${WORDS[index % WORDS.length]}`,
    urgency: 'normal',
    on: toRfc3339(Math.floor(time), 480),
    ...(place !== undefined && index % 6 > 0 ? { place } : {}),
    ...(index % 3 > 0
      ? { department: DEPARTMENT, due: new Date(time + 14 * DAY).toISOString().slice(0, 10) }
      : {}),
    ...(index % 7 === 0 ? { answer: '当场解释清楚了。' } : {}),
  };
}
