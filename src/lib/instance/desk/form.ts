import * as v from 'valibot';
import { SettingsSchema, type InstanceSettings, type SettingName } from '../settings.ts';

/** The settings page: which settings stand together, and what changed on it before it is saved. */
export const GROUPS = {
	identity: [
		...['name', 'descriptionFr', 'descriptionEn', 'welcomeFr', 'welcomeEn'],
		...['languages', 'contact', 'securityContact']
	],
	publisher: [
		...['publisherMode', 'publisherKind', 'publisher', 'publisherAddress', 'publisherPhone'],
		...['publisherEmail', 'publisherRegistration', 'publicationDirector']
	],
	hosting: [
		...['hostName', 'hostAddress', 'hostPhone', 'dataHostName', 'dataHostAddress'],
		...['dataHostPhone', 'dataPlace', 'backupPlace', 'sourceUrl']
	],
	look: ['accent'],
	keeping: [
		...['burnHours', 'figuresMonths'],
		...['figures.counting', 'figures.visitors', 'figures.public']
	]
} as Record<Group, Editable[]>;

export type Group = 'identity' | 'publisher' | 'hosting' | 'look' | 'keeping';

/** The settings of this page: the logo is sent apart, the others have pages of their own. */
export type Editable = Exclude<
	SettingName,
	| 'logo'
	| 'figures.chatons'
	| 'figures.chatonsUnverified'
	| 'figures.via'
	| 'figures.hidden'
	| 'figures.zone'
>;

/** As it stands in a form: texts and ticks. */
export type Draft = Record<Editable, string | boolean>;

export const EDITABLE: readonly Editable[] = Object.values(GROUPS).flat();

export const AREAS: readonly Editable[] = ['publisherAddress', 'hostAddress', 'dataHostAddress'];
export const NUMBERS: readonly Editable[] = ['burnHours', 'figuresMonths'];

export function draftOf(settings: InstanceSettings): Draft {
	const written = (name: Editable) => {
		const value = settings[name];
		return typeof value === 'boolean' ? value : String(value);
	};
	return Object.fromEntries(EDITABLE.map((name) => [name, written(name)])) as Draft;
}

/** One line of what is about to change. */
export type Change = { name: Editable; before: string | boolean; after: string | boolean };

export function changesOf(settings: InstanceSettings, draft: Draft): Change[] {
	const now = draftOf(settings);
	const same = (name: Editable) => tidy(now[name]) === tidy(draft[name]);
	return EDITABLE.filter((name) => !same(name)).map((name) => ({
		name,
		before: now[name],
		after: tidy(draft[name])
	}));
}

/**
 * The draft after somebody else saved: what this page changed stays, the rest is as it now stands.
 *
 * @param base the settings that the draft began with
 */
export function carriedOver(base: InstanceSettings, draft: Draft, now: InstanceSettings): Draft {
	const mine = changesOf(base, draft).map(({ name }) => [name, draft[name]] as const);
	return { ...draftOf(now), ...Object.fromEntries(mine) };
}

const tidy = (value: string | boolean) => (typeof value === 'string' ? value.trim() : value);

/** The values to keep, or why one of the fields is not right (a code of the schema). */
export type Read = { values: Partial<InstanceSettings>; errors: Partial<Record<Editable, string>> };

export function readChanges(changes: readonly Change[]): Read {
	const read: Read = { values: {}, errors: {} };
	for (const { name, after } of changes) {
		const typed = NUMBERS.includes(name) ? Number(after || Number.NaN) : after;
		const result = v.safeParse(SettingsSchema.entries[name] as v.GenericSchema, typed);
		if (result.success) Object.assign(read.values, { [name]: result.output });
		else read.errors[name] = codeOf(result.issues[0].message);
	}
	return read;
}

/** Messages of valibot's own speak of types: to a person, a number that is none. */
const codeOf = (message: string): string => (/^[a-z]+$/.test(message) ? message : 'number');
