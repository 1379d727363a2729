import type { Calendar, Semester } from './calendar.ts';
import { createCampusClock } from './campus-clock.ts';
import type { Visit } from './log/fold.ts';
import type { Policy } from './regulation/policy.ts';

/** Visits of a semester, by the 进 to which their kind belongs, in the regulation's order; retracted ones left out. */
export function countByCategory(
  policy: Policy,
  calendar: Calendar,
  semester: Semester,
  visits: Pick<Visit, 'kind' | 'on' | 'retracted'>[],
): { category: string; count: number }[] {
  const categoryOfKind = new Map(policy.kinds.map((kind) => [kind.id, kind.category]));
  const counts = new Map(policy.categories.map((category) => [category.id, 0]));
  const dateOf = createCampusClock(calendar.timeZone);
  for (const visit of visits) {
    const category = categoryOfKind.get(visit.kind);
    const held = category ? counts.get(category) : undefined;
    if (!category || held === undefined || visit.retracted) continue;
    const date = dateOf(visit.on);
    if (semester.start <= date && date <= semester.end) counts.set(category, held + 1);
  }
  return [...counts].map(([category, count]) => ({ category, count }));
}
