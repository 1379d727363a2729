import { calendarRequestSchema, type PreviewAnswer } from '../../domain/office/calendar/calendar-wire.ts';
import { readJsonBody } from '../http/json-body.ts';
import type { OfficeRoute } from '../office/office-route.ts';
import { changeCalendar, refuseChange } from './change-calendar.ts';
import { measureImpact } from './measure-impact.ts';
import { readCalendarView } from './read-calendar.ts';

/** The calendar at the desk: it is read, a change is weighed, and made. */
export const calendarRoutes: OfficeRoute[] = [
  {
    method: 'GET',
    path: '/calendar',
    action: 'calendar.write',
    async answer(context, dependencies) {
      return context.json(await readCalendarView(dependencies));
    },
  },
  {
    method: 'POST',
    path: '/calendar/preview',
    action: 'calendar.write',
    async answer(context, dependencies) {
      const request = await readJsonBody(context, calendarRequestSchema);
      const view = await readCalendarView(dependencies);
      const answer: PreviewAnswer = (await refuseChange(dependencies, view, request)) ?? {
        outcome: 'impact',
        impact: await measureImpact(dependencies, view.calendar, request.change),
      };
      return context.json(answer);
    },
  },
  {
    method: 'POST',
    path: '/calendar/semesters',
    action: 'calendar.write',
    async answer(context, dependencies, { who }) {
      const request = await readJsonBody(context, calendarRequestSchema);
      return context.json(await changeCalendar(dependencies, request, who));
    },
  },
];
