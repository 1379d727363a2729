import type { CodeReplaced, ReplaceCode } from '../../domain/office/places.ts';
import { toRfc3339 } from '../../domain/time.ts';
import { writeAudit } from '../database/audit.ts';
import type { Dependencies } from '../dependencies.ts';
import { ProblemError } from '../http/problem.ts';
import { issuePlaceCodes } from './issue-place-codes.ts';

/**
 * Withdraws a place's code and issues a new one where that is asked (PO6). Where the code is another one than the asker
 * saw nothing happens: a second click would otherwise withdraw the poster that was just printed.
 */
export async function replaceCode(
  dependencies: Dependencies,
  who: string,
  { place, current, issue }: ReplaceCode,
): Promise<CodeReplaced> {
  const change = { at: toRfc3339(dependencies.clock(), 0), who };
  return dependencies.database.transaction().execute(async (transaction) => {
    const known = await transaction
      .selectFrom('places')
      .select('id')
      .where('id', '=', place)
      .executeTakeFirst();
    if (!known) throw new ProblemError('not-found');
    const held = await transaction
      .selectFrom('place_codes')
      .select(['hash', 'code'])
      .where('place', '=', place)
      .where('withdrawn_at', 'is', null)
      .execute();
    const isAsSeen = current === null ? held.length === 0 : held.some(({ code }) => code === current);
    if (!isAsSeen) return { outcome: 'overtaken' };
    for (const { hash } of held) {
      await transaction
        .updateTable('place_codes')
        .set({ withdrawn_at: change.at })
        .where('hash', '=', hash)
        .execute();
      await writeAudit(transaction, { ...change, what: 'code.withdrawn', subject: place, before: { hash } });
    }
    if (issue) await issuePlaceCodes(transaction, dependencies, change, [place]);
    return { outcome: 'replaced' };
  });
}
