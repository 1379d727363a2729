import { z } from 'zod/mini';
import { pushResponseSchema } from '../wire.ts';

/** `POST /hand-in`: parts of chains, each signed by its own device, whoever brings them (HA2). */
export const handInRequestSchema = z.object({
  chains: z
    .array(
      z.object({
        device: z.string().check(z.minLength(1), z.maxLength(64)),
        entries: z.array(z.string()),
      }),
    )
    .check(z.minLength(1), z.maxLength(100)),
});
export type HandInRequest = z.infer<typeof handInRequestSchema>;

/** `name`: the person's; `label`: what the device said of itself. */
const signerShape = { device: z.string(), name: z.string(), label: z.string() };

/** What became of one chain: as of a push, or none of it was looked at. */
export const chainHandedInSchema = z.discriminatedUnion('outcome', [
  /** No device of this university. */
  z.object({ outcome: z.literal('unknown'), device: z.string() }),
  z.object({ outcome: z.literal('revoked'), ...signerShape }),
  z.extend(pushResponseSchema, { outcome: z.literal('taken'), ...signerShape }),
]);
export type ChainHandedIn = z.infer<typeof chainHandedInSchema>;

/** In the order of the chains sent. */
export const handInAnswerSchema = z.object({ chains: z.array(chainHandedInSchema) });
export type HandInAnswer = z.infer<typeof handInAnswerSchema>;
