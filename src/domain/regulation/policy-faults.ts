import type { Condition } from './condition.ts';
import type { Policy } from './policy.ts';

/** What does not fit together in a policy whose shape is right: names that nothing bears, or that two things bear. */
export function findPolicyFaults(policy: Policy): string[] {
  const ids = (named: { id: string }[]) => new Set(named.map(({ id }) => id));
  const names = {
    rank: ids(policy.ranks),
    unitKind: ids(policy.unitKinds),
    post: ids(policy.posts),
    kind: ids(policy.kinds),
    category: ids(policy.categories),
    topic: ids(policy.topics),
  };
  const faults: string[] = [];
  const expectKnown = (what: keyof typeof names, used: string[], where: string) => {
    for (const name of used) {
      if (!names[what].has(name)) faults.push(`${where}: there is no ${what} ${name}`);
    }
  };

  function checkCondition(condition: Condition, groups: Set<string>, where: string): void {
    if ('rank' in condition) expectKnown('rank', condition.rank, where);
    else if ('unitKind' in condition) expectKnown('unitKind', condition.unitKind, where);
    else if ('post' in condition) expectKnown('post', condition.post, where);
    else if ('all' in condition) for (const part of condition.all) checkCondition(part, groups, where);
    else if ('any' in condition) for (const part of condition.any) checkCondition(part, groups, where);
    else if ('not' in condition) checkCondition(condition.not, groups, where);
    else if ('group' in condition && !groups.has(condition.group)) {
      faults.push(`${where}: there is no group ${condition.group} before it`);
    }
  }

  const { categories, kinds, ranks, unitKinds, posts, groups, duties, unitDuties } = policy;
  const { topics, themes, hardships, problems } = policy;
  expectKnown('unitKind', problems.solvers, 'problems');
  const lists = [categories, kinds, ranks, unitKinds, posts, groups, [...duties, ...unitDuties]];
  for (const list of [...lists, topics, themes, hardships, problems.categories, problems.urgencies]) {
    const seen = new Set<string>();
    for (const { id } of list) {
      if (seen.has(id)) faults.push(`two things are called ${id}`);
      seen.add(id);
    }
  }
  for (const { id, category, along } of kinds) {
    if (category !== null) expectKnown('category', [category], id);
    expectKnown('kind', along, id);
  }
  for (const { id, implies } of posts) expectKnown('post', implies, id);
  const known = new Set<string>();
  for (const group of groups) {
    checkCondition(group.who, known, group.id);
    known.add(group.id);
  }
  for (const duty of duties) {
    checkCondition(duty.who, known, duty.id);
    if ((duty.counts.measure === 'link') !== (duty.per === 'once')) {
      faults.push(`${duty.id}: a link is counted once, and nothing else is`);
    }
    if (duty.dueBefore) {
      checkCondition(duty.dueBefore.who, known, duty.id);
      if (duty.per !== 'semester')
        faults.push(`${duty.id}: only what is asked per semester can be due before a week`);
    }
    if (duty.counts.measure === 'link') continue;
    expectKnown('kind', duty.counts.kinds ?? [], duty.id);
    if (duty.counts.kinds?.length === 0) faults.push(`${duty.id}: no kind of activity counts`);
    if (duty.counts.measure === 'workingDays' && duty.target > 1) {
      faults.push(`${duty.id}: a share of the working days is at most 1`);
    }
  }
  for (const duty of unitDuties) {
    expectKnown('unitKind', duty.unitKinds ?? [], duty.id);
    if (duty.counts.measure !== 'records') continue;
    expectKnown('kind', duty.counts.kinds, duty.id);
    if (duty.counts.topic !== undefined) expectKnown('topic', [duty.counts.topic], duty.id);
  }
  return faults;
}
