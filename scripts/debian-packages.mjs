import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './install.mjs';

/**
 * Programs of Debian for the tests of hosting: the proxies, Tor, debootstrap. What the machine already
 * has is used; the rest is downloaded by apt and unpacked beside the dependencies. Nothing is installed,
 * and no service of the machine is started or touched.
 */
const CACHE = join(ROOT, 'node_modules/.cache/terrasse-debian');
const UNPACKED = join(CACHE, 'root');
const WANTED = ['nginx', 'caddy', 'apache2-bin', 'tor', 'debootstrap', 'systemd', 'openssl'];
const FOLDERS = ['usr/sbin', 'usr/bin', 'sbin', 'bin'];

/** Whether this machine can run the tests of hosting. */
export function canHost() {
	return process.getuid?.() === 0 && existsSync('/etc/debian_version');
}

/** Downloads and unpacks what is missing; a second call does nothing. */
export function fetchDebianPackages() {
	if (existsSync(UNPACKED)) return;
	const archives = join(CACHE, 'archives');
	mkdirSync(join(archives, 'partial'), { recursive: true });
	try {
		download(archives);
	} catch {
		// A new machine may never have read the lists.
		apt('update');
		download(archives);
	}
	const fresh = join(CACHE, `root.${process.pid}`);
	mkdirSync(fresh, { recursive: true });
	for (const name of readdirSync(archives).filter((one) => one.endsWith('.deb'))) {
		execFileSync('dpkg', ['-x', join(archives, name), fresh]);
	}
	rmSync(archives, { recursive: true });
	renameSync(fresh, UNPACKED);
}

/** Only what the machine lacks is downloaded: what it has satisfies the rest. */
function download(archives) {
	const own = ['Debug::NoLocking=1', `Dir::Cache::archives=${archives}`, 'APT::Sandbox::User=root'];
	apt(
		...own.flatMap((option) => ['-o', option]),
		'--download-only',
		'--no-install-recommends',
		'--yes',
		'install',
		...WANTED
	);
}

function apt(...args) {
	try {
		execFileSync('apt-get', ['-qq', ...args], {
			env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
			stdio: ['ignore', 'ignore', 'pipe']
		});
	} catch (failure) {
		throw new Error(
			`The tests of hosting need nginx, Caddy, Apache, Tor and debootstrap from Debian 12, and apt could not bring them (${failure.stderr ?? failure.message}). With the network back, or on Debian 12, run npm test -- hosting again.`,
			{ cause: failure }
		);
	}
}

/** @returns {string} where a program is @throws where it is nowhere */
export function debianProgram(name) {
	for (const root of ['/', UNPACKED]) {
		const found = FOLDERS.map((folder) => join(root, folder, name)).find((path) =>
			existsSync(path)
		);
		if (found) return found;
	}
	throw new Error(`${name} is not here: run npm test -- hosting, which brings it.`);
}

/** @returns {string} a folder of the unpacked packages: `usr/share/debootstrap`, Apache's modules */
export function debianFolder(path) {
	return join(UNPACKED, path);
}

/** What those programs need in their environment, to find the libraries that came with them. */
export function debianEnvironment() {
	const machine = process.arch === 'arm64' ? 'aarch64-linux-gnu' : 'x86_64-linux-gnu';
	return { LD_LIBRARY_PATH: join(UNPACKED, 'usr/lib', machine) };
}
