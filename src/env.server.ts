import { join, resolve } from 'node:path';
import * as v from 'valibot';
import { oneForProcess } from '#db/process.server.ts';
import { isOnionAddress } from '#lib/http/onion-address.server.ts';
import en from '#lib/words/en/environment.ts';
import fr from '#lib/words/fr/environment.ts';
import { isLocale, LOCALES, type Locale } from '#lib/words/locale.ts';
import { say } from '#lib/words/say.ts';

/**
 * The environment, read once, here and nowhere else. Every setting is optional for a local start,
 * and each mistake is answered with a sentence that says the next gesture (`words/…/environment.ts`,
 * under the setting's name), in the language that the environment asks for.
 */

/** An unset variable and an empty one are the same thing. */
const setting = <Schema extends v.GenericSchema<string, unknown>>(schema: Schema, absent: string) =>
	v.pipe(
		v.optional(v.string(), ''),
		v.transform((text) => text.trim() || absent),
		schema
	);

const port = v.pipe(
	v.string(),
	v.regex(/^\d{1,5}$/),
	v.transform(Number),
	v.minValue(1),
	v.maxValue(65535)
);

const origin = v.pipe(
	v.string(),
	v.check((text) => text === '' || isOrigin(text))
);

function isOrigin(text: string): boolean {
	if (!/^https?:\/\//.test(text) || !URL.canParse(text)) return false;
	return new URL(text).origin === text.replace(/\/$/, '');
}

const Environment = v.object({
	/** Where browsers reach the site; default http://localhost:PORT. */
	TERRASSE_ORIGIN: setting(origin, ''),
	/** The same site as an onion service, for whoever comes by Tor. */
	TERRASSE_ONION: setting(
		v.pipe(
			v.string(),
			v.transform((text) => text.toLowerCase().replace(/\/$/, '')),
			v.check((text) => text === '' || isOnionAddress(text))
		),
		''
	),
	/** Address to listen on; only this machine unless told otherwise. */
	TERRASSE_HOST: setting(v.string(), '127.0.0.1'),
	TERRASSE_PORT: setting(port, '3000'),
	/** A Unix socket instead of an address and a port. */
	TERRASSE_SOCKET_PATH: setting(v.string(), ''),
	/** Where the data file lives. */
	TERRASSE_DATA_DIR: setting(
		v.pipe(
			v.string(),
			v.transform((path) => resolve(path))
		),
		'db/data'
	),
	/** Where workshops are read from. */
	TERRASSE_WORKSHOPS_DIR: setting(
		v.pipe(
			v.string(),
			v.transform((path) => resolve(path))
		),
		'workshops'
	),
	/** The language where neither the address nor the browser asks for one. */
	TERRASSE_LOCALE: setting(v.picklist(LOCALES), 'fr'),
	/** Where backups are kept; default `backups` in the data folder. */
	TERRASSE_BACKUP_DIR: setting(v.string(), ''),
	/** How many of them are kept there. */
	TERRASSE_BACKUP_KEEP: setting(
		v.pipe(v.string(), v.regex(/^\d{1,4}$/), v.transform(Number), v.minValue(1)),
		'14'
	),
	/** Whom backups are encrypted to. */
	TERRASSE_BACKUP_RECIPIENT: setting(v.pipe(v.string(), v.regex(/^(age1[0-9a-z]+)?$/)), ''),
	/** `TERRASSE_QUESTIONS_A_MINUTE`: how many questions one room takes in a minute. */
	TERRASSE_QUESTIONS_A_MINUTE: setting(
		v.pipe(v.string(), v.regex(/^\d{1,7}$/), v.transform(Number), v.minValue(1)),
		'600'
	),
	/** How many proxies stand in front, each of which adds to `X-Forwarded-For` whom it serves. */
	TERRASSE_PROXIES: setting(v.pipe(v.string(), v.regex(/^\d$/), v.transform(Number)), '0')
});

const KNOWN = new Set([...Object.keys(Environment.entries), 'TERRASSE_BUILD_VERSION']);

/** The validated settings of this process. */
export type Config = {
	origin: string;
	/** `http://….onion`, or empty. */
	onion: string;
	host: string;
	port: number;
	socketPath: string;
	dataDir: string;
	workshopsDir: string;
	locale: Locale;
	questionsAMinute: number;
	backupDir: string;
	backupKeep: number;
	/** `age1…`; empty for backups that are not encrypted. */
	backupRecipient: string;
	/** How far from the end of `X-Forwarded-For` a visitor's address is; 0 if the header is no one's word. */
	proxies: number;
};

/** Sentences under the names of settings, and the one for what is no setting. */
type Mistakes = { readonly unknown: string } & Readonly<Partial<Record<string, string>>>;
type Variables = Readonly<Record<string, string | undefined>>;

/**
 * Reads and validates an environment.
 *
 * @throws one error with a sentence for each mistake, an unknown TERRASSE_ name being one
 */
export function readEnvironment(environment: Variables): Config {
	const read = v.safeParse(Environment, environment);
	const mistakes = [...unknownIn(environment), ...(read.issues ?? []).map(nameOf)];
	if (!read.success || mistakes.length > 0) {
		const locale = readLocale(environment);
		const words: Mistakes = locale === 'fr' ? fr : en;
		const sentences = [...new Set(mistakes)].map((name) =>
			say(locale, words[name] ?? words.unknown, { name })
		);
		throw new Error(sentences.join('\n'));
	}
	const found = read.output;
	return {
		origin: (found.TERRASSE_ORIGIN || `http://localhost:${found.TERRASSE_PORT}`).replace(/\/$/, ''),
		onion: found.TERRASSE_ONION,
		host: found.TERRASSE_HOST,
		port: found.TERRASSE_PORT,
		socketPath: found.TERRASSE_SOCKET_PATH,
		dataDir: found.TERRASSE_DATA_DIR,
		workshopsDir: found.TERRASSE_WORKSHOPS_DIR,
		locale: found.TERRASSE_LOCALE,
		questionsAMinute: found.TERRASSE_QUESTIONS_A_MINUTE,
		backupDir: resolve(found.TERRASSE_BACKUP_DIR || join(found.TERRASSE_DATA_DIR, 'backups')),
		backupKeep: found.TERRASSE_BACKUP_KEEP,
		backupRecipient: found.TERRASSE_BACKUP_RECIPIENT,
		proxies: found.TERRASSE_PROXIES
	};
}

/** The language that an environment asks for; French where it asks for none that there is. */
function readLocale({ TERRASSE_LOCALE = '' }: Variables): Locale {
	const asked = TERRASSE_LOCALE.trim();
	return isLocale(asked) ? asked : 'fr';
}

function unknownIn(environment: Variables): string[] {
	return Object.keys(environment)
		.filter((name) => name.startsWith('TERRASSE_') && !KNOWN.has(name))
		.filter((name) => !name.startsWith('TERRASSE_ADAPTER_'));
}

const nameOf = (issue: v.BaseIssue<unknown>): string => String(issue.path?.[0]?.key);

/** The language of this process, even where its settings cannot be read. */
export const spokenLocale = (): Locale => readLocale(process.env);

/** The settings of this process. */
export function config(): Config {
	return oneForProcess('config', () => readEnvironment(process.env));
}

/**
 * Tells SvelteKit's adapter, which reads the environment when it is loaded, what we decided: it finds
 * the address of each request in headers that the entry writes (`tellAdapter`).
 */
export function informAdapter(): void {
	process.env.TERRASSE_ADAPTER_PROTOCOL_HEADER = 'terrasse-protocol';
	process.env.TERRASSE_ADAPTER_HOST_HEADER = 'terrasse-host';
	process.env.TERRASSE_ADAPTER_BODY_SIZE_LIMIT = '1M';
}
