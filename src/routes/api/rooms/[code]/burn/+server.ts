import * as v from 'valibot';
import type { RequestHandler } from './$types';
import { requireHost } from '#lib/facilitators/session.server.ts';
import { answering, readJson, reply } from '#lib/http/answer.server.ts';
import { noteAct } from '#lib/instance/audit.server.ts';
import { requireReader } from '#lib/rooms/access.server.ts';
import { burn } from '#lib/rooms/burn.server.ts';

const MOST_BYTES = 16;
const Body = v.strictObject({});

/** Burns the room, now and for good: for hosts only. */
export const POST: RequestHandler = (event) =>
	answering(event.request, async () => {
		const { code } = event.params;
		const host = await requireHost(event);
		requireReader(code, host.print);
		await readJson(event.request, Body, MOST_BYTES);
		await burn(code);
		noteAct(host, 'room-burned');
		return reply({});
	});
