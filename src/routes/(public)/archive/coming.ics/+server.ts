import { answerCalendar } from '../feeds.server.ts';
import type { RequestHandler } from './$types';

/** The archive: what is to come, as a calendar. */
export const GET: RequestHandler = (event) => answerCalendar(event);
