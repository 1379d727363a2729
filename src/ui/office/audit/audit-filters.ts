import { AUDITED, type Audited } from '../../../domain/office/audited.ts';
import type { AuditMessages } from '../../messages/zh-cn-audit.ts';

export interface AuditAsked {
  what: string;
  who: string;
  subject: string;
  from: string;
  to: string;
}

const KEYS = ['what', 'who', 'subject', 'from', 'to'] as const satisfies (keyof AuditAsked)[];

/** What is asked for in an address; nothing is left out of the audit where it names nothing. */
export function readAuditAsked(query: Record<string, string>): AuditAsked {
  const { what = '', who = '', subject = '', from = '', to = '' } = query;
  return { what, who, subject, from, to };
}

/** The address that asks for it: of the page, or of the endpoint's answer. */
export function auditHref(path: string, asked: AuditAsked, cursor: string | null = null): string {
  const query = new URLSearchParams();
  for (const key of KEYS) if (asked[key].trim() !== '') query.set(key, asked[key].trim());
  if (cursor !== null) query.set('cursor', cursor);
  return query.size > 0 ? `${path}?${query}` : path;
}

export function isAnythingAsked(asked: AuditAsked): boolean {
  return KEYS.some((key) => asked[key].trim() !== '');
}

type Group = keyof AuditMessages['groups'];
const GROUP_OF: Record<string, Group> = {
  semester: 'semester',
  person: 'person',
  roles: 'person',
  appointment: 'person',
  unit: 'unit',
  branch: 'unit',
  roster: 'roster',
  enrolment: 'device',
  device: 'device',
  place: 'place',
  places: 'place',
  code: 'place',
  filing: 'filing',
};

/** Everything that is audited, in the groups in which it is offered. */
export function auditedByGroup(): [Group, Audited[]][] {
  const groups = new Map<Group, Audited[]>();
  for (const audited of AUDITED) {
    const group = GROUP_OF[audited.split('.')[0] ?? ''] ?? 'person';
    groups.set(group, [...(groups.get(group) ?? []), audited]);
  }
  return [...groups];
}
