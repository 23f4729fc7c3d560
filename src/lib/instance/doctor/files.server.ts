import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readApache } from './apache.ts';
import { readCaddy } from './caddy.ts';
import { readNginx } from './nginx.ts';
import type { Place, Proxy, ProxyFile } from './proxy.ts';

/** The proxies whose files are on this machine, and those that could not be read. */
const READERS = [
	{ folder: 'nginx', read: readNginx },
	{ folder: 'apache2', read: readApache },
	{ folder: 'httpd', read: readApache },
	{ folder: 'caddy', read: readCaddy }
];
const CONFIGURATION = /\.(conf|vhost|caddy|caddyfile)$|^Caddyfile|\/(sites|conf)-enabled\//i;

/** @param etc where settings live: `/etc` */
export function readProxies(etc: string, place: Place): { proxies: Proxy[]; unreadable: string[] } {
	const unreadable: string[] = [];
	const proxies = READERS.flatMap(({ folder, read }) => {
		const files = filesIn(join(etc, folder), unreadable);
		return files.length === 0 ? [] : [read(files, place)];
	});
	return { proxies, unreadable };
}

function filesIn(folder: string, unreadable: string[]): ProxyFile[] {
	return pathsIn(folder).flatMap((path) => {
		if (!CONFIGURATION.test(path.slice(folder.length + 1)) && !CONFIGURATION.test(path)) return [];
		try {
			return [{ path, text: readFileSync(path, 'utf8') }];
		} catch {
			unreadable.push(path);
			return [];
		}
	});
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
