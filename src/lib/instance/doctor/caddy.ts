import { leadsHere, type Place, type Proxy, type ProxyFile, type ProxyWarning } from './proxy.ts';

/**
 * Reads a Caddyfile for what its journal keeps of the visitors that it sends to us. Caddy writes no
 * requests unless a site says `log` (Caddy documentation, directive log); then addresses and headers
 * are in it, unless a filter deletes them or its output is discarded.
 */
const DELETED = ['remote_ip', 'client_ip', 'headers'];

/** @param files every Caddyfile of its folder */
export function readCaddy(files: readonly ProxyFile[], place: Place): Proxy {
	const sites = files.flatMap(sitesOf).filter(({ text }) => sendsHere(text, place));
	return { name: 'Caddy', isInFront: sites.length > 0, warnings: sites.flatMap(warningsOf) };
}

type Site = { path: string; line: number; text: string };

const sendsHere = (text: string, place: Place): boolean =>
	[...text.matchAll(/^\s*(?:reverse_proxy|to)\s+(.*)$/gm)].some(([, targets = '']) =>
		targets.split(/\s+/).some((target) => leadsHere(target, place))
	);

function warningsOf({ path, line, text }: Site): ProxyWarning[] {
	return [...text.matchAll(/^[ \t]*log(?=[\s{]|$)[^\n{]*/gm)].flatMap((found) => {
		const [block = ''] = blockAfter(text, found.index + found[0].length);
		const isDropped = /output\s+discard/.test(block);
		const isFiltered = DELETED.every((field) =>
			new RegExp(`request>${field}\\s+delete|request\\s+delete`).test(block)
		);
		if (isDropped || isFiltered) return [];
		const at = line + text.slice(0, found.index).split('\n').length - 1;
		return [{ path, line: at, why: 'access' as const }];
	});
}

/** The blocks that stand outside of any, comments blanked out. */
function sitesOf({ path, text }: ProxyFile): Site[] {
	const plain = text.replace(/(^|\s)#[^\n]*/g, '$1');
	const sites: Site[] = [];
	for (let at = plain.indexOf('{'); at !== -1; at = plain.indexOf('{', at)) {
		const [block = '', end = plain.length] = blockAfter(plain, at);
		const line = plain.slice(0, at).split('\n').length;
		sites.push({ path, line, text: block });
		at = Math.max(end, at + 1);
	}
	return sites;
}

/** What a `{` right there encloses, and where it ends. */
function blockAfter(text: string, from: number): [string, number] | [] {
	if (text[from] !== '{') return [];
	let depth = 0;
	for (let at = from; at < text.length; at++) {
		if (text[at] === '{') depth++;
		if (text[at] === '}' && --depth === 0) return [text.slice(from, at + 1), at + 1];
	}
	return [text.slice(from), text.length];
}
