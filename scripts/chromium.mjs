import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { run } from './run.mjs';

/**
 * Finds a Chromium for the tests: the one named by CHROMIUM_PATH, one that is there, Playwright's
 * own where its download works, Debian's package otherwise.
 */
const SYSTEM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** @returns {Promise<string>} the path of a browser that starts */
export async function chromium(node) {
	const named = process.env.CHROMIUM_PATH;
	if (named) {
		if (starts(named)) return named;
		throw new Error(`CHROMIUM_PATH is ${named}, which does not start. Correct it or unset it.`);
	}
	const found = [playwrights(), ...SYSTEM].find(starts);
	if (found) return found;
	console.log('Terrasse: the tests need a browser; fetching Playwright’s Chromium…');
	await run(node, ['node_modules/playwright/cli.js', 'install', 'chromium', '--with-deps']);
	if (starts(playwrights())) return playwrights();
	console.log('Terrasse: that download did not work; installing Debian’s chromium…');
	if (existsSync('/usr/bin/apt-get')) await installFromDebian();
	const installed = SYSTEM.find(starts);
	if (installed) return installed;
	throw new Error(
		'No browser for the tests. Install Chromium with your system’s packages, or set CHROMIUM_PATH to one, then run npm test again.'
	);
}

async function installFromDebian() {
	const quiet = { DEBIAN_FRONTEND: 'noninteractive' };
	const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
	const apt = (...args) => {
		const [program, ...rest] = [...asRoot, 'apt-get', '-qq', ...args];
		return run(program, rest, quiet).catch(() => 1);
	};
	await apt('update');
	await apt('install', '--yes', '--no-install-recommends', 'chromium');
}

function playwrights() {
	const { chromium } = createRequire(import.meta.url)('playwright-core');
	return chromium.executablePath();
}

function starts(path) {
	if (!path || !existsSync(path)) return false;
	try {
		// Debian's wrapper wants a home it can write to; an empty one is enough.
		mkdirSync('/tmp', { recursive: true });
		execFileSync(path, ['--version'], { stdio: 'ignore', timeout: 20_000 });
		return true;
	} catch {
		return false;
	}
}
