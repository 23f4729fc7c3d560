import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { bruteForce } from '#lib/analytics/seizure/brute.ts';
import { ADDRESSES, AGENTS, CANARIES, NETWORK } from '#lib/analytics/seizure/canary.ts';
import { formsOf, formsOfPair } from '#lib/analytics/seizure/forms.ts';
import { keepSeizureResult } from '#lib/analytics/seizure/last.server.ts';
import { filesUnder, searchFiles } from '#lib/analytics/seizure/search.ts';
import { valuesIn } from '#lib/analytics/seizure/values.server.ts';
import { VERSION } from '../version.ts';
import { beSeized } from './seizure-life.ts';
import { reportLines, seizureWords } from './seizure-report.ts';

/**
 * `terrasse seizure-test [--json] [--seconds S] [--also FOLDER]`: what would a police officer who takes
 * the disk find of those who came? Visitors with known addresses use a server of its own; it is
 * stopped, copied and killed; then all that it wrote is searched for them. Status 0 if nothing is
 * found, 1 if anything is.
 */
const SECONDS = '120';

type Asked = { json: boolean; seconds: number; also: string[] };

export async function run(args: string[]): Promise<number> {
	const asked = readArgs(args);
	if (!asked) {
		process.stderr.write(`${seizureWords().usage}\n`);
		return 2;
	}
	const began = Date.now();
	const folder = mkdtempSync(join(tmpdir(), 'terrasse-seizure-'));
	try {
		process.stderr.write(`${seizureWords().sending}\n`);
		const requests = await beSeized(folder);
		process.stderr.write(`${seizureWords().searching}\n`);
		const { finds, ...counts } = searchAll([folder, ...asked.also], asked.seconds);
		const seconds = Math.round((Date.now() - began) / 100) / 10;
		const at = new Date().toISOString();
		const result = { at, version: VERSION, requests, ...counts, seconds, finds: finds.length };
		keepSeizureResult(result);
		const found = finds.map((find) => ({ ...find, file: find.file.replace(`${folder}/`, '') }));
		const json = () => [JSON.stringify({ ...result, found }, null, '\t')];
		const lines = asked.json ? json() : reportLines(result, found);
		process.stdout.write(`${lines.join('\n')}\n`);
		return finds.length === 0 ? 0 : 1;
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

function searchAll(folders: string[], seconds: number) {
	const files = folders.flatMap(filesUnder);
	const pairs = ADDRESSES.flatMap((address) =>
		AGENTS.flatMap((agent) => formsOfPair(address, agent))
	);
	const forms = [...CANARIES.flatMap(formsOf), ...pairs];
	const searched = searchFiles(files, forms);
	const values = valuesIn(files);
	const until = Date.now() + seconds * 1000;
	const brute = bruteForce(files, NETWORK, AGENTS[0] ?? '', values, until);
	return {
		files: searched.files,
		bytes: searched.bytes,
		canaries: CANARIES.length,
		forms: forms.length,
		keys: values.length,
		keysTried: brute.keysTried,
		digests: brute.digests,
		isPartial: brute.isPartial || brute.keysTried < values.length,
		finds: [...searched.finds, ...brute.finds]
	};
}

function readArgs(args: string[]): Asked | null {
	try {
		const { values } = parseArgs({
			args,
			options: {
				json: { type: 'boolean', default: false },
				seconds: { type: 'string', default: SECONDS },
				also: { type: 'string', multiple: true, default: [] }
			}
		});
		const seconds = Number(values.seconds);
		if (!Number.isInteger(seconds) || seconds < 0) return null;
		return { json: values.json, seconds, also: values.also.map((path) => resolve(path)) };
	} catch {
		return null;
	}
}
