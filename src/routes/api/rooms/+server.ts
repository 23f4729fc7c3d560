import * as v from 'valibot';
import type { RequestHandler } from './$types';
import { b64 } from '#lib/crypto/bytes.ts';
import { isCode } from '#lib/crypto/code.ts';
import { requireHost } from '#lib/facilitators/session.server.ts';
import { answering, readJson, reply } from '#lib/http/answer.server.ts';
import { bytes } from '#lib/rooms/bytes.server.ts';
import { createRoom } from '#lib/rooms/room.server.ts';
import { makeTokens, publicTokenKeys } from '#lib/rooms/tokens/keys.server.ts';

const MOST_BYTES = 256;
const Body = v.strictObject({
	code: v.pipe(v.string(), v.check(isCode)),
	rootPublicKey: bytes(32)
});

/**
 * Opens a room, for a host; its keys were made in the facilitator's browser, those of its tokens here:
 * they are answered, for the statement to carry.
 */
export const POST: RequestHandler = (event) =>
	answering(event.request, async () => {
		const { print } = await requireHost(event);
		const { code, rootPublicKey } = await readJson(event.request, Body, MOST_BYTES);
		const isNew = await createRoom(code, rootPublicKey, print, await makeTokens());
		const keys = publicTokenKeys(code);
		const written = keys && {
			askTokenKey: b64(keys.askTokenKey),
			voteTokenKeys: b64(keys.voteTokenKeys)
		};
		return reply(written ?? {}, isNew ? 201 : 200);
	});
