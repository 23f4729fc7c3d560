import { answerFeed } from '../../../feeds.server.ts';
import type { RequestHandler } from './$types';

/** A tag, as Atom. */
export const GET: RequestHandler = (event) => answerFeed(event, 'atom', 'tags');
