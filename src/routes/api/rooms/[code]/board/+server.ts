import * as v from 'valibot';
import type { RequestHandler } from './$types';
import { HEAD_BYTES } from '#lib/crypto/board.ts';
import { requireFacilitator } from '#lib/facilitators/session.server.ts';
import { answering, readJson, reply } from '#lib/http/answer.server.ts';
import { requirePhaseRight, requireReader } from '#lib/rooms/access.server.ts';
import { addToBoard } from '#lib/rooms/board.server.ts';
import { anyBytes, bytes, entryNumber } from '#lib/rooms/bytes.server.ts';

const MOST_BYTES = 24_576;
const Body = v.strictObject({
	n: entryNumber,
	entry: anyBytes,
	head: bytes(HEAD_BYTES),
	phase: v.optional(v.picklist(['open', 'vote-only', 'paused', 'closed']))
});

/** Adds the next entry to the board; a moderator neither closes the room nor opens it again. */
export const POST: RequestHandler = (event) =>
	answering(event.request, async () => {
		const { code } = event.params;
		const facilitator = await requireFacilitator(event);
		const room = requireReader(code, facilitator.print);
		const { n, entry, head, phase } = await readJson(event.request, Body, MOST_BYTES);
		requirePhaseRight(room, facilitator, phase);
		const isNew = await addToBoard(code, n, entry, head, phase);
		return reply({ n }, isNew ? 201 : 200);
	});
