import type { Policy, Text } from '../../../domain/regulation/policy.ts';
import { useMessages } from '../../messages/language.ts';
import { useServices } from '../../services.ts';

/** The regulation as this device knows it, and what its duties, kinds and posts are called. */
export interface PolicyWords {
  policy: Policy | undefined;
  duty(id: string): string;
  kind(id: string): string;
  category(id: string): string;
  post(id: string): string;
  rank(id: string): string;
}

export function usePolicyWords(): PolicyWords {
  const t = useMessages();
  const policy = useServices().phone.value?.enrolment?.reference.policy;
  const namer = (titled: { id: string; title: Text }[] = []) => {
    const titles = new Map(titled.map(({ id, title }) => [id, t.titleOf(title)]));
    return (id: string) => titles.get(id) ?? id;
  };
  return {
    policy,
    duty: namer([...(policy?.duties ?? []), ...(policy?.unitDuties ?? [])]),
    kind: namer(policy?.kinds),
    category: namer(policy?.categories),
    post: namer(policy?.posts),
    rank: namer(policy?.ranks),
  };
}
