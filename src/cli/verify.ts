import { parseArgs } from 'node:util';
import {
	expectedFromArchive,
	expectedFromFolder,
	type Expected
} from '#lib/instance/release/expected.server.ts';
import { installedIn } from '#lib/instance/release/made.server.ts';
import { verifySite, type Finding, type Verdict } from '#lib/instance/release/verify.server.ts';
import { address } from '#lib/words/addresses.ts';
import en from '#lib/words/en/release.ts';
import fr from '#lib/words/fr/release.ts';
import { LOCALES } from '#lib/words/locale.ts';
import { say } from '#lib/words/say.ts';
import { config } from '../env.server.ts';
import { VERSION } from '../version.ts';
import { cliWords } from './words.ts';

/**
 * `terrasse verify ADDRESS [PAGE…] [--release ARCHIVE] [--json]`: compares what a site sends with a
 * release. Status 0 where nothing differs, 1 where something does or does not answer, 2 for words that
 * were not understood. An address of this machine or of a private network is asked like any other:
 * whoever types it means it.
 */
type Asked = { origin: string; pages: string[]; release: string; isJson: boolean };

/** What every instance has. A room has an address of its own, which only its people know. */
const PAGES = [
	'/',
	'/workshops',
	'/archive',
	'/archive/search',
	'/join',
	'/figures',
	'/privacy',
	'/legal',
	'/instance',
	'/desk/login',
	'/desk/setup',
	'/desk/recovery',
	'/desk/invitation'
];
const MOST_LINES = 50;

export async function run(args: string[]): Promise<number> {
	const words = verifyWords();
	const asked = readArgs(args);
	if (!asked) {
		process.stderr.write(`${words.usage}\n`);
		return 2;
	}
	const expected = await read(asked.release).catch((failure: unknown) => {
		throw said(cliWords().verify.noRelease, { path: asked.release, why: codeOf(failure) }, failure);
	});
	if (expected.files.size === 0) throw new Error(words.notBuilt);
	const pages = [...LOCALES.flatMap((locale) => PAGES.map((path) => address(locale, path)))];
	const verdict = await verifySite(
		asked.origin,
		expected,
		[...pages, ...asked.pages],
		showProgress
	).catch((failure: unknown) => {
		if (!isSilence(failure)) throw failure;
		throw said(cliWords().verify.noAnswer, { origin: asked.origin }, failure);
	});
	if (asked.isJson) printJson(asked, expected, verdict);
	else print(asked, expected, verdict);
	return verdict.findings.length === 0 ? 0 : 1;
}

const verifyWords = () => (config().locale === 'fr' ? fr : en).verify;
const write = (line: string) => process.stdout.write(`${line}\n`);

/** The sentence of an error, in the language of the instance. */
function said(sentence: string, values: Record<string, string>, cause: unknown): Error {
	return new Error(say(config().locale, sentence, values), { cause });
}

const isSilence = (failure: unknown): boolean =>
	failure instanceof Error && failure.message.endsWith(' does not answer');

const codeOf = (failure: unknown): string =>
	failure instanceof Error && 'code' in failure ? String(failure.code) : '?';

async function read(release: string): Promise<Expected> {
	if (release !== '') return expectedFromArchive(release);
	return expectedFromFolder(installedIn(import.meta.dirname), VERSION);
}

function showProgress(done: number, all: number): void {
	if (!process.stderr.isTTY) return;
	const line = say(config().locale, verifyWords().progress, { done, all });
	process.stderr.write(done === all ? '\r\x1b[K' : `\r${line}`);
}

function print({ origin }: Asked, { name, version, commit, sha256 }: Expected, verdict: Verdict) {
	const { locale } = config();
	const words = verifyWords();
	const { says, findings } = verdict;
	write(say(locale, words.against, { origin, name, version: version ?? '' }));
	if (sha256) write(say(locale, words.sum, { sha256 }));
	const isOther = says && (says.version !== version || (commit && says.commit !== commit));
	if (isOther) {
		// One conclusion: a name is what a site says of itself, and files are what it sends.
		const sentence = findings.length === 0 ? cliWords().verify.otherName : words.otherVersion;
		write(say(locale, sentence, { said: says.version, commit: says.commit ?? words.noCommit }));
	}
	for (const finding of findings.slice(0, MOST_LINES)) write(lineOf(finding));
	if (findings.length > MOST_LINES)
		write(say(locale, words.more, { n: findings.length - MOST_LINES }));
	const files = say(locale, words.equal, { n: verdict.equal });
	const pages = say(locale, words.pages, { n: verdict.pages });
	if (findings.length === 0) write(say(locale, words.same, { files, pages }));
	else write(say(locale, words.differs, { n: findings.length, files, pages }));
	write(words.limits);
}

function lineOf({ kind, what, where }: Finding): string {
	const words = verifyWords();
	const template = where === '' ? words.finding : words.findingIn;
	return clean(say(config().locale, template, { kind: words.kinds[kind], what, where }));
}

/** What a site sends is shown to a terminal: it must not be able to move its cursor. */
const clean = (text: string): string => text.replaceAll(/\p{Cc}/gu, '?');

function printJson({ origin }: Asked, expected: Expected, verdict: Verdict): void {
	const { name, version, commit, sha256 } = expected;
	const isEqual = verdict.findings.length === 0;
	write(
		JSON.stringify({ origin, isEqual, against: { name, version, commit, sha256 }, ...verdict })
	);
}

/** Null where the words were not understood: not an address, or a page that is not on the site. */
function readArgs(args: string[]): Asked | null {
	try {
		const { values, positionals } = parseArgs({
			args,
			allowPositionals: true,
			options: {
				release: { type: 'string', default: '' },
				json: { type: 'boolean', default: false }
			}
		});
		const [first = '', ...more] = positionals;
		const { origin, protocol } = new URL(first);
		if (!/^https?:$/.test(protocol)) return null;
		const pages = more.map((page) => new URL(page, origin));
		if (pages.some((page) => page.origin !== origin)) return null;
		const paths = pages.map(({ pathname, search }) => pathname + search);
		return { origin, pages: paths, release: values.release, isJson: values.json };
	} catch {
		return null;
	}
}
