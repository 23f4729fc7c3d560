import { makeBroadcast } from '#lib/archive/desk/save.server.ts';
import { takeCaptions } from '#lib/archive/desk/sent-captions.server.ts';
import { WrittenRecord } from '#lib/archive/desk/written-record.ts';
import { requireHost } from '#lib/facilitators/session.server.ts';
import { answering, readJson, reply } from '#lib/http/answer.server.ts';
import { MOST_RECORD_BYTES } from './most-bytes.ts';
import type { RequestHandler } from './$types';

/** Makes a broadcast, for hosts. */
export const POST: RequestHandler = (event) =>
	answering(event.request, async () => {
		await requireHost(event);
		const record = await readJson(event.request, WrittenRecord, MOST_RECORD_BYTES);
		makeBroadcast(await takeCaptions(record));
		return reply({ slug: record.slug }, 201);
	});
