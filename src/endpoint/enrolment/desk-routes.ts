import { type Enrolments, issueCodesSchema } from '../../domain/office/enrolment-desk.ts';
import { readJsonBody } from '../http/json-body.ts';
import type { OfficeRoute } from '../office/office-route.ts';
import { issueEnrolmentCodes } from './issue-codes.ts';
import { readEnrolment } from './read-enrolment.ts';
import { requireChangeable } from './require-changeable.ts';

/** Who has a phone, and codes for those who have none (EN4 to EN6). */
export const enrolmentDeskRoutes: OfficeRoute[] = [
  {
    method: 'GET',
    path: '/enrolment',
    action: 'enrolment.issue',
    async answer(context, dependencies, authority) {
      const answer: Enrolments = { people: await readEnrolment(dependencies, authority) };
      return context.json(answer);
    },
  },
  {
    method: 'POST',
    path: '/enrolment/codes',
    action: 'enrolment.issue',
    async answer(context, dependencies, authority) {
      const { people } = await readJsonBody(context, issueCodesSchema, 'people');
      const ids = [...new Set(people)];
      await requireChangeable(dependencies, authority, ids);
      return context.json(await issueEnrolmentCodes(dependencies, ids, authority.who));
    },
  },
];
