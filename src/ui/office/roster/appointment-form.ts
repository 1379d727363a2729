import { readPosts } from '../../../domain/office/roster-import/read-posts.ts';
import type { HeldAppointment } from '../../../domain/office/roster-import/roster-snapshot.ts';
import type { AppointmentForm } from '../../../domain/office/roster-wire.ts';
import type { Policy } from '../../../domain/regulation/policy.ts';
import type { Unit } from '../../../domain/roster.ts';

/** An appointment as a form holds it. */
export function appointmentToForm({
  from,
  to,
  rank,
  unit,
  posts,
  title,
  charge,
  links,
}: HeldAppointment): AppointmentForm {
  return {
    ...{ from, to, rank, unit: unit.id, posts, links },
    ...(title === undefined ? {} : { title }),
    ...(charge === undefined ? {} : { charge }),
  };
}

/** What the form begins with: the former appointment where there is one, from today on. */
export function startForm(
  mode: 'add' | 'follow' | 'correct',
  was: HeldAppointment | null,
  today: string,
): AppointmentForm {
  if (was && mode === 'correct') return appointmentToForm(was);
  if (was) return { ...appointmentToForm(was), from: today, to: null };
  return {
    ...{ from: today, to: null, rank: '', unit: '', posts: [] },
    links: { classes: [], colleges: [], branches: [] },
  };
}

/** The form with a part said anew. Posts follow unit, 职务 and 分管 where these still say what the posts are (IM6). */
export function changeForm(
  form: AppointmentForm,
  part: Partial<AppointmentForm>,
  policy: Policy,
  units: Unit[],
): AppointmentForm {
  const read = ({ unit, title = '', charge = '' }: AppointmentForm) =>
    readPosts(policy, { unitKind: units.find(({ id }) => id === unit)?.kind ?? '', title, charge });
  const next = { ...form, ...part };
  const follows = part.posts === undefined && read(form).join() === form.posts.join();
  return follows ? { ...next, posts: read(next) } : next;
}

export function isComplete({ from, rank, unit }: AppointmentForm): boolean {
  return from !== '' && rank !== '' && unit !== '';
}
