import * as v from 'valibot';
import { BroadcastRecord } from '#lib/archive/record.ts';
import { requireHost } from '#lib/facilitators/session.server.ts';
import { answering, readJson, reply } from '#lib/http/answer.server.ts';
import { renderMarkdown } from '#lib/markdown/render.ts';
import { catalogue } from '#lib/words/catalogue.server.ts';
import { isLocale } from '#lib/words/locale.ts';
import { config } from '../../../../env.server.ts';
import type { RequestHandler } from './$types';

const MOST_BYTES = 1_000_000;
const Body = v.strictObject({
	body: BroadcastRecord.entries.body,
	language: BroadcastRecord.entries.language
});

/** A text as its page will show it, before anything is kept. */
export const POST: RequestHandler = (event) =>
	answering(event.request, async () => {
		await requireHost(event);
		const { body, language } = await readJson(event.request, Body, MOST_BYTES);
		const spoken = language.slice(0, 2);
		const locale = isLocale(spoken) ? spoken : config().locale;
		const { html, notes } = renderMarkdown(body, locale, catalogue(locale).workshop.prose);
		return reply({ html: html + notes });
	});
