import type { ProxyFile } from './proxy.ts';

/** Which of a proxy's files another one names: paths as they are written there, with `*` and `?`. */

/** A path without the folder of the proxy, so that /etc may be elsewhere: `nginx.conf`. */
export function shortPath(path: string, folder: string): string {
	const at = path.indexOf(`/${folder}/`);
	return at === -1 ? path : path.slice(at + folder.length + 2);
}

export const isPattern = (path: string): boolean => /[*?[]/.test(path);

/**
 * @param wanted as the line writes it
 * @param folder of the proxy: `nginx`
 * @returns null for a file that is named and that was not read
 */
export function filesNamed(
	wanted: string,
	files: readonly ProxyFile[],
	folder: string
): ProxyFile[] | null {
	const short = shortPath(wanted, folder);
	const source = short
		.replace(/[.+^$(){}|\\]/g, '\\$&')
		.replaceAll('**', '*')
		.replaceAll('*', '[^/]*')
		.replaceAll('?', '[^/]');
	const pattern = isPattern(short) ? readPattern(source) : null;
	const found = files.filter(({ path }) => {
		const name = shortPath(path, folder);
		return pattern ? pattern.test(name) : name === short;
	});
	return found.length > 0 || isPattern(short) ? found : null;
}

function readPattern(source: string): RegExp | null {
	try {
		return new RegExp(`^${source}$`);
	} catch {
		return null;
	}
}
