import * as v from 'valibot';
import { isPlain, isSeen } from './plain-text.ts';

/**
 * Every setting of an instance, by its flat name: what may be kept under it, and what holds until
 * somebody says otherwise. The browser and the server read the same schema. What the environment
 * decides (addresses, proxies, folders, backups) is in `env.server.ts`, not here.
 */

/** One line, without the blanks around it. */
const line = (most: number) =>
	v.pipe(
		v.string(),
		v.trim(),
		v.maxLength(most, 'long'),
		v.regex(/^[^\p{Cc}\u2028\u2029]*$/u, 'line'),
		v.check(isPlain, 'line')
	);

/** Several lines: an address, a short text. */
const lines = (most: number) =>
	v.pipe(
		v.string(),
		v.transform((text) => text.replaceAll(/\r\n?/g, '\n').trim()),
		v.maxLength(most, 'long'),
		v.regex(/^(?:[^\p{Cc}]|[\n\t])*$/u, 'line'),
		v.check(isPlain, 'line')
	);

const MAIL = /^[^\s@<>,;:"()[\]\\]+@[^\s@<>,;:"()[\]\\]+\.[^\s@<>,;:"()[\]\\]+$/;

export const isMail = (text: string): boolean => MAIL.test(text);

export function isWebAddress(text: string): boolean {
	if (!/^https?:\/\/[^\s<>"]+$/.test(text) || !URL.canParse(text)) return false;
	// A name and a password before the host would be published with it.
	const { username, password } = new URL(text);
	return username === '' && password === '';
}

/** Empty, or a page on the web. */
const webAddress = v.pipe(
	line(500),
	v.check((text) => text === '' || isWebAddress(text), 'address')
);

/** Empty, or an e-mail address. */
const mail = v.pipe(
	line(200),
	v.check((text) => text === '' || isMail(text), 'mail')
);

/** Where one writes: an e-mail address, or a page with a form. */
const contact = v.pipe(
	line(500),
	v.check((text) => text === '' || isMail(text) || isWebAddress(text), 'contact')
);

/** Empty, or a number as one dials it. */
const phone = v.pipe(
	line(40),
	v.check((text) => text === '' || /^\+?[\d\s().-]{4,}$/.test(text), 'phone')
);

const whole = (least: number, most: number) =>
	v.pipe(
		v.number('number'),
		v.integer('number'),
		v.minValue(least, 'few'),
		v.maxValue(most, 'many')
	);

/** How many months audience figures are kept at most: the CNIL's limit for counts without consent. */
export const MOST_FIGURES_MONTHS = 25;

/** Two weeks after the evening: a room is no archive. */
export const MOST_BURN_HOURS = 336;

/** What links, focus and hover wear (`ui/css/accents.css`): never red or green, which mean something. */
export const ACCENTS = ['roneo', 'ocean', 'lagoon', 'plum', 'graphite'] as const;
export type Accent = (typeof ACCENTS)[number];

export const PUBLISHER_KINDS = ['collective', 'person'] as const;
/** `anonymous`: not professional, and known to the host alone (LCEN, article 1-1, II). */
export const PUBLISHER_MODES = ['professional', 'volunteer', 'anonymous'] as const;

export const SettingsSchema = v.strictObject({
	/** The collective's or the site's name. */
	name: v.pipe(line(60), v.check(isSeen, 'empty')),
	/** What the site is, in one sentence, for search engines and the CHATONS file. */
	descriptionFr: line(300),
	descriptionEn: line(300),
	/** A line of welcome on the first page. */
	welcomeFr: line(300),
	welcomeEn: line(300),
	/** Which languages the pages offer. */
	languages: v.picklist(['both', 'fr', 'en'], 'choice'),
	/** How to reach the collective. */
	contact,
	/** How to report a weakness; empty: as everything else. */
	securityContact: contact,

	/** Who publishes, as the law asks (LCEN, article 1-1). */
	publisher: line(200),
	publisherKind: v.picklist(PUBLISHER_KINDS, 'choice'),
	publisherMode: v.picklist(PUBLISHER_MODES, 'choice'),
	publisherAddress: lines(500),
	publisherPhone: phone,
	publisherEmail: mail,
	/** The number in a register, and the capital, of whoever must be registered. */
	publisherRegistration: line(200),
	publicationDirector: line(200),
	/** Who hosts the site. */
	hostName: line(200),
	hostAddress: lines(500),
	hostPhone: phone,
	/** Who keeps the data, where that is not the host. */
	dataHostName: line(200),
	dataHostAddress: lines(500),
	dataHostPhone: phone,
	/** The country, and the town if one wants, where the data is. */
	dataPlace: line(200),
	backupPlace: line(200),
	/** Where the source of what runs here is (AGPL, section 13). */
	sourceUrl: webAddress,

	accent: v.picklist(ACCENTS, 'choice'),
	/** The picture that stands beside the name, by the hash that the archive keeps it under; or none. */
	logo: v.pipe(v.string(), v.regex(/^([a-f0-9]{64})?$/, 'choice')),

	/** After how many hours a room burns by itself, unless its host says otherwise. */
	burnHours: whole(1, MOST_BURN_HOURS),
	figuresMonths: whole(1, MOST_FIGURES_MONTHS),
	'figures.counting': v.boolean('choice'),
	'figures.visitors': v.boolean('choice'),
	'figures.public': v.boolean('choice'),
	'figures.chatons': v.boolean('choice'),
	'figures.chatonsUnverified': v.boolean('choice'),
	/** The codes that `?via=` may name, with blanks between. */
	'figures.via': v.pipe(
		line(2_100),
		v.check(
			(text) =>
				text.split(' ').length <= 50 &&
				text.split(' ').every((code) => /^[A-Za-z0-9-]{0,40}$/.test(code)),
			'codes'
		)
	),
	/** The referring hosts that the public figures do not name, with blanks between. */
	'figures.hidden': v.pipe(
		line(10_200),
		v.check(
			(text) =>
				text.split(' ').length <= 100 &&
				text.split(' ').every((host) => /^[a-z0-9.-]{0,100}$/.test(host)),
			'hosts'
		)
	),
	'figures.zone': v.pipe(line(60), v.check(isZone, 'zone'))
});

/** What an instance says of itself and decides, defaults included. */
export type InstanceSettings = v.InferOutput<typeof SettingsSchema>;
export type SettingName = keyof InstanceSettings;
export type SettingChanges = Partial<InstanceSettings>;

/** What holds until somebody says otherwise; nothing here is untrue of a fresh instance. */
export const DEFAULTS: InstanceSettings = {
	name: 'Terrasse',
	descriptionFr: '',
	descriptionEn: '',
	welcomeFr: '',
	welcomeEn: '',
	languages: 'both',
	contact: '',
	securityContact: '',
	publisher: '',
	publisherKind: 'collective',
	publisherMode: 'professional',
	publisherAddress: '',
	publisherPhone: '',
	publisherEmail: '',
	publisherRegistration: '',
	publicationDirector: '',
	hostName: '',
	hostAddress: '',
	hostPhone: '',
	dataHostName: '',
	dataHostAddress: '',
	dataHostPhone: '',
	dataPlace: '',
	backupPlace: '',
	sourceUrl: '',
	accent: 'roneo',
	logo: '',
	burnHours: 24,
	figuresMonths: MOST_FIGURES_MONTHS,
	'figures.counting': true,
	'figures.visitors': true,
	'figures.public': true,
	'figures.chatons': false,
	'figures.chatonsUnverified': false,
	'figures.via': '',
	'figures.hidden': '',
	'figures.zone': 'Europe/Paris'
};

export const SETTING_NAMES = Object.keys(DEFAULTS) as SettingName[];

/** What a set of changes must be: known names alone, each as its setting wants it. */
export const ChangesSchema = v.partial(SettingsSchema);

function isZone(text: string): boolean {
	try {
		return new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone !== '';
	} catch {
		return false;
	}
}
