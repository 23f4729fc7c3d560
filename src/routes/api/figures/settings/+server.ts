import * as v from 'valibot';
import { isZone } from '#lib/analytics/day.ts';
import { readRulesAgain } from '#lib/analytics/rules.server.ts';
import { requireHost } from '#lib/facilitators/session.server.ts';
import { answering, readJson, reply } from '#lib/http/answer.server.ts';
import { forgetPages } from '#lib/http/kept-pages.server.ts';
import { figuresSettings, keepFiguresSettings } from '#lib/instance/figures-settings.server.ts';
import type { RequestHandler } from './$types';

const MOST_BYTES = 20_000;

const Settings = v.strictObject({
	counting: v.boolean(),
	visitors: v.boolean(),
	public: v.boolean(),
	chatons: v.boolean(),
	chatonsUnverified: v.boolean(),
	via: v.pipe(v.array(v.pipe(v.string(), v.regex(/^[A-Za-z0-9-]{1,40}$/))), v.maxLength(50)),
	hidden: v.pipe(
		v.array(v.pipe(v.string(), v.maxLength(100), v.regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/))),
		v.maxLength(100)
	),
	zone: v.pipe(v.string(), v.maxLength(60), v.check(isZone))
});

/** What the instance decides about its figures, for hosts. It holds from the answer on. */
export const PUT: RequestHandler = (event) =>
	answering(event.request, async () => {
		await requireHost(event);
		const settings = await readJson(event.request, Settings, MOST_BYTES);
		keepFiguresSettings({ ...figuresSettings(), ...settings });
		readRulesAgain();
		forgetPages();
		return reply(settings);
	});
