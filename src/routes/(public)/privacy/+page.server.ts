import { listSources } from '#lib/archive/import/peertube/sources.server.ts';
import { instanceSettings } from '#lib/instance/settings.server.ts';
import { sections } from '#lib/words/catalogue.server.ts';
import { say } from '#lib/words/say.ts';
import { config } from '../../../env.server.ts';
import type { PageServerLoad } from './$types';
import { inForce } from './in-force.ts';
import { promiseState } from './promises.ts';

/** The number of the promise that says everybody sees the figures. */
const PUBLIC_FIGURES = 11;

/** The privacy page: the promises, each with where it stands here, and what is kept under these settings. */
export const load: PageServerLoad = ({ locals: { locale } }) => {
	const words = sections(locale, 'privacy', 'blindVotes');
	const { twelve, states, closedFigures, keeps } = words.privacy;
	const settings = instanceSettings();
	const { proxies, onion, backupRecipient, backupKeep } = config();
	const values = { months: settings.figuresMonths, hours: settings.burnHours };
	const promises = twelve.map((promise, i) => {
		const isClosed = i + 1 === PUBLIC_FIGURES && !settings['figures.public'];
		if (isClosed) return { ...promise, state: states.partly, detail: closedFigures };
		return { ...promise, state: states[promiseState(i + 1)] };
	});
	return {
		words,
		promises,
		keeps: keeps.map(({ what, how }) => ({
			what: say(locale, what, values),
			how: say(locale, how, values)
		})),
		inForce: inForce(locale, words.privacy.inForce, settings, {
			proxies,
			onion,
			backups: { encrypted: backupRecipient !== '', kept: backupKeep },
			peertube: listSources().map(({ address }) => new URL(address).host)
		})
	};
};
