import * as v from 'valibot';
import { forgetSource } from '#lib/archive/import/peertube/sources.server.ts';
import { requireHost } from '#lib/facilitators/session.server.ts';
import { answering, readJson, reply } from '#lib/http/answer.server.ts';
import { refuse } from '#lib/http/problem.ts';
import type { RequestHandler } from './$types';

const MOST_BYTES = 10_000;
const Body = v.strictObject({ address: v.pipe(v.string(), v.maxLength(2000)) });

/** Reads a PeerTube source no more, for hosts. What it brought stays. */
export const DELETE: RequestHandler = (event) =>
	answering(event.request, async () => {
		await requireHost(event);
		const { address } = await readJson(event.request, Body, MOST_BYTES);
		if (!forgetSource(address)) throw refuse('not-found');
		return reply({});
	});
