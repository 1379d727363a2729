import { HAND_IN_MAX_BYTES } from '../../domain/hand-in.ts';
import { type HandInAnswer, handInRequestSchema } from '../../domain/office/hand-in-wire.ts';
import { readJsonBody } from '../http/json-body.ts';
import type { OfficeRoute } from '../office/office-route.ts';
import { takeHandIn } from './take-hand-in.ts';

/** Records that came as a file (HA2 to HA4). */
export const handInRoutes: OfficeRoute[] = [
  {
    method: 'POST',
    path: '/hand-in',
    action: 'handIn.write',
    maxBody: HAND_IN_MAX_BYTES,
    async answer(context, dependencies, authority) {
      const request = await readJsonBody(context, handInRequestSchema, 'chains');
      const answer: HandInAnswer = { chains: await takeHandIn(dependencies, authority, request) };
      return context.json(answer);
    },
  },
];
