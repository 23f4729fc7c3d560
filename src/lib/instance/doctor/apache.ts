import { apacheLines, type Line } from './apache-file.ts';
import { readFormats } from './apache-formats.ts';
import {
	leadsHere,
	passesOf,
	type Names,
	type Passes,
	type Place,
	type Proxy,
	type ProxyFile,
	type ProxyWarning
} from './proxy.ts';

/**
 * Reads Apache's files for what its journals keep of the visitors that it sends to us. A `CustomLog`
 * in a `<VirtualHost>` takes the place of those outside (Apache documentation, mod_log_config); its
 * errors name the client unless `ErrorLogFormat` says otherwise.
 */
type Leads = 'here' | 'elsewhere' | 'unknown';

/** @param files every file of its folder */
export function readApache(files: readonly ProxyFile[], place: Place): Proxy {
	const lines = apacheLines(files);
	const whom = readFormats(lines);
	const said = (name: string, host: string) =>
		lines.filter((line) => line.words[0] === name && line.host === host);
	const inForce = (name: string, host: string) =>
		said(name, host).at(-1) ?? said(name, '').at(-1) ?? null;
	const formats = new Map(
		lines
			.filter(({ words }) => words[0] === 'logformat' && words[2])
			.map(({ words }) => [words[2], words[1] ?? ''])
	);
	const namesOf = ({ words }: Line): Names => {
		const [name, target = '', format = 'common'] = words;
		if (target === '/dev/null') return 'nobody';
		if (name === 'transferlog') return 'someone';
		return whom(format.includes('%') ? format : (formats.get(format) ?? '%h'));
	};
	const balances = lines.some(
		({ words }) => words[0] === 'balancermember' && words.some((word) => leadsHere(word, place))
	);
	const passes = lines.filter((line) => whither(line, place, balances) === 'here');
	// What a macro writes, or an `Include` that could not be read, may be the proxy itself.
	const obscure = lines.filter(({ words }) => words[0] === 'use' || words[0] === 'include');
	const warnings: ProxyWarning[] = [];
	const passed = new Set<Passes>();
	for (const host of new Set(passes.map((line) => line.host))) {
		const own = [...said('customlog', host), ...said('transferlog', host)];
		const outer = [...said('customlog', ''), ...said('transferlog', '')];
		// A `GlobalLog` is written to whatever a host says.
		const logs = [...(own.length > 0 ? own : outer), ...said('globallog', '')];
		for (const log of logs) {
			const names = namesOf(log);
			if (names !== 'nobody') warnings.push(at(log, names === 'someone' ? 'access' : 'obscure'));
		}
		const unread = obscure.filter((line) => line.host === host || line.host === '');
		warnings.push(...unread.map((line) => at(line, 'obscure')));
		const errors = inForce('errorlog', host);
		const format = inForce('errorlogformat', host);
		const names = format ? whom(format.words.slice(1).join(' ')) : 'someone';
		const where = errors ?? passes.find((line) => line.host === host);
		if (where && errors?.words[1] !== '/dev/null' && names !== 'nobody') {
			warnings.push(at(where, 'errors'));
		}
		passed.add(passedBy(host, inForce('proxyaddheaders', host), lines));
	}
	const astray = lines.filter((line) => whither(line, place, balances) === 'unknown');
	return {
		name: 'Apache',
		isInFront: passes.length > 0,
		warnings,
		astray: [...astray, ...(passes.length > 0 ? [] : obscure)].map(({ path, line }) => ({
			path,
			line
		})),
		passes: passesOf(passed),
		certificates: lines
			.filter(({ words }) => words[0] === 'sslcertificatefile')
			.map(({ words }) => words[1] ?? '')
	};
}

const at = ({ path, line }: Line, why: ProxyWarning['why']): ProxyWarning => ({ path, line, why });

/** Where a line that sends requests on sends them; `elsewhere` for every other line. */
function whither({ words }: Line, place: Place, balances: boolean): Leads {
	const [name = '', first = '', second = '', flags = ''] = words;
	const target = {
		proxypass: /^[a-z]+:/.test(first) ? first : second,
		proxypassmatch: /^[a-z]+:\/\//.test(first) ? first : second,
		rewriterule: /(^\[|,)\s*P\s*(,|\]|$)/i.test(flags) ? second : '',
		sethandler: first.startsWith('proxy:') ? first : ''
	}[name];
	if (!target || target === '!') return 'elsewhere';
	if (leadsHere(target, place)) return 'here';
	if (/^balancer:/.test(target)) return balances ? 'here' : 'elsewhere';
	const host = target.replace(/^(proxy:)?\w+:\/\//, '').replace(/\/.*$/, '');
	return /[$%]/.test(target.includes('unix:') ? target : host) ? hostOf(host, place) : 'elsewhere';
}

/** `127.0.0.1:3000$1` has its port before what is not known. */
const hostOf = (host: string, place: Place): Leads =>
	leadsHere(host.replace(/[$%].*$/, ''), place) ? 'here' : 'unknown';

/** Apache passes the address on by itself unless `ProxyAddHeaders Off`. */
function passedBy(host: string, added: Line | null, lines: readonly Line[]): Passes {
	if (added?.words[1]?.toLowerCase() !== 'off') return 'address';
	const last = lines.findLast(
		(line) =>
			(line.host === host || line.host === '') &&
			line.words[0] === 'requestheader' &&
			line.words[2]?.toLowerCase() === 'x-forwarded-for'
	);
	if (!last) return 'client';
	if (last.words[1]?.toLowerCase() === 'unset') return 'nothing';
	return /REMOTE_ADDR|%h|%a/i.test(last.words.slice(3).join(' ')) ? 'address' : 'nothing';
}
