import { answerFeed } from '../feeds.server.ts';
import type { RequestHandler } from './$types';

/** The archive, as Atom. */
export const GET: RequestHandler = (event) => answerFeed(event, 'atom');
