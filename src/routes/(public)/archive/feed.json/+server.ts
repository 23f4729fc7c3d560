import { answerFeed } from '../feeds.server.ts';
import type { RequestHandler } from './$types';

/** The archive, as JSON Feed. */
export const GET: RequestHandler = (event) => answerFeed(event, 'json');
