import * as v from 'valibot';
import type { RequestHandler } from './$types';
import { requireFacilitator } from '#lib/facilitators/session.server.ts';
import { answering, readJson, reply } from '#lib/http/answer.server.ts';
import { requireReader } from '#lib/rooms/access.server.ts';
import { addToBackstage } from '#lib/rooms/backstage.server.ts';
import { anyBytes, entryNumber } from '#lib/rooms/bytes.server.ts';

const MOST_BYTES = 24_576;
const Body = v.strictObject({ n: entryNumber, entry: anyBytes });

/** Adds the next entry to the facilitators' log. */
export const POST: RequestHandler = (event) =>
	answering(event.request, async () => {
		const { code } = event.params;
		requireReader(code, (await requireFacilitator(event)).print);
		const { n, entry } = await readJson(event.request, Body, MOST_BYTES);
		const isNew = await addToBackstage(code, n, entry);
		return reply({ n }, isNew ? 201 : 200);
	});
