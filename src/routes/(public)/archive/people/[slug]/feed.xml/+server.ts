import { answerFeed } from '../../../feeds.server.ts';
import type { RequestHandler } from './$types';

/** A person, as RSS with the chapters, captions and people of Podcasting 2.0. */
export const GET: RequestHandler = (event) => answerFeed(event, 'rss', 'people');
