import { caddyTree, flat, type Line } from './caddy-file.ts';
import {
	leadsHere,
	passesOf,
	type Passes,
	type Place,
	type Proxy,
	type ProxyFile,
	type ProxyWarning
} from './proxy.ts';

/**
 * Reads a Caddyfile for what its journal keeps of the visitors that it sends to us. Caddy writes no
 * requests unless a site says `log` (Caddy documentation, directive log); then addresses and headers
 * are in it, unless a filter deletes them or its output is discarded. What fails names the client in
 * Caddy's own journal, unless the global options leave `http.log.error` out.
 */
const DELETED = ['remote_ip', 'client_ip', 'headers'];

/** @param files every Caddyfile of its folder */
export function readCaddy(files: readonly ProxyFile[], place: Place): Proxy {
	const { options, sites } = caddyTree(files);
	const passes = new Set<Passes>();
	const warnings: ProxyWarning[] = [];
	const astray: Line[] = [];
	let isInFront = false;
	for (const site of sites) {
		const proxies = flat(site).filter(({ words }) => words[0] === 'reverse_proxy');
		const ours = proxies.filter((line) => leads(line, place) === 'here');
		// An import that could not be read may hold the proxy itself.
		const unread = flat(site).filter(({ words }) => words[0] === 'import');
		astray.push(...proxies.filter((line) => leads(line, place) === 'unknown'));
		if (ours.length === 0) {
			astray.push(...unread);
			continue;
		}
		isInFront = true;
		ours.forEach((line) => passes.add(passed(line)));
		warnings.push(...journals(site), ...unread.map((line) => at(line, 'obscure')));
		if (!keepsErrorsQuiet(options)) warnings.push(...ours.slice(0, 1).map((o) => at(o, 'errors')));
	}
	return {
		name: 'Caddy',
		isInFront,
		warnings,
		astray: astray.map(({ path, line }) => ({ path, line })),
		passes: passesOf(passes),
		certificates: sites
			.flatMap(flat)
			.filter(({ words }) => words[0] === 'tls' && words[1]?.startsWith('/'))
			.map(({ words }) => words[1] ?? '')
	};
}

const at = ({ path, line }: Line, why: ProxyWarning['why']): ProxyWarning => ({ path, line, why });

function leads({ words, block }: Line, place: Place): 'here' | 'elsewhere' | 'unknown' {
	const inner = (block ?? []).filter(({ words: [name] }) => name === 'to' || name === 'dynamic');
	const targets = [...words.slice(1), ...inner.flatMap((line) => line.words.slice(1))];
	if (targets.some((target) => leadsHere(target, place))) return 'here';
	const isOpen =
		targets.some((target) => target.includes('{')) ||
		inner.some((line) => line.words[0] === 'dynamic');
	return isOpen ? 'unknown' : 'elsewhere';
}

function journals(site: readonly Line[]): ProxyWarning[] {
	const isSkipped = site.some(
		({ words: [name, matcher = '*'] }) =>
			(name === 'log_skip' || name === 'skip_log') && matcher === '*'
	);
	if (isSkipped) return [];
	return flat(site)
		.filter(({ words }) => words[0] === 'log')
		.flatMap((log) => {
			const inside = flat(log.block ?? []);
			const isDropped = inside.some(({ words }) => words.join(' ') === 'output discard');
			const isGone = (field: string) =>
				inside.some(
					({ words: [name, act = ''] }) => name === field && /^(delete|replace)$/.test(act)
				);
			const isFiltered = isGone('request') || DELETED.every((field) => isGone(`request>${field}`));
			if (isDropped || isFiltered) return [];
			// A format of somebody else's module, or a part that is masked: only a person can tell.
			const isMasked = inside.some(({ words }) => words[1] === 'ip_mask');
			return [at(log, isMasked ? 'obscure' : 'access')];
		});
}

/** Whether Caddy's own journal leaves out the errors of requests. */
function keepsErrorsQuiet(options: readonly Line[]): boolean {
	return options
		.filter(({ words: [name, which = 'default'] }) => name === 'log' && which === 'default')
		.some(({ block }) =>
			(block ?? []).some(
				({ words: [name, ...rest] }) =>
					(name === 'output' && rest[0] === 'discard') ||
					(name === 'exclude' &&
						rest.some((out) => ['http', 'http.log', 'http.log.error'].includes(out)))
			)
		);
}

/** Caddy passes the address on unless it is told not to. */
function passed({ block }: Line): Passes {
	const headers = (block ?? []).filter(
		({ words: [name, header = ''] }) =>
			name === 'header_up' && /^[-+]?x-forwarded-for$/i.test(header)
	);
	const last = headers.at(-1);
	if (!last) return 'address';
	if (last.words[1]?.startsWith('-')) return 'nothing';
	return /\{(http\.request\.)?(remote|client)/.test(last.words[2] ?? '') ? 'address' : 'nothing';
}
