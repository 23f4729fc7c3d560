import { flat, named, nginxTree, type Directive } from './nginx-file.ts';
import { readVariables, type Variables } from './nginx-variables.ts';
import {
	leadsHere,
	passesOf,
	worst,
	type Names,
	type Passes,
	type Place,
	type Proxy,
	type ProxyFile,
	type ProxyWarning,
	type Where
} from './proxy.ts';

/**
 * Reads nginx's files for what its journals keep of the visitors that it sends to us. `access_log` is
 * inherited from outside in, and says `combined`, addresses included, where nothing is said (nginx
 * documentation, ngx_http_log_module); its errors name the client whatever the format.
 */
type Inherited = {
	/** The line that decides what is written, and whom that names. */
	log: { at: Directive | null; names: Names };
	errors: Directive | null;
	/** `proxy_set_header` lines, all of which those of an inner block replace. */
	headers: Directive[];
	/** An `include` that could not be read may hold any of these. */
	unread: Directive | null;
};

/** Includes that come with nginx and certbot, and hold neither journals nor proxies. */
const HARMLESS =
	/(^|\/)(mime\.types|[a-z]+[_-]params|fastcgi[^/]*\.conf|options-ssl-nginx\.conf|ssl[-\w]*\.conf)$/;

/** @param files every file of its folder: without `nginx.conf`, what is outside of a block stands in `http` */
export function readNginx(files: readonly ProxyFile[], place: Place): Proxy {
	const tree = nginxTree(files);
	const http = tree.flatMap((one) => (one.words[0] === 'http' ? (one.block ?? []) : [one]));
	const variables = readVariables(tree);
	const whither = targets(http, variables, place);
	const namesOf = journals(http, variables);
	const warnings = new Map<string, ProxyWarning>();
	const astray: (Where & { isQuiet: boolean })[] = [];
	const passes = new Set<Passes>();
	let isInFront = false;

	function warn({ path, line }: Directive, why: ProxyWarning['why']): void {
		warnings.set(`${path}:${line}:${why}`, { path, line, why });
	}
	function look(pass: Directive, { log, errors, headers, unread }: Inherited): void {
		const isQuiet = log.names === 'nobody' && errors?.words[1] === '/dev/null' && !unread;
		const leads = whither(pass);
		if (leads === 'unknown') astray.push({ path: pass.path, line: pass.line, isQuiet });
		if (leads !== 'here') return;
		isInFront = true;
		passes.add(passed(headers, variables));
		if (log.names === 'unknown') warn(log.at ?? pass, 'obscure');
		if (log.names === 'someone') warn(log.at ?? pass, log.at ? 'access' : 'default');
		if (errors?.words[1] !== '/dev/null') warn(errors ?? pass, 'errors');
		if (unread) warn(unread, 'obscure');
	}
	function walk(block: Directive[], outer: Inherited): void {
		const logs = named(block, 'access_log').map((at) => ({ at, names: namesOf(at) }));
		const names = worst(logs.map((log) => log.names));
		const at = logs.find((log) => log.names === names)?.at ?? null;
		const headers = named(block, 'proxy_set_header');
		const here: Inherited = {
			log: logs.length === 0 ? outer.log : { at, names },
			errors: named(block, 'error_log')[0] ?? outer.errors,
			headers: headers.length > 0 ? headers : outer.headers,
			unread:
				named(block, 'include').find(({ words }) => !HARMLESS.test(words[1] ?? '')) ?? outer.unread
		};
		for (const pass of named(block, 'proxy_pass')) look(pass, here);
		// An `if` that writes does so for requests of the block around it.
		const conditional = named(block, 'if').flatMap((one) => named(one.block ?? [], 'access_log'));
		const isPassing = named(block, 'proxy_pass').some((pass) => whither(pass) === 'here');
		for (const one of isPassing ? conditional : []) {
			const whom = namesOf(one);
			if (whom !== 'nobody') warn(one, whom === 'someone' ? 'access' : 'obscure');
		}
		for (const { words, block: inner } of block) {
			if (inner && !['upstream', 'map', 'geo'].includes(words[0] ?? '')) walk(inner, here);
		}
	}
	const errors = named(tree, 'error_log')[0] ?? null;
	walk(http, { log: { at: null, names: 'someone' }, errors, headers: [], unread: null });
	return {
		name: 'nginx',
		isInFront,
		warnings: [...warnings.values()],
		astray: astray
			.filter(({ isQuiet }) => !isInFront || !isQuiet)
			.map(({ path, line }) => ({ path, line })),
		passes: passesOf(passes),
		certificates: named(flat(http), 'ssl_certificate').map(({ words }) => words[1] ?? '')
	};
}

/** Where a `proxy_pass` leads. */
function targets(http: Directive[], { texts }: Variables, place: Place) {
	const ours = new Set(
		named(http, 'upstream')
			.filter(({ block }) =>
				named(block ?? [], 'server').some(({ words }) => leadsHere(words[1] ?? '', place))
			)
			.map(({ words }) => words[1] ?? '')
	);
	return ({ words }: Directive): 'here' | 'elsewhere' | 'unknown' => {
		const all = texts(words[1] ?? '');
		const hosts = all.map(hostOf);
		if (all.some((text) => leadsHere(text, place)) || hosts.some((host) => ours.has(host))) {
			return 'here';
		}
		const isSocket = (text: string) => text.includes('unix:');
		const isOpen = all.some((text, n) => (isSocket(text) ? text : (hosts[n] ?? '')).includes('$'));
		return isOpen ? 'unknown' : 'elsewhere';
	};
}

/** These begin with a slash: the host is over where they stand. */
const hostOf = (text: string): string =>
	text.replace(/^\w+:\/\//, '').replace(/([/?]|\$\{?(request_)?uri\b).*$/, '');

/** Whom an `access_log` names, in what it writes and in its own name. */
function journals(http: Directive[], { names }: Variables) {
	const formats = new Map(
		named(flat(http), 'log_format').map(({ words }) => [words[1], words.slice(2).join(' ')])
	);
	return ({ words }: Directive): Names => {
		const [, target = '', second = 'combined'] = words;
		if (target === 'off' || target === '/dev/null') return 'nobody';
		// A parameter where a format would be: `buffer=32k`, `if=$loggable`.
		const format = /^(buffer|gzip|flush|if)(=|$)/.test(second) ? 'combined' : second;
		if (format === 'combined') return 'someone';
		return worst([names(formats.get(format) ?? '$no_such_format'), names(target)]);
	};
}

function passed(headers: Directive[], { names }: Variables): Passes {
	const header = headers.findLast(({ words }) => words[1]?.toLowerCase() === 'x-forwarded-for');
	if (!header) return 'client';
	const whom = names(header.words[2] ?? '');
	if (whom === 'nobody') return /\$http_/.test(header.words[2] ?? '') ? 'client' : 'nothing';
	return 'address';
}
