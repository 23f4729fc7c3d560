import { cardOf, writeCardAsXml } from '#lib/archive/feeds/oembed.ts';
import { currentSlug, readBroadcast } from '#lib/archive/store.server.ts';
import { isPublic } from '#lib/archive/visibility.ts';
import { answering } from '#lib/http/answer.server.ts';
import { OPEN, opened, openJson, preflight } from '#lib/http/open-json.server.ts';
import { refuse } from '#lib/http/problem.ts';
import { instanceSettings } from '#lib/instance/settings.server.ts';
import { readAddress } from '#lib/words/addresses.ts';
import { config } from '../../../env.server.ts';
import type { RequestHandler } from './$types';

/** The card of a broadcast, by the address of its page in any language: oEmbed. */
export const GET: RequestHandler = async ({ request, url: { origin } }) =>
	opened(
		await answering(request, () => {
			const { searchParams } = new URL(request.url);
			const format = searchParams.get('format') ?? 'json';
			// What oEmbed asks for where a provider does not have a format.
			if (format !== 'json' && format !== 'xml') return new Response(null, { status: 501 });
			const record = broadcastAt(searchParams.get('url') ?? '');
			const card = cardOf(record, origin, instanceSettings().name);
			if (format === 'json') return openJson(request, card);
			const headers = { ...OPEN, 'content-type': 'text/xml; charset=utf-8' };
			return new Response(writeCardAsXml(card), { headers });
		})
	);

export const OPTIONS: RequestHandler = preflight;

function broadcastAt(href: string) {
	if (!URL.canParse(href)) throw refuse('malformed', { field: 'url' });
	const url = new URL(href);
	const slug = /^\/archive\/([a-z0-9-]+)$/.exec(readAddress(url.pathname).path)?.[1] ?? '';
	const { origin, onion } = config();
	const isOurs = [origin, onion].includes(url.origin);
	const record = isOurs ? readBroadcast(currentSlug(slug) ?? slug) : null;
	if (record?.status === 'withdrawn') throw refuse('gone');
	if (!record || !isPublic(record.status)) throw refuse('not-found');
	return record;
}
