import { leadsHere, type Place, type Proxy, type ProxyFile, type ProxyWarning } from './proxy.ts';

/**
 * Reads Apache's files for what its journals keep of the visitors that it sends to us. A `CustomLog`
 * in a `<VirtualHost>` takes the place of those outside (Apache documentation, mod_log_config); its
 * errors name the client unless `ErrorLogFormat` says otherwise.
 */
type Line = { path: string; line: number; words: string[]; host: string };

const NAMES_SOMEONE = /%[<>]?(h|a|\{c\}a)|%\{(X-Forwarded-For|X-Real-IP|Forwarded|User-Agent)\}i/i;
const CLIENT = /%(\{c\})?a/;

/** @param files every file of its folder */
export function readApache(files: readonly ProxyFile[], place: Place): Proxy {
	const lines = files.flatMap(parse);
	const said = (name: string, host: string) =>
		lines.filter((line) => line.words[0] === name && line.host === host);
	const formats = new Map(
		lines
			.filter(({ words }) => words[0] === 'logformat' && words[2])
			.map(({ words }) => [words[2], words[1] ?? ''])
	);
	const writesSomeone = ({ words }: Line): boolean => {
		const [name, target = '', format = 'common'] = words;
		if (target === '/dev/null') return false;
		if (name === 'transferlog') return true;
		const known = format.includes('%') ? format : (formats.get(format) ?? '%h');
		return NAMES_SOMEONE.test(known);
	};
	const logsOf = (host: string) => [...said('customlog', host), ...said('transferlog', host)];
	const passes = lines.filter(({ words }) =>
		['proxypass', 'proxypassmatch'].includes(words[0] ?? '')
			? words.some((word) => leadsHere(word, place))
			: false
	);
	const warnings: ProxyWarning[] = [];
	for (const host of new Set(passes.map((line) => line.host))) {
		const logs = logsOf(host).length > 0 ? logsOf(host) : logsOf('');
		// A `GlobalLog` is written to whatever a host says.
		const others = said('globallog', '');
		for (const { path, line } of [...logs, ...others].filter(writesSomeone)) {
			warnings.push({ path, line, why: 'access' });
		}
		const errors = [...said('errorlog', host), ...said('errorlog', '')][0];
		const format = [...said('errorlogformat', host), ...said('errorlogformat', '')][0];
		const isQuiet =
			errors?.words[1] === '/dev/null' || (format && !CLIENT.test(format.words.join(' ')));
		const at = errors ?? passes[0];
		if (!isQuiet && at) warnings.push({ path: at.path, line: at.line, why: 'errors' });
	}
	return { name: 'Apache', isInFront: passes.length > 0, warnings };
}

/** Each line's words, and where the host that it is in begins: nowhere outside of any. */
function parse({ path, text }: ProxyFile): Line[] {
	let host = '';
	return text.split('\n').flatMap((written, index) => {
		if (/^\s*<VirtualHost/i.test(written)) host = `${path}:${index}`;
		if (/^\s*<\/VirtualHost/i.test(written)) host = '';
		const words = [...written.matchAll(/"((?:\\.|[^"\\])*)"|(\S+)/g)].map(
			([, quoted, bare]) => quoted ?? bare ?? ''
		);
		if (words.length === 0 || /^[#<]/.test(words[0] ?? '')) return [];
		return [
			{ path, line: index + 1, words: [words[0]?.toLowerCase() ?? '', ...words.slice(1)], host }
		];
	});
}
