import * as v from 'valibot';
import type { RequestHandler } from './$types';
import { DOOR_BYTES } from '#lib/crypto/door.ts';
import { requireHost } from '#lib/facilitators/session.server.ts';
import { answering, readJson, reply } from '#lib/http/answer.server.ts';
import { requireReader } from '#lib/rooms/access.server.ts';
import { bytes, written, writtenAny } from '#lib/rooms/bytes.server.ts';
import { keepStatement } from '#lib/rooms/statement.server.ts';

const MOST_BYTES = 16_384;
const Body = v.strictObject({
	statement: v.strictObject({ body: writtenAny, sig: written(64) }),
	door: v.optional(bytes(DOOR_BYTES))
});

/** Keeps the room's next statement: for hosts only. */
export const PUT: RequestHandler = (event) =>
	answering(event.request, async () => {
		const { code } = event.params;
		requireReader(code, (await requireHost(event)).print);
		const { statement, door } = await readJson(event.request, Body, MOST_BYTES);
		await keepStatement(code, statement, door);
		return reply({});
	});
