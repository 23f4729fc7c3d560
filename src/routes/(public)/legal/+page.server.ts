import { LAW } from '#lib/instance/law-links.ts';
import { missingLegalFields } from '#lib/instance/legal-fields.ts';
import { instanceSettings } from '#lib/instance/settings.server.ts';
import type { InstanceSettings } from '#lib/instance/settings.ts';
import { catalogue, sections, type Catalogue } from '#lib/words/catalogue.server.ts';
import type { Locale } from '#lib/words/locale.ts';
import { say } from '#lib/words/say.ts';
import { VERSION } from '../../../version.ts';
import type { PageServerLoad } from './$types';

/** The legal notice: what the admin wrote, and plainly what is not written yet. */
export const load: PageServerLoad = ({ locals: { locale } }) => {
	const { legal } = catalogue(locale);
	const settings = instanceSettings();
	const { publisherMode, contact, sourceUrl } = settings;
	const reach = contact || legal.notYet;
	return {
		words: sections(locale, 'legal'),
		lines: [
			{ term: legal.site, lines: [settings.name] },
			...(publisherMode === 'anonymous' ? [] : publisherLines(locale, settings, legal)),
			...hostLines(locale, settings, legal),
			{ term: legal.contact, lines: filled(contact) }
		],
		isAnonymous: publisherMode === 'anonymous',
		isComplete: missingLegalFields(settings).length === 0,
		authorities: say(locale, legal.authorities, {
			contact: reach,
			languages: legal.languages[settings.languages]
		}),
		recipients: say(locale, legal.recipients, { contact: reach }),
		sources: (['lcen', 'sren', 'dsa'] as const).map((name) => ({
			href: LAW[name],
			text: legal.links[name]
		})),
		software: say(locale, legal.software, { version: VERSION }),
		sourceUrl
	};
};

type Legal = Catalogue['legal'];

function publisherLines(locale: Locale, settings: InstanceSettings, legal: Legal) {
	const { publisher, publisherKind, publisherPhone, publisherEmail, ...others } = settings;
	const identity = [
		...filled(publisher, others.publisherAddress),
		...called(locale, publisherPhone, legal),
		...filled(publisherEmail)
	];
	const registration = filled(others.publisherRegistration);
	return [
		{ term: `${legal.publisher} (${legal[publisherKind]})`, lines: identity },
		...(registration.length > 0 ? [{ term: legal.registration, lines: registration }] : []),
		{ term: legal.director, lines: filled(others.publicationDirector) }
	];
}

function hostLines(locale: Locale, settings: InstanceSettings, legal: Legal) {
	const { hostName, hostAddress, hostPhone, dataPlace, backupPlace } = settings;
	const { dataHostName, dataHostAddress, dataHostPhone } = settings;
	const data = [...filled(dataHostName, dataHostAddress), ...called(locale, dataHostPhone, legal)];
	const places = [
		...(dataPlace ? [say(locale, legal.dataAt, { place: dataPlace })] : []),
		...(backupPlace ? [say(locale, legal.backupsAt, { place: backupPlace })] : [])
	];
	return [
		{
			term: legal.host,
			lines: [...filled(hostName, hostAddress), ...called(locale, hostPhone, legal)]
		},
		...(data.length > 0 ? [{ term: legal.dataHost, lines: data }] : []),
		...(places.length > 0 ? [{ term: legal.places, lines: places }] : [])
	];
}

const called = (locale: Locale, phone: string, legal: Legal): string[] =>
	phone ? [say(locale, legal.phone, { phone })] : [];

/** The lines of what was filled in, as they were typed. */
function filled(...texts: string[]): string[] {
	return texts.flatMap((text) => text.split('\n')).filter((line) => line.trim() !== '');
}
