import type { Policy } from './policy.ts';

/** The policy in force on a campus date: of those that hold from then or earlier, the newest (RE20). */
export function policyOn(policies: readonly Policy[], date: string): Policy | undefined {
  return policies
    .filter(({ from }) => from <= date)
    .reduce<Policy | undefined>(
      (newest, policy) => (newest && newest.from >= policy.from ? newest : policy),
      undefined,
    );
}
