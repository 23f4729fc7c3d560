import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from './build.mjs';
import { chromium } from './chromium.mjs';
import { canHost, fetchDebianPackages } from './debian-packages.mjs';
import { readPlaywright, readVitest } from './reports.mjs';
import { run } from './run.mjs';
import { check, lint } from './tasks.mjs';

/**
 * Everything that must hold, lane after lane, each run even where an earlier one failed, and one
 * last line with the true totals. Types and rules count as one test each.
 *
 * `npm test -- unit journeys` runs the named lanes only.
 */
const LANES = { types, rules, unit, components, journeys, hosting };
/** Mostly waiting for disks and servers, it goes beside the journeys, and prints once they end. */
const BESIDE = 'hosting';

/** @returns {Promise<number>} 0 where nothing failed and something ran */
export async function testEverything(node, wanted) {
	const unknown = wanted.filter((name) => !(name in LANES));
	if (unknown.length > 0) {
		throw new Error(
			`No lane is called ${unknown.join(', ')}. There are: ${Object.keys(LANES).join(', ')}.`
		);
	}
	const names = wanted.length > 0 ? wanted : lanesHere();
	const browser = names.some(needsBrowser) ? { CHROMIUM_PATH: await chromium(node) } : {};
	if (names.some(needsBuild)) await build(node);
	const folder = mkdtempSync(join(tmpdir(), 'terrasse-test-'));
	const rows = [];
	const broken = [];
	const isBeside = names.includes(BESIDE) && names.includes('journeys');
	for (const name of names.filter((name) => !isBeside || name !== BESIDE)) {
		console.log(`\n== ${name}`);
		const running = lane(name);
		const beside = isBeside && name === 'journeys' ? laneBeside(BESIDE) : null;
		rows.push(await running);
		if (beside) rows.push(await beside());
	}
	rmSync(folder, { recursive: true, force: true });
	if (broken.length > 0) console.log(`\n== what failed\n\n${broken.join('\n\n')}`);
	console.log('');
	console.table(rows);
	const passed = rows.reduce((sum, row) => sum + row.passed, 0);
	const failed = rows.reduce((sum, row) => sum + row.failed, 0);
	console.log(`${passed} passed, ${failed} failed`);
	return failed === 0 && passed > 0 ? 0 : 1;

	async function lane(name, output) {
		const started = Date.now();
		const report = join(folder, `${name}.json`);
		const ran = await LANES[name](node, browser, report, output).catch(notRun);
		const { passed, failed } = ran;
		broken.push(...(ran.broken ?? []).map((failure) => `${name}: ${failure}`));
		return { lane: name, passed, failed, seconds: Math.round((Date.now() - started) / 1000) };
	}

	/** Starts a lane whose words are kept in a file. @returns what waits for it and shows them */
	function laneBeside(name) {
		const printed = join(folder, `${name}.txt`);
		const output = openSync(printed, 'w');
		const running = lane(name, output);
		return async () => {
			const row = await running;
			closeSync(output);
			console.log(`\n== ${name}, beside the journeys`);
			process.stdout.write(readFileSync(printed));
			return row;
		};
	}
}

function needsBrowser(name) {
	return name === 'components' || name === 'journeys';
}

function needsBuild(name) {
	return name === 'journeys' || name === 'hosting';
}

async function types(node) {
	return oneTest(await check(node));
}

async function rules(node) {
	return oneTest(await lint(node));
}

async function unit(node, browser, report) {
	return vitest(node, 'node', browser, report);
}

async function components(node, browser, report) {
	return vitest(node, 'browser', browser, report);
}

/** Installing a system in a folder takes Debian and its administrator; elsewhere that is said, not hidden. */
function lanesHere() {
	if (canHost()) return Object.keys(LANES);
	console.log('Left out: hosting, which needs Debian and root (sudo npm test -- hosting).');
	return Object.keys(LANES).filter((name) => name !== 'hosting');
}

async function hosting(node, browser, report, output) {
	fetchDebianPackages();
	return vitest(node, 'hosting', browser, report, output);
}

async function vitest(node, project, browser, report, output) {
	const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
	const args = ['node_modules/vitest/vitest.mjs', 'run', '--project', project, ...reporters];
	const status = await run(node, args, browser, output);
	return counted(status, report, readVitest);
}

async function journeys(node, browser, report) {
	const args = ['node_modules/@playwright/test/cli.js', 'test', '--reporter=line,json'];
	const status = await run(node, args, { ...browser, PLAYWRIGHT_JSON_OUTPUT_FILE: report });
	return counted(status, report, readPlaywright);
}

function counted(status, report, read) {
	try {
		const counts = read(JSON.parse(readFileSync(report, 'utf8')));
		if (status !== 0 && counts.failed === 0) return { ...counts, failed: 1 };
		return counts;
	} catch {
		return { passed: 0, failed: 1 };
	}
}

/** A lane that could not run is a failure, and keeps no other from running. */
function notRun(failure) {
	console.error(failure.message);
	return { passed: 0, failed: 1 };
}

function oneTest(status) {
	return status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}
