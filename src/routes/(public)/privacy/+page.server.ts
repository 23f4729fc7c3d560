import { listSources } from '#lib/archive/import/peertube/sources.server.ts';
import { installedIn, readRelease } from '#lib/instance/release/made.server.ts';
import { instanceSettings } from '#lib/instance/settings.server.ts';
import { lacksTokensSomewhere } from '#lib/rooms/tokens/missing.server.ts';
import { sections } from '#lib/words/catalogue.server.ts';
import { say } from '#lib/words/say.ts';
import { config } from '../../../env.server.ts';
import type { PageServerLoad } from './$types';
import { partsHere } from './here.ts';
import { inForce } from './in-force.ts';
import { promiseState } from './promises.ts';

/** The number of the promise that says everybody sees the figures. */
const PUBLIC_FIGURES = 11;

/** The privacy page: the promises, each with where it stands here, and what is kept under these settings. */
export const load: PageServerLoad = ({ locals: { locale }, url }) => {
	const words = sections(locale, 'privacy', 'blindVotes');
	const { twelve, states, closedFigures, keeps, adversaries, here } = words.privacy;
	const settings = instanceSettings();
	const { proxies, onion, backupRecipient, backupKeep } = config();
	const lacksTokens = lacksTokensSomewhere();
	const parts = partsHere(here, settings, {
		origin: url.origin,
		isRelease: readRelease(installedIn(import.meta.dirname)) !== null,
		lacksTokens
	});
	const values = { ...parts, months: settings.figuresMonths, hours: settings.burnHours };
	const told = (sentence: string) => say(locale, sentence, values);
	const promises = twelve.map((promise, i) => {
		const isClosed = i + 1 === PUBLIC_FIGURES && !settings['figures.public'];
		if (isClosed) return { ...promise, state: states.partly, detail: closedFigures };
		const detail = told(promise.detail);
		return { ...promise, detail, state: states[promiseState(i + 1, lacksTokens)] };
	});
	return {
		words,
		promises,
		keeps: keeps.map(({ what, how }) => ({
			what: told(what),
			how: told(how)
		})),
		adversaries: adversaries.map(({ stopped, ...others }) => ({
			...others,
			stopped: told(stopped)
		})),
		inForce: inForce(locale, words.privacy.inForce, settings, {
			proxies,
			onion,
			backups: { encrypted: backupRecipient !== '', kept: backupKeep },
			peertube: listSources().map(({ address }) => new URL(address).host)
		})
	};
};
