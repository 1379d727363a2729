import { z } from 'zod/mini';
import { sealLines, signSeal } from '../../domain/export/seal.ts';
import { readQuery } from '../http/read-query.ts';
import type { OfficeRoute } from '../office/office-route.ts';
import { requireUnit } from '../office/require-reach.ts';
import { createRosterReader } from '../progress/create-roster-reader.ts';
import { exportLines } from './export-lines.ts';

const querySchema = z.object({ unit: z.optional(z.string()) });

export const exportRoutes: OfficeRoute[] = [
  {
    method: 'GET',
    path: '/export',
    action: 'log.export',
    async answer(context, dependencies, authority) {
      const { scope } = authority;
      const unit = readQuery(context, querySchema).unit ?? (scope.reach === 'unit' ? scope.unit : null);
      if (unit !== null) requireUnit(authority, unit);
      const { database, key } = dependencies;
      const lines = exportLines(dependencies, await createRosterReader(database)(), unit);
      const texts = sealLines(lines, (digest) => signSeal(digest, key.identity.id, key.privateKey));
      return context.body(streamTexts(texts), 200, { 'Content-Type': 'application/jsonl; charset=utf-8' });
    },
  },
];

/** One text after another, each made when the one before has gone; a failure ends the answer before its end. */
function streamTexts(texts: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await texts.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    cancel: async () => void (await texts.return(undefined)),
  });
}
