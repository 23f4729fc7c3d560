import * as v from 'valibot';
import { keepRedirects } from '#lib/archive/redirects.server.ts';
import { requireHost } from '#lib/facilitators/session.server.ts';
import { answering, readJson, reply } from '#lib/http/answer.server.ts';
import { refuse } from '#lib/http/problem.ts';
import type { RequestHandler } from './$types';

const MOST_BYTES = 10_000;
const address = v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(2000));
const Body = v.strictObject({
	from: address,
	/** A slug of a broadcast or a path of this site; null for an address that is gone. */
	to: v.nullable(address)
});

/** Makes an old address lead somewhere, or says that it is gone, for hosts. */
export const PUT: RequestHandler = (event) =>
	answering(event.request, async () => {
		await requireHost(event);
		const { from, to } = await readJson(event.request, Body, MOST_BYTES);
		const refused = keepRedirects([{ from, to, status: to === null ? 410 : 301 }]);
		if (refused.length > 0) throw refuse('malformed', { field: 'to' });
		return reply({});
	});
