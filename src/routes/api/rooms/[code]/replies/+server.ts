import * as v from 'valibot';
import type { RequestHandler } from './$types';
import { b64 } from '#lib/crypto/bytes.ts';
import { REPLY_BYTES } from '#lib/crypto/receipt.ts';
import { requireFacilitator } from '#lib/facilitators/session.server.ts';
import { answering, readJson, reply } from '#lib/http/answer.server.ts';
import { requireReader } from '#lib/rooms/access.server.ts';
import { bytes } from '#lib/rooms/bytes.server.ts';
import { addReplies } from '#lib/rooms/replies.server.ts';

const MOST_AT_ONCE = 1_000;
const MOST_BYTES = 900_000;
const Body = v.pipe(
	v.array(v.strictObject({ tag: bytes(16), box: v.optional(bytes(REPLY_BYTES)) })),
	v.maxLength(MOST_AT_ONCE)
);

/** Adds receipts and private replies to the list that everyone reads. */
export const POST: RequestHandler = (event) =>
	answering(event.request, async () => {
		const { code } = event.params;
		requireReader(code, (await requireFacilitator(event)).print);
		const known = await addReplies(code, await readJson(event.request, Body, MOST_BYTES));
		return reply({ known: known.map(b64) });
	});
