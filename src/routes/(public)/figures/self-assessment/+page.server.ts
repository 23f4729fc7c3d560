import { HITS_BEFORE_NAMED } from '#lib/analytics/dimensions.ts';
import { PUBLISHED_FROM } from '#lib/analytics/figures.server.ts';
import { EPSILON } from '#lib/analytics/noise.server.ts';
import { assess } from '#lib/analytics/pages/assess.ts';
import { figuresSettings } from '#lib/instance/figures-settings.server.ts';
import { instanceSettings } from '#lib/instance/settings.server.ts';
import { sections } from '#lib/words/catalogue.server.ts';
import { looseDay, today } from '#lib/words/dates.ts';
import { say } from '#lib/words/say.ts';
import { VERSION } from '../../../../version.ts';
import type { PageServerLoad } from './$types';

/** Our reading of the CNIL's self-assessment, written from the settings that are in force. */
export const load: PageServerLoad = ({ locals: { locale } }) => {
	const words = sections(locale, 'figures');
	const { counting, visitors, public: isPublic, chatons, months } = figuresSettings();
	const { name, publisher, hostName } = instanceSettings();
	const inForce = {
		isCounting: counting,
		estimatesVisitors: visitors,
		isPublic,
		hasChatonsFile: chatons
	};
	const values = {
		publisher: publisher || name,
		host: hostName || words.figures.assessment.unknown,
		k: HITS_BEFORE_NAMED,
		epsilon: EPSILON,
		threshold: PUBLISHED_FROM,
		months
	};
	const written = { date: looseDay(locale, today()), version: VERSION };
	const { assessment } = words.figures;
	return {
		words,
		isCounting: counting,
		generated: say(locale, assessment.generated, written),
		points: assess(inForce, assessment).map((point) => ({
			...point,
			here: say(locale, point.here, values)
		}))
	};
};
