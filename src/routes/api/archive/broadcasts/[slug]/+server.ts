import * as v from 'valibot';
import { deleteDraft, readEdition, saveBroadcast } from '#lib/archive/desk/save.server.ts';
import { takeCaptions } from '#lib/archive/desk/sent-captions.server.ts';
import { WrittenRecord } from '#lib/archive/desk/written-record.ts';
import { requireHost } from '#lib/facilitators/session.server.ts';
import { answering, readJson, reply } from '#lib/http/answer.server.ts';
import { MOST_RECORD_BYTES } from '../most-bytes.ts';
import type { RequestHandler } from './$types';

const Body = v.strictObject({
	/** That the form began with. */
	edition: v.pipe(v.string(), v.maxLength(64)),
	record: WrittenRecord
});

/** Changes a broadcast, for hosts; one that somebody changed meanwhile is shown first. */
export const PUT: RequestHandler = (event) =>
	answering(event.request, async () => {
		await requireHost(event);
		const { edition, record } = await readJson(event.request, Body, MOST_RECORD_BYTES);
		saveBroadcast(event.params.slug, edition, await takeCaptions(record));
		return reply(readEdition(event.params.slug));
	});

/** Deletes a draft, for hosts. */
export const DELETE: RequestHandler = (event) =>
	answering(event.request, async () => {
		await requireHost(event);
		deleteDraft(event.params.slug);
		return reply({});
	});
