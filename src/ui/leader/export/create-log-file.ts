import { computeFigures } from '../../../domain/export/figures.ts';
import { sealLines } from '../../../domain/export/seal.ts';
import type { ExportHeader, ExportLine } from '../../../domain/export.ts';
import { toRfc3339 } from '../../../domain/time.ts';
import type { PhoneState } from '../../../storage/phone-state.ts';
import type { Services } from '../../services.ts';

/** The log as it stands, with every signature, and the figures that follow from it, sealed by this phone (EX1, VE1). */
export async function createLogFile(
  { readChains, sealExport, now }: Pick<Services, 'readChains' | 'sealExport' | 'now'>,
  { reference, device }: NonNullable<PhoneState['enrolment']>,
  records: PhoneState['records'],
): Promise<Blob> {
  const { person, endpoint, calendar, policy } = reference;
  const { time, offset } = now();
  const header: ExportHeader = {
    ...{ format: 'qijintong-log', version: 2, line: 'header', exportedAt: toRfc3339(time, offset) },
    ...{ endpoint, source: { from: 'phone', device }, calendar, policy },
  };
  const refused = records.filter(({ state }) => state.name === 'refused').map(({ visit }) => visit.id);
  const held = await readChains();
  const { figures } = computeFigures(
    header,
    { person, refused },
    {
      chains: held.map(({ chain: { device, entries, receipts } }) => ({
        ...{ device, entries: entries.length, receipts: receipts.length },
      })),
      entries: held.flatMap(({ entries }) => entries),
    },
  );
  const lines: ExportLine[] = [
    header,
    { line: 'person', person, refused },
    ...held.map(({ chain }): ExportLine => ({ line: 'chain', ...chain })),
    { line: 'figures', figures },
  ];
  const pieces: string[] = [];
  for await (const text of sealLines(lines, sealExport)) pieces.push(text);
  return new Blob(pieces, { type: 'application/jsonl' });
}
