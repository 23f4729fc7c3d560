import * as v from 'valibot';
import type { RequestHandler } from './$types';
import { answering, readJson, reply } from '#lib/http/answer.server.ts';
import { anyBytes, bytes } from '#lib/rooms/bytes.server.ts';
import { acceptEnvelope } from '#lib/rooms/store.server.ts';

const MOST_BYTES = 8_192;
const Body = v.strictObject({
	/** Not asked for until a room's statement carries token keys. */
	token: v.optional(v.strictObject({ input: bytes(32), output: bytes(64) })),
	envelope: anyBytes
});

/** Takes a sealed question from anyone. No cookie is looked at. */
export const POST: RequestHandler = ({ request, params }) =>
	answering(request, async () => {
		const { envelope } = await readJson(request, Body, MOST_BYTES);
		const { seq, isNew } = await acceptEnvelope(params.code, envelope);
		return reply({ seq }, isNew ? 201 : 200);
	});
