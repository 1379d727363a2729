import type { Person } from './roster.ts';

export type Role = Person['roles'][number];

/** How far a permission reaches: over everything, over one's own unit, or over oneself. */
export type Reach = 'all' | 'unit' | 'self';

/**
 * Who may do what at the desk (PE1): the one table that the endpoint's routes and the screens read. What is not named
 * is refused.
 */
export const PERMISSIONS = {
  /** See who holds which post, and who may use what. */
  'roster.read': { clerk: 'unit', office: 'all', admin: 'all' },
  /** Import, edit, end appointments, take an import back; units and branches. */
  'roster.write': { office: 'all' },
  /** Say who is the clerk of a unit. */
  'clerks.write': { office: 'all', admin: 'all' },
  /** Say who belongs to the office or is an administrator. */
  'roles.write': { admin: 'all' },
  'enrolment.issue': { clerk: 'unit', office: 'all', admin: 'all' },
  'devices.read': { clerk: 'unit', office: 'all', admin: 'all' },
  'devices.revoke': { clerk: 'unit', office: 'all', admin: 'all' },
  /** Take in records that a phone wrote to a file. */
  'handIn.write': { clerk: 'unit', office: 'all', admin: 'all' },
  /** See places with their codes, and print posters. */
  'places.read': { clerk: 'unit', office: 'all' },
  'places.write': { office: 'all' },
  'calendar.write': { office: 'all' },
  /** See figures of units, of persons, and the records behind them. */
  'progress.read': { clerk: 'unit', office: 'all' },
  /** See what is odd about a record, and what the person said about it. */
  'flags.read': { clerk: 'unit', office: 'all', admin: 'all' },
  /** Write one's own statement for 述职 (六(三)). */
  'statement.read': { leader: 'self', clerk: 'unit', office: 'all' },
  /** Read and export the problems that concern a unit. */
  'problems.read': { clerk: 'unit', office: 'all' },
  /** Read what people have to say about the app. */
  'feedback.read': { office: 'all', admin: 'all' },
  'filings.read': { clerk: 'unit', office: 'all' },
  'filings.write': { clerk: 'unit', office: 'all' },
  'audit.read': { office: 'all', admin: 'all' },
  /** Take along the log with all that proves it, to be verified elsewhere. */
  'log.export': { clerk: 'unit', office: 'all', admin: 'all' },
} as const satisfies Record<string, Partial<Record<Role, Reach>>>;

export type Action = keyof typeof PERMISSIONS;

/** What a person may reach by an action. */
export type Scope = { reach: 'all' } | { reach: 'unit'; unit: string } | { reach: 'self'; person: string };

/** The widest scope that any of the person's roles gives for the action; `null` where none does (PE2). */
export function scopeOf(
  { id, roles, clerkOf }: Pick<Person, 'id' | 'roles' | 'clerkOf'>,
  action: Action,
): Scope | null {
  const row: Partial<Record<Role, Reach>> = PERMISSIONS[action];
  const reaches = new Set(roles.map((role) => row[role]));
  if (reaches.has('all')) return { reach: 'all' };
  if (reaches.has('unit') && clerkOf !== undefined) return { reach: 'unit', unit: clerkOf };
  return reaches.has('self') ? { reach: 'self', person: id } : null;
}

/** Whether the scope takes a unit in. */
export function reachesUnit(scope: Scope, unit: string): boolean {
  return scope.reach === 'all' || (scope.reach === 'unit' && scope.unit === unit);
}

/** Whether the person has anything to do at the desk: more than a leader, who works on the phone alone. */
export function hasDesk({ roles }: Pick<Person, 'roles'>): boolean {
  return roles.some((role) => role !== 'leader');
}
