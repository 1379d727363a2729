import { HAND_IN_MAX_BYTES, type HandIn, type HandInFault, readHandIn } from '../../../domain/hand-in.ts';

/** Why a file is not sent to the endpoint at all. */
export type FileFault = HandInFault | 'tooLarge' | 'otherUniversity' | 'empty';

/**
 * What a chosen file brings for this university's endpoint (HA3). A file of another's stays on this computer: its
 * records are nothing for this one.
 */
export async function readFile(
  file: Blob,
  endpoint: string,
): Promise<{ chains: HandIn['chains'] } | { fault: FileFault }> {
  if (file.size > HAND_IN_MAX_BYTES) return { fault: 'tooLarge' };
  const read = readHandIn(await file.text());
  if ('fault' in read) return read;
  if (read.handIn.endpoint !== endpoint) return { fault: 'otherUniversity' };
  const chains = read.handIn.chains.filter(({ entries }) => entries.length > 0);
  return chains.length > 0 ? { chains } : { fault: 'empty' };
}
