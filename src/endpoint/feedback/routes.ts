import { feedbackQuerySchema } from '../../domain/office/feedback-wire.ts';
import { readQuery } from '../http/read-query.ts';
import type { OfficeRoute } from '../office/office-route.ts';
import { readFeedback } from './read-feedback.ts';

/** What people have to say about the app. */
export const feedbackRoutes: OfficeRoute[] = [
  {
    method: 'GET',
    path: '/feedback',
    action: 'feedback.read',
    async answer(context, { database }) {
      return context.json(await readFeedback(database, readQuery(context, feedbackQuerySchema)));
    },
  },
];
