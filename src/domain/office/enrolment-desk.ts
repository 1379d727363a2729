import { z } from 'zod/mini';
import { isOfUnitOn } from '../appointments.ts';
import { ENROLMENT_CODE_LENGTH } from '../enrolment.ts';
import type { Person } from '../roster.ts';

/** Most people who get codes in one request: more than any university has leaders. */
export const MOST_CODES = 1_000;

const idSchema = z.string().check(z.minLength(1), z.maxLength(64));

export const deskDeviceSchema = z.object({
  id: z.string(),
  /** What the device said of itself: “Android, Chrome”. */
  label: z.string(),
  enrolledAt: z.string(),
  /** When anything was last received from it; `null` where nothing ever was. */
  heardAt: z.nullable(z.string()),
  revokedAt: z.nullable(z.string()),
  /** Whether it is the device that asks. */
  current: z.boolean(),
});
export type DeskDevice = z.infer<typeof deskDeviceSchema>;

export const enrolmentOfPersonSchema = z.object({
  id: z.string(),
  name: z.string(),
  /** The units to which the person belongs today. */
  units: z.array(z.object({ id: z.string(), name: z.string() })),
  /** The earliest first, revoked ones included. */
  devices: z.array(deskDeviceSchema),
  /** Until when the newest unused code can be used; `null` where there is none. */
  codeUntil: z.nullable(z.string()),
  /** Whether the asker may issue codes for the person and revoke their devices (EN5). */
  mayChange: z.boolean(),
});
export type EnrolmentOfPerson = z.infer<typeof enrolmentOfPersonSchema>;

/** `GET /enrolment`: everybody within reach. */
export const enrolmentSchema = z.object({ people: z.array(enrolmentOfPersonSchema) });
export type Enrolments = z.infer<typeof enrolmentSchema>;

/** `POST /enrolment/codes`. */
export const issueCodesSchema = z.object({
  people: z.array(idSchema).check(z.minLength(1), z.maxLength(MOST_CODES)),
});

export const issuedCodeSchema = z.object({
  person: z.string(),
  code: z.string().check(z.length(ENROLMENT_CODE_LENGTH)),
});
/** Codes in the order of the people asked for. They are told this once: only their hashes are kept. */
export const issuedCodesSchema = z.object({ codes: z.array(issuedCodeSchema), until: z.string() });
export type IssuedCodes = z.infer<typeof issuedCodesSchema>;

/** `POST /devices/revoke`. */
export const revokeDeviceSchema = z.object({ device: idSchema });
export const deviceRevokedSchema = z.object({ outcome: z.enum(['revoked', 'already', 'own']) });
export type DeviceRevoked = z.infer<typeof deviceRevokedSchema>;

type Powers = Pick<Person, 'id' | 'roles' | 'clerkOf'>;

/**
 * Whether somebody may let phones in as this person, and shut them out (EN5): a code is the person, so nobody may hand
 * out one that reaches further than their own roles do.
 */
export function mayChangeDevices(asker: Powers, person: Powers): boolean {
  if (asker.id === person.id) return true;
  if (asker.roles.includes('admin')) return true;
  if (person.roles.includes('admin')) return false;
  if (asker.roles.includes('office')) return true;
  if (person.roles.includes('office')) return false;
  return person.clerkOf === undefined || person.clerkOf === asker.clerkOf;
}

/** Whether the person is of the unit on that campus date: its clerk, or by an appointment held then (EN6). */
export function worksForUnitOn({ clerkOf, appointments }: Person, unit: string, date: string): boolean {
  return clerkOf === unit || isOfUnitOn(appointments, unit, date);
}
