import * as v from 'valibot';
import { readRulesAgain } from '#lib/analytics/rules.server.ts';
import { requireHost } from '#lib/facilitators/session.server.ts';
import { answering, readJson, reply } from '#lib/http/answer.server.ts';
import { forgetPages } from '#lib/http/kept-pages.server.ts';
import { refuse } from '#lib/http/problem.ts';
import { noteAct } from '#lib/instance/audit.server.ts';
import { keepSettings } from '#lib/instance/settings.server.ts';
import type { SettingChanges } from '#lib/instance/settings.ts';
import type { RequestHandler } from './$types';

/** Every setting at its longest, twice: as it was, and as it becomes. */
const MOST_BYTES = 120_000;
/** `keepSettings` looks at each name and value; the logo is sent by its own door. */
const Values = v.record(v.string(), v.union([v.string(), v.number(), v.boolean()]));
const Changes = v.objectWithRest(
	{ from: v.optional(Values) },
	v.union([v.string(), v.number(), v.boolean()])
);

/**
 * Keeps settings, for hosts: all of them or none. They hold from the answer on. `from` may say what they
 * were where the changes began: one that somebody else moved since is refused.
 */
export const PUT: RequestHandler = (event) =>
	answering(event.request, async () => {
		const host = await requireHost(event);
		const { from, ...changes } = await readJson(event.request, Changes, MOST_BYTES);
		if ('logo' in changes) throw refuse('malformed', { field: 'logo' });
		const moved = keepSettings(changes as SettingChanges, from as SettingChanges | undefined);
		if (moved.length > 0) {
			noteAct(host, 'settings-changed', { fields: moved.join(', ') });
			readRulesAgain();
			forgetPages();
		}
		return reply({ changed: moved });
	});
