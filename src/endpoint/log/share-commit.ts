import { setImmediate as afterOthers } from 'node:timers/promises';

/** Most jobs that share one transaction, so that none waits long for many others. */
const MOST_AT_ONCE = 64;

interface Waiting<Job, Outcome> {
  job: Job;
  resolve(outcome: Outcome): void;
  reject(error: unknown): void;
}

/**
 * Lets jobs that come while a transaction runs share the next one: a commit waits for the disk, and for sixteen pushes
 * no longer than for one. Each job has an outcome of its own. Where a transaction fails, its jobs are done one by one,
 * so that whichever job is to blame harms no other.
 *
 * @param commit does these jobs in one transaction, and resolves with their outcomes, in order, once it is committed
 */
export function shareCommit<Job, Outcome>(
  commit: (jobs: Job[]) => Promise<Outcome[]>,
): (job: Job) => Promise<Outcome> {
  let waiting: Waiting<Job, Outcome>[] = [];
  let isRunning = false;

  async function run(): Promise<void> {
    isRunning = true;
    while (waiting.length > 0) {
      // What has arrived by now may come along.
      await afterOthers();
      const group = waiting.slice(0, MOST_AT_ONCE);
      waiting = waiting.slice(MOST_AT_ONCE);
      await commitGroup(group);
    }
    isRunning = false;
  }

  async function commitGroup(group: Waiting<Job, Outcome>[]): Promise<void> {
    try {
      const outcomes = await commit(group.map(({ job }) => job));
      for (const [index, outcome] of outcomes.entries()) group[index]?.resolve(outcome);
    } catch (error) {
      if (group.length > 1) for (const one of group) await commitGroup([one]);
      else group[0]?.reject(error);
    }
  }

  return function join(job) {
    return new Promise((resolve, reject) => {
      waiting.push({ job, resolve, reject });
      if (!isRunning) run();
    });
  };
}
