import { unzipSync } from 'fflate/node';
import type { z } from 'zod/mini';
import { auditAnswerSchema } from '../../../src/domain/office/audit/audit-wire.ts';
import { calendarViewSchema } from '../../../src/domain/office/calendar/calendar-wire.ts';
import { enrolmentSchema } from '../../../src/domain/office/enrolment-desk.ts';
import {
  documentAnswerSchema,
  filingsSchema,
  unitFilingSchema,
} from '../../../src/domain/office/filings/wire.ts';
import { overviewSchema, trendSchema, unitOverviewSchema } from '../../../src/domain/office/overview-wire.ts';
import { deskPlacesSchema } from '../../../src/domain/office/places.ts';
import { raisingUnitsSchema } from '../../../src/domain/office/problems/raising-units.ts';
import { importsSchema, rosterSchema } from '../../../src/domain/office/roster-wire.ts';
import { pullResponseSchema, referenceSchema } from '../../../src/domain/wire.ts';
import { type Asker, OWN, SEMESTER } from '../two-units.ts';
import type { FuzzWorld } from './fuzz-world.ts';

const ABOUT = `unit=${OWN}&semester=${SEMESTER}&filing=summary`;

const READINGS: [Asker, path: string, z.ZodMiniType][] = [
  ['leader', '/api/reference', referenceSchema],
  ['clerk', '/api/reference', referenceSchema],
  ['office', '/api/reference', referenceSchema],
  ['admin', '/api/reference', referenceSchema],
  ['clerk', '/api/office/overview', overviewSchema],
  ['office', '/api/office/overview', overviewSchema],
  ['clerk', `/api/office/overview/units/${OWN}`, unitOverviewSchema],
  ['office', '/api/office/overview/trend', trendSchema],
  ['office', '/api/office/roster', rosterSchema],
  ['office', '/api/office/roster/imports', importsSchema],
  ['office', '/api/office/audit', auditAnswerSchema],
  ['office', '/api/office/calendar', calendarViewSchema],
  ['office', '/api/office/places', deskPlacesSchema],
  ['clerk', '/api/office/enrolment', enrolmentSchema],
  ['admin', '/api/office/enrolment', enrolmentSchema],
  ['office', '/api/office/filings', filingsSchema],
  ['clerk', `/api/office/filings/unit?${ABOUT}`, unitFilingSchema],
  ['clerk', `/api/office/filings/preview?${ABOUT}`, documentAnswerSchema],
  ['clerk', '/api/office/problems/units', raisingUnitsSchema],
];

const DOCUMENTS = [
  `/filings/plan.docx?${ABOUT}`,
  `/filings/summary.docx?${ABOUT}`,
  `/filings/problems.xlsx?semester=${SEMESTER}`,
  `/filings/progress.xlsx?semester=${SEMESTER}`,
  `/statements/own-leader?semester=${SEMESTER}`,
  '/roster/export',
];

/** What XML cannot hold, however it is written (XML 1.0 §2.2), or what was half a letter before it was written. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: it is these that are looked for
const NOT_XML = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ufffd]|&#x?0*(?:[0-8]|1[0-9]|[bcef]);/i;

/** What can no longer be read as the screens read it, by any role. */
export async function findReadingFaults(world: FuzzWorld): Promise<string[]> {
  const faults: string[] = [];
  for (const [asker, path, schema] of READINGS) {
    const response = await world.send({ method: 'GET', path }, asker);
    const text = await response.text();
    if (response.status !== 200 || !schema.safeParse(JSON.parse(text)).success) {
      faults.push(`${asker} cannot read ${path} (${response.status}): ${text.slice(0, 300)}`);
    }
  }
  for (const asker of ['leader', 'office'] as const) {
    const request = { method: 'POST', path: '/api/log/pull', body: { vector: {}, problems: {} } };
    const response = await world.send(request, asker);
    if (!pullResponseSchema.safeParse(await response.json()).success) faults.push(`${asker} cannot pull`);
  }
  return faults;
}

/** The documents that cannot be made, or that no program could open. */
export async function findDocumentFaults(world: FuzzWorld): Promise<string[]> {
  const faults: string[] = [];
  for (const path of DOCUMENTS) {
    const response = await world.send({ method: 'GET', path: `/api/office${path}` }, 'office');
    if (response.status !== 200) {
      faults.push(`${path} is answered ${response.status}: ${await response.text()}`);
      continue;
    }
    const parts = Object.entries(unzipSync(new Uint8Array(await response.arrayBuffer())));
    for (const [name, bytes] of parts.filter(([name]) => /\.(xml|rels)$/.test(name))) {
      const found = NOT_XML.exec(new TextDecoder().decode(bytes))?.[0];
      if (found !== undefined) faults.push(`${path}: ${name} holds ${JSON.stringify(found)}`);
    }
  }
  return faults;
}
