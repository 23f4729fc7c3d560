import * as v from 'valibot';
import { renderBody } from '#lib/archive/pages/render-body.server.ts';
import { BroadcastRecord } from '#lib/archive/record.ts';
import { bannersIn } from '#lib/campaign/banners.server.ts';
import { requireHost } from '#lib/facilitators/session.server.ts';
import { answering, readJson, reply } from '#lib/http/answer.server.ts';
import { config } from '../../../../env.server.ts';
import type { RequestHandler } from './$types';

const MOST_BYTES = 1_000_000;
const Typed = v.strictObject({
	body: BroadcastRecord.entries.body,
	language: BroadcastRecord.entries.language,
	/** What they say does not change the text: only whether a call leads anywhere. */
	footnotes: v.optional(v.array(v.strictObject({ label: v.string() })), [])
});

/** A text as its page will show it, before anything is kept. */
export const POST: RequestHandler = (event) =>
	answering(event.request, async () => {
		await requireHost(event);
		const typed = await readJson(event.request, Typed, MOST_BYTES);
		const { html, notes } = renderBody(typed, config().locale);
		return reply({ html, notes, banners: bannersIn(html) });
	});
