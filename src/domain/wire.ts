import { z } from 'zod/mini';
import { calendarSchema } from './calendar-schema.ts';
import { hashSchema } from './hash-schema.ts';
import { deviceIdSchema, headSchema, instantSchema, refusalSchema, SEQ_MAX } from './log/entry.ts';
import { placesByCodeHashSchema, withdrawnCodesSchema } from './place-schema.ts';
import { policySchema } from './regulation/policy.ts';
import { branchSchema, personSchema, unitSchema } from './roster.ts';
import { filingSchema, unitActivitySchema } from './unit-records.ts';

/** Most entries and bytes (1 MiB) of one push. Past either the endpoint answers 413 and the phone halves its batch. */
export const PUSH_MAX_ENTRIES = 200;
export const PUSH_MAX_BYTES = 1024 * 1024;
/** Most entries of one answer to a pull, save that a problem is never cut. */
export const PULL_MAX_ENTRIES = 500;
/** Room for the digests of about 30,000 problems. */
export const PULL_MAX_BYTES = 2 * 1024 * 1024;

/** Most bytes of one part of a photograph: what a weak network gets through in a few seconds. */
export const BLOB_PART_MAX_BYTES = 64 * 1024;
/** The header that tells how many bytes of an upload are there, after the IETF's draft of resumable uploads. */
export const UPLOAD_OFFSET = 'Upload-Offset';

/** A P-256 public key (RFC 7518 §6.2); a private part is refused, not ignored. */
export const publicKeySchema = z.strictObject({
  kty: z.literal('EC'),
  crv: z.literal('P-256'),
  x: hashSchema,
  y: hashSchema,
});
export type PublicKey = z.infer<typeof publicKeySchema>;

/** The endpoint as phones know it: its key, pinned when the phone was enrolled. */
export const endpointIdentitySchema = z.object({ id: hashSchema, publicKey: publicKeySchema });
export type EndpointIdentity = z.infer<typeof endpointIdentitySchema>;

/** `GET /api/reference`, all that a phone needs to work alone. Its ETag is in the header. */
export const referenceSchema = z.object({
  endpoint: endpointIdentitySchema,
  person: personSchema,
  calendar: calendarSchema,
  policy: policySchema,
  /** In the order of their names, as units and branches are. */
  places: placesByCodeHashSchema,
  /** An endpoint that sends no such member knows of withdrawn codes, and does not tell. */
  withdrawnCodes: z.optional(withdrawnCodesSchema),
  /** Every unit: whom a problem may be referred to, and the names of colleges. */
  units: z._default(z.array(unitSchema), []),
  branches: z._default(z.array(branchSchema), []),
  /** What was logged and filed for units, all of them: a shared duty counts them together. */
  unitActivities: z.array(unitActivitySchema),
  filings: z.array(filingSchema),
});
export type Reference = z.infer<typeof referenceSchema>;

/** `POST /api/enrol`. Sending the same code with the same key again gets the same answer. */
export const enrolRequestSchema = z.object({
  code: z.string().check(z.maxLength(64)),
  publicKey: publicKeySchema,
  /** What the office sees in its list of devices: “Android, Chrome”. */
  label: z.string().check(z.maxLength(100)),
});
export type EnrolRequest = z.infer<typeof enrolRequestSchema>;
export const enrolResponseSchema = z.object({
  device: deviceIdSchema,
  reference: referenceSchema,
  etag: z.string(),
});
export type EnrolResponse = z.infer<typeof enrolResponseSchema>;

/** `POST /api/log`: JWS texts of the device's own chain. */
export const pushRequestSchema = z.object({
  entries: z.array(z.string()).check(z.minLength(1), z.maxLength(PUSH_MAX_ENTRIES)),
});

export const pushResultSchema = z.discriminatedUnion('status', [
  z.object({ status: z.literal('stored') }),
  /** It was there already. */
  z.object({ status: z.literal('known') }),
  z.object({ status: z.literal('refused'), reason: refusalSchema }),
]);
export type PushResult = z.infer<typeof pushResultSchema>;

export const pushResponseSchema = z.object({
  /** One for each entry sent, in the order sent. */
  results: z.array(pushResultSchema),
  /** Where the device's chain ends at the endpoint. */
  head: z.nullable(headSchema),
  /** The JWS over that head. */
  receipt: z.nullable(z.string()),
});
export type PushResponse = z.infer<typeof pushResponseSchema>;

/** A `problemDigest`. */
const digestSchema = z.string().check(z.maxLength(64));

/** `POST /api/devices`: the key under which the phone goes on (RC4). Sending it again gets the same answer. */
export const successorRequestSchema = z.object({ publicKey: publicKeySchema });
export const successorResponseSchema = z.object({ device: deviceIdSchema });

/** `POST /api/log/pull` */
export const pullRequestSchema = z.object({
  /** The last `seq` held of each of the person's chains; 0 or absent for none. */
  vector: z.record(deviceIdSchema, z.int().check(z.gte(0), z.lte(SEQ_MAX))),
  /** What the phone holds of each problem. A phone that sends no such member knows of no problems, and gets none. */
  problems: z.optional(z.record(z.uuid(), digestSchema)),
});
export type PullRequest = z.infer<typeof pullRequestSchema>;

export const pullResponseSchema = z.object({
  /** Where the asking device's own chain ends at the endpoint: behind what was acknowledged after a restore. */
  head: z.nullable(headSchema),
  chains: z.array(
    z.object({
      device: deviceIdSchema,
      publicKey: publicKeySchema,
      /** JWS texts that follow the asked `seq`, in order. */
      entries: z.array(z.string()),
      /** The JWS over the chain's head. */
      receipt: z.string(),
    }),
  ),
  /** Each problem that concerns the person and of which the phone holds something else, with all that others wrote. */
  problems: z._default(
    z.array(
      z.object({
        problem: z.uuid(),
        /** What the phone's will be once it holds these entries and its own. */
        digest: digestSchema,
        entries: z.array(z.object({ device: deviceIdSchema, jws: z.string(), receivedAt: instantSchema })),
      }),
    ),
    [],
  ),
  /** Who wrote those entries, by device. */
  authors: z._default(
    z.record(deviceIdSchema, z.object({ publicKey: publicKeySchema, person: z.string(), name: z.string() })),
    {},
  ),
  /** Where each of the person's chains ends at the endpoint (RC1); an older endpoint does not tell. */
  heads: z.optional(z.record(deviceIdSchema, headSchema)),
  /** Whether there is more than one answer holds: ask again. */
  more: z.boolean(),
});
export type PullResponse = z.infer<typeof pullResponseSchema>;
