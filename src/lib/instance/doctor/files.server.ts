import { existsSync, globSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { readApache } from './apache.ts';
import { readCaddy } from './caddy.ts';
import { readNginx } from './nginx.ts';
import type { Found } from './proxies.ts';
import type { Place, ProxyFile } from './proxy.ts';

/** The proxies whose files are on this machine, those that could not be read, and those unknown here. */
const READERS = [
	{ folder: 'nginx', read: readNginx },
	{ folder: 'apache2', read: readApache },
	{ folder: 'httpd', read: readApache },
	{ folder: 'caddy', read: readCaddy }
];
const STRANGERS = ['haproxy', 'traefik', 'lighttpd', 'h2o', 'envoy', 'angie', 'openresty'];
const CONFIGURATION = /\.(conf|vhost|caddy|caddyfile)$|(^|\/)Caddyfile|\/(sites|conf)-enabled\//i;
/** No file of settings is larger; a cache or a certificate store may be. */
const MOST_BYTES = 256 * 1024;
const INCLUDE = /(?:^|[\s;{])(?:include|includeoptional|import)[ \t]+"?(\/[^\s;"]+)/gim;

/** @param etc where settings live: `/etc` */
export function readProxies(etc: string, place: Place): Found {
	const unreadable: string[] = [];
	const strangers = STRANGERS.map((name) => join(etc, name)).filter(isConfigured);
	const proxies = READERS.flatMap(({ folder, read }) => {
		const path = join(etc, folder);
		const files = withIncluded(filesIn(path, unreadable), etc);
		const isUnderstood = files.some((file) => CONFIGURATION.test(file.path.slice(etc.length + 1)));
		// Caddy may be given JSON instead of a Caddyfile.
		if (!isUnderstood && isConfigured(path)) strangers.push(path);
		return isUnderstood ? [read(files, place)] : [];
	});
	return { proxies, unreadable, strangers };
}

/** A package that was removed leaves folders behind: only a file of its own counts. */
const isConfigured = (folder: string): boolean =>
	existsSync(folder) &&
	readdirSync(folder).some((name) => /\.(conf|cfg|ya?ml|toml|json)$/.test(name));

function filesIn(folder: string, unreadable: string[]): ProxyFile[] {
	return pathsIn(folder).flatMap((path) => {
		const text = read(path);
		if (text !== null) return [{ path, text }];
		if (CONFIGURATION.test(path)) unreadable.push(path);
		return [];
	});
}

/** And the files that these name elsewhere, `/etc` being where it was said to be. */
function withIncluded(files: ProxyFile[], etc: string): ProxyFile[] {
	const known = new Set(files.map(({ path }) => path));
	const all = [...files];
	for (const { text } of all) {
		for (const [, named = ''] of text.matchAll(INCLUDE)) {
			for (const path of globSync(named.replace(/^\/etc(?=\/)/, () => etc))) {
				const found = known.has(path) ? null : read(path);
				known.add(path);
				// Read in its turn: this list grows while it is walked.
				if (found !== null) all.push({ path, text: found });
			}
		}
	}
	return all;
}

function read(path: string): string | null {
	try {
		return statSync(path).size > MOST_BYTES ? null : readFileSync(path, 'utf8');
	} catch {
		return null;
	}
}

/** Links are followed: `sites-enabled` is made of them. What is only available is not read. */
function pathsIn(folder: string): string[] {
	try {
		return readdirSync(folder, { withFileTypes: true, recursive: true })
			.filter((entry) => entry.isFile() || entry.isSymbolicLink())
			.map((entry) => join(entry.parentPath, entry.name))
			.filter((path) => !/\/(sites|conf|mods)-available\//.test(path))
			.toSorted();
	} catch {
		return [];
	}
}
