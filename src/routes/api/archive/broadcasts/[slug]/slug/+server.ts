import * as v from 'valibot';
import { BroadcastRecord } from '#lib/archive/record.ts';
import { renameBroadcast } from '#lib/archive/store.server.ts';
import { requireHost } from '#lib/facilitators/session.server.ts';
import { answering, readJson, reply } from '#lib/http/answer.server.ts';
import type { RequestHandler } from './$types';

const MOST_BYTES = 1_000;
const Body = v.strictObject({ slug: BroadcastRecord.entries.slug });

/** Gives a broadcast another address, for hosts; the one it had leads to it. */
export const PUT: RequestHandler = (event) =>
	answering(event.request, async () => {
		await requireHost(event);
		const { slug } = await readJson(event.request, Body, MOST_BYTES);
		renameBroadcast(event.params.slug, slug);
		return reply({ slug });
	});
