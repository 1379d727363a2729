import type { VisitBody } from '../../../domain/log/bodies.ts';
import type { Policy } from '../../../domain/regulation/policy.ts';
import type { Messages } from '../../messages/zh-cn.ts';

/** Whether the record names a place at all. */
export function hasPlace({ place }: VisitBody): boolean {
  return place.id !== undefined || place.code !== undefined;
}

/** What was done, in the policy's words. */
export function kindToWords({ kind }: VisitBody, policy: Policy, t: Messages): string {
  const known = policy.kinds.find(({ id }) => id === kind);
  return known ? t.titleOf(known.title) : kind;
}

/** A record's title: where it was, as far as this phone knows; without a place, what was done. */
export function recordToTitle(
  visit: VisitBody,
  name: string | undefined,
  policy: Policy,
  t: Messages,
): string {
  if (name !== undefined) return name;
  return hasPlace(visit) ? t.common.unknownPlace : kindToWords(visit, policy, t);
}
