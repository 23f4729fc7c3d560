import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from './build.mjs';
import { chromium } from './chromium.mjs';
import { canHost, fetchDebianPackages } from './debian-packages.mjs';
import { run } from './run.mjs';
import { check, lint } from './tasks.mjs';

/**
 * Everything that must hold, lane after lane, each run even where an earlier one failed, and one
 * last line with the true totals. Types and rules count as one test each.
 *
 * `npm test -- unit journeys` runs the named lanes only.
 */
const LANES = { types, rules, unit, components, journeys, hosting };

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
	const folder = mkdtempSync(join(tmpdir(), 'terrasse-test-'));
	const rows = [];
	for (const name of names) {
		console.log(`\n== ${name}`);
		const started = Date.now();
		const counts = await LANES[name](node, browser, join(folder, `${name}.json`));
		rows.push({ lane: name, ...counts, seconds: Math.round((Date.now() - started) / 1000) });
	}
	rmSync(folder, { recursive: true, force: true });
	console.log('');
	console.table(rows);
	const passed = rows.reduce((sum, row) => sum + row.passed, 0);
	const failed = rows.reduce((sum, row) => sum + row.failed, 0);
	console.log(`${passed} passed, ${failed} failed`);
	return failed === 0 && passed > 0 ? 0 : 1;
}

function needsBrowser(name) {
	return name === 'components' || name === 'journeys';
}

async function types(node) {
	return oneTest(await check(node));
}

async function rules(node) {
	return oneTest(await lint(node));
}

function unit(node, browser, report) {
	return vitest(node, 'node', browser, report);
}

function components(node, browser, report) {
	return vitest(node, 'browser', browser, report);
}

/** Installing a system in a folder takes Debian and its administrator; elsewhere that is said, not hidden. */
function lanesHere() {
	if (canHost()) return Object.keys(LANES);
	console.log('Left out: hosting, which needs Debian and root (sudo npm test -- hosting).');
	return Object.keys(LANES).filter((name) => name !== 'hosting');
}

async function hosting(node, browser, report) {
	await build(node);
	fetchDebianPackages();
	return vitest(node, 'hosting', browser, report);
}

async function vitest(node, project, browser, report) {
	const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
	const args = ['node_modules/vitest/vitest.mjs', 'run', '--project', project, ...reporters];
	const status = await run(node, args, browser);
	return counted(status, report, (found) => ({
		passed: found.numPassedTests,
		failed: found.numFailedTests + unreadable(found)
	}));
}

/** A file that could not even be loaded ran no test; it counts as one that failed. */
function unreadable(found) {
	return found.testResults.filter(
		(file) => file.status === 'failed' && file.assertionResults.length === 0
	).length;
}

async function journeys(node, browser, report) {
	await build(node);
	const args = ['node_modules/@playwright/test/cli.js', 'test', '--reporter=line,json'];
	const status = await run(node, args, { ...browser, PLAYWRIGHT_JSON_OUTPUT_FILE: report });
	return counted(status, report, ({ stats, errors }) => ({
		passed: stats.expected,
		failed: stats.unexpected + stats.flaky + errors.length
	}));
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

function oneTest(status) {
	return status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}
