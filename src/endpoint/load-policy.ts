import hnust from '../domain/regulation/hnust-2025.json' with { type: 'json' };
import { type Policy, policySchema } from '../domain/regulation/policy.ts';
import { findPolicyFaults } from '../domain/regulation/policy-faults.ts';
import { policyOn } from '../domain/regulation/policy-on.ts';

/** Every regulation that this endpoint has known; a new one is added, an old one is never changed. */
const POLICIES: unknown[] = [hnust];

/**
 * The regulation in force on a campus date.
 *
 * @throws where one of the data files cannot be used: a defect of this version
 */
export function loadPolicy(date: string): Policy {
  const policies = knownPolicies();
  const faults = policies.flatMap(findPolicyFaults);
  const policy = policyOn(policies, date) ?? policies[0];
  if (faults.length > 0 || !policy) throw new Error(`The regulation cannot be used: ${faults.join('; ')}`);
  return policy;
}

export function knownPolicies(): Policy[] {
  return POLICIES.map((data) => policySchema.parse(data));
}
