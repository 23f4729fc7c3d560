import * as v from 'valibot';
import { oldAddress } from '#lib/archive/addresses/old-address.ts';
import { keepRedirects } from '#lib/archive/addresses/redirects.server.ts';
import { requireHost } from '#lib/facilitators/session.server.ts';
import { answering, readJson, reply } from '#lib/http/answer.server.ts';
import { refuse } from '#lib/http/problem.ts';
import { readAddress } from '#lib/words/addresses.ts';
import type { RequestHandler } from './$types';

const MOST_BYTES = 10_000;
const address = v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(2000));
const Body = v.strictObject({
	from: address,
	/** A slug of a broadcast or a path of this site; null for an address that is gone. */
	to: v.nullable(address)
});

/**
 * Makes an old address lead somewhere, or says that it is gone, for hosts. One where a page of this site
 * answers is refused with `conflict`: it would never be looked up.
 */
export const PUT: RequestHandler = (event) =>
	answering(event.request, async () => {
		await requireHost(event);
		const { from, to } = await readJson(event.request, Body, MOST_BYTES);
		if (await answers(from, event.fetch)) throw refuse('conflict', { field: 'from' });
		const path = to?.startsWith('/') ? readAddress(to).path : to;
		const refused = keepRedirects([{ from, to: path, status: to === null ? 410 : 301 }]);
		if (refused.length > 0) throw refuse('malformed', { field: 'to' });
		return reply({});
	});

/** The front page alone looks its query up, whatever it has to show. */
async function answers(from: string, fetch: typeof globalThis.fetch): Promise<boolean> {
	const path = oldAddress(from);
	if (path === null || path.startsWith('/?')) return false;
	const { ok } = await fetch(encodeURI(path), { method: 'HEAD', redirect: 'manual' });
	return ok;
}
