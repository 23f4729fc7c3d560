import * as v from 'valibot';
import type { RequestHandler } from './$types';
import { HEAD_BYTES } from '#lib/crypto/board.ts';
import { requireFacilitator } from '#lib/facilitators/session.server.ts';
import { answering, readJson, reply } from '#lib/http/answer.server.ts';
import { requireReader } from '#lib/rooms/access.server.ts';
import { signAnew } from '#lib/rooms/board.server.ts';
import { bytes, entryNumber } from '#lib/rooms/bytes.server.ts';

const MOST_BYTES = 256;
const Body = v.strictObject({ n: entryNumber, head: bytes(HEAD_BYTES) });

/** Signs the last head anew: a desk still stands behind the board. */
export const PUT: RequestHandler = (event) =>
	answering(event.request, async () => {
		const { code } = event.params;
		requireReader(code, (await requireFacilitator(event)).print);
		const { n, head } = await readJson(event.request, Body, MOST_BYTES);
		await signAnew(code, n, head);
		return reply({ n });
	});
