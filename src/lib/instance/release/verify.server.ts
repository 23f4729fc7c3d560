import { createHash } from 'node:crypto';
import * as v from 'valibot';
import { ask, type Encoding } from './ask.server.ts';
import type { Expected } from './expected.server.ts';
import { readPage } from './page.ts';
import { widerThanOurs } from './policy.ts';
import { readStartScript } from './start-script.ts';

/**
 * Compares what a site sends with what a release holds: every file of the release, every file that the
 * site says it has, and what its pages load. What it sends here, now, is all that this can see.
 *
 * A module loads others; where every module is the release's, what they load is too. So the pages'
 * own lines and the whole list of files are enough.
 */
export type Finding = {
	/**
	 * `different`: other bytes; `missing`: no such file there; `extra`: no such file in the release;
	 * `foreign`: a page loads it from elsewhere; `inline`: a script in a page that is not ours; `policy`:
	 * a page lets in more than ours do; `strange`: what no page of ours has; `unread`: no answer.
	 */
	kind: 'different' | 'missing' | 'extra' | 'foreign' | 'inline' | 'policy' | 'strange' | 'unread';
	/** The file, or what was found. */
	what: string;
	/** The page it was found in, or how it was asked for; empty for a file. */
	where: string;
};

export type Verdict = {
	equal: number;
	pages: number;
	/** What the site says that it runs; null where it says nothing. */
	says: { version: string; commit: string | null } | null;
	findings: Finding[];
};

const ENCODINGS: readonly Encoding[] = ['gzip, deflate, br', 'identity'];
const AT_ONCE = 4;
const MOST_LISTED = 2_000;

const SaysSchema = v.object({
	software: v.object({ version: v.string(), commit: v.nullable(v.string()) }),
	files: v.pipe(v.array(v.object({ path: v.string() })), v.maxLength(MOST_LISTED))
});

/**
 * @param origin of the site
 * @param expected what it should send
 * @param pages addresses whose loading is looked at
 * @param onProgress called with how many of all questions were asked
 * @throws where the site does not answer at all
 */
export async function verifySite(
	origin: string,
	expected: Expected,
	pages: readonly string[],
	onProgress: (done: number, all: number) => void = () => {}
): Promise<Verdict> {
	const findings: Finding[] = [];
	const says = await askWhatItSays(origin, findings);
	const listed = says?.files.map(({ path }) => path) ?? [];
	for (const path of listed.filter((one) => !expected.files.has(one) && isCompared(one)))
		findings.push({ kind: 'extra', what: path, where: '/api/instance.json' });

	const files = [...expected.files].filter(([path]) => isCompared(path));
	let done = 0;
	let equal = 0;
	const step = () => onProgress(++done, files.length + pages.length);
	await inTurns(files, async ([path, sha256]) => {
		const found = await compareFile(origin, path, sha256);
		if (found) findings.push(found);
		else equal++;
		step();
	});
	await inTurns(pages, async (path) => {
		findings.push(...(await lookAtPage(origin, path, expected)));
		step();
	});
	return {
		equal,
		pages: pages.length,
		says: says && says.software,
		findings: findings.toSorted((a, b) => order(a).localeCompare(order(b), 'en'))
	};
}

/** The source of the release is not loaded by any page; its sum is published. */
const isCompared = (path: string): boolean => !path.endsWith('.tar.gz');
const order = ({ kind, what, where }: Finding): string => `${kind} ${what} ${where}`;

/** @throws where the site does not answer at all: then there is nothing to compare */
async function askWhatItSays(origin: string, findings: Finding[]) {
	const path = '/api/instance.json';
	const answer = await ask(new URL(path, origin), 'identity').catch((failure: unknown) => {
		throw new Error(`${origin} does not answer`, { cause: failure });
	});
	try {
		return v.parse(SaysSchema, JSON.parse(answer.body.toString()));
	} catch {
		findings.push({ kind: 'unread', what: path, where: '' });
		return null;
	}
}

/** A server may keep a compressed copy beside a file: both ways of asking must give the same. */
async function compareFile(origin: string, path: string, sha256: string): Promise<Finding | null> {
	for (const encoding of ENCODINGS) {
		const where = encoding === 'identity' ? 'identity' : '';
		try {
			const { status, body } = await ask(new URL(path, origin), encoding);
			if (status !== 200) return { kind: 'missing', what: path, where };
			const found = createHash('sha256').update(body).digest('hex');
			if (found !== sha256) return { kind: 'different', what: path, where };
		} catch {
			return { kind: 'unread', what: path, where };
		}
	}
	return null;
}

async function lookAtPage(origin: string, path: string, expected: Expected): Promise<Finding[]> {
	const at = new URL(path, origin);
	const answer = await ask(at, 'gzip, deflate, br').catch(() => null);
	if (!answer) return [{ kind: 'unread', what: path, where: '' }];
	if (!answer.type.startsWith('text/html'))
		return [{ kind: 'strange', what: answer.type, where: path }];
	const { loads, inline, strange } = readPage(answer.body.toString());
	const starts = inline.map((script) => ({ script, modules: readStartScript(script) }));
	const known = starts.filter(({ modules }) => modules);
	const modules = known.flatMap((start) => start.modules ?? []);
	return [
		...[...loads, ...modules].flatMap((written) => judgeLoad(written, at, expected)),
		...starts
			.filter((start) => !start.modules)
			.map(({ script }) => ({ kind: 'inline' as const, what: begin(script), where: path })),
		...strange.map((what) => ({ kind: 'strange' as const, what, where: path })),
		...widerThanOurs(
			answer.policy,
			known.map(({ script }) => script)
		).map((what) => ({ kind: 'policy' as const, what, where: path }))
	];
}

function judgeLoad(written: string, page: URL, { files }: Expected): Finding[] {
	const where = page.pathname;
	if (!URL.canParse(written, page)) return [{ kind: 'strange', what: written, where }];
	const address = new URL(written, page);
	if (address.origin !== page.origin) return [{ kind: 'foreign', what: address.href, where }];
	if (files.has(address.pathname) && address.search === '') return [];
	return [{ kind: 'extra', what: address.pathname + address.search, where }];
}

const begin = (script: string): string => script.replaceAll(/\s+/g, ' ').trim().slice(0, 80);

async function inTurns<T>(all: readonly T[], act: (one: T) => Promise<void>): Promise<void> {
	const waiting = [...all];
	const work = async () => {
		for (let one = waiting.shift(); one !== undefined; one = waiting.shift()) await act(one);
	};
	await Promise.all(Array.from({ length: AT_ONCE }, work));
}
