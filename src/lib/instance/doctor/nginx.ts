import { leadsHere, type Place, type Proxy, type ProxyFile, type ProxyWarning } from './proxy.ts';

/**
 * Reads nginx's files for what its journals keep of the visitors that it sends to us. `access_log` is
 * inherited from outside in, and says `combined`, addresses included, where nothing is said (nginx
 * documentation, ngx_http_log_module); its errors name the client whatever the format.
 */
type Directive = { path: string; line: number; words: string[]; block: Directive[] | null };
type Log = { at: Directive | null; isWritten: boolean };

const NAMES_SOMEONE =
	/\$(remote_addr|binary_remote_addr|realip_remote_addr|http_x_forwarded_for|proxy_add_x_forwarded_for|proxy_protocol_addr|http_x_real_ip|http_forwarded|http_user_agent)/;

/** @param files every file of its folder: what is outside of a block there stands in `http` */
export function readNginx(files: readonly ProxyFile[], place: Place): Proxy {
	const parsed = files.flatMap(({ path, text }) => parse(path, text));
	const inside = (directive: Directive): Directive[] =>
		directive.words[0] === 'http' ? (directive.block ?? []) : [directive];
	const http = parsed.flatMap(inside);
	const formats = new Map(
		named(http, 'log_format').map(({ words }) => [words[1], words.join(' ')])
	);
	const ours = new Set(
		named(http, 'upstream')
			.filter(({ block }) => named(block ?? [], 'server').some(({ words }) => leads(words)))
			.map(({ words }) => words[1] ?? '')
	);
	const warnings = new Map<string, ProxyWarning>();
	let isInFront = false;
	function leads(words: string[]): boolean {
		return leadsHere(words[1] ?? '', place);
	}
	const leadsToUs = ({ words }: Directive) =>
		leads(words) || ours.has((words[1] ?? '').replace(/^https?:\/\//, '').replace(/\/.*$/, ''));

	function writesSomeone({ words }: Directive): boolean {
		const [, target = '', format = 'combined'] = words;
		if (target === 'off' || target === '/dev/null') return false;
		return NAMES_SOMEONE.test(formats.get(format) ?? '$remote_addr');
	}
	function warn({ path, line }: Directive, why: ProxyWarning['why']): void {
		warnings.set(`${path}:${line}:${why}`, { path, line, why });
	}
	function walk(block: Directive[], log: Log, errors: Directive | null): void {
		const logs = named(block, 'access_log');
		const at = logs.find(writesSomeone) ?? logs[0] ?? log.at;
		const here: Log = logs.length === 0 ? log : { at, isWritten: logs.some(writesSomeone) };
		const errorsHere = named(block, 'error_log')[0] ?? errors;
		for (const pass of block.filter(({ words }) => words[0] === 'proxy_pass').filter(leadsToUs)) {
			isInFront = true;
			if (here.isWritten) warn(here.at ?? pass, here.at ? 'access' : 'default');
			if (errorsHere?.words[1] !== '/dev/null') warn(errorsHere ?? pass, 'errors');
		}
		for (const { words, block: inner } of block) {
			if (inner && words[0] !== 'upstream') walk(inner, here, errorsHere);
		}
	}
	const outer = named(parsed, 'error_log')[0] ?? null;
	walk(http, { at: null, isWritten: true }, outer);
	return { name: 'nginx', isInFront, warnings: [...warnings.values()] };
}

const named = (block: Directive[], name: string): Directive[] =>
	block.filter(({ words }) => words[0] === name);

const TOKEN = /#[^\n]*|"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|[{};]|\n|[^\s{};"'#]+/g;

function parse(path: string, text: string): Directive[] {
	const top: Directive[] = [];
	const open: Directive[][] = [top];
	let [line, words, begun]: [number, string[], number] = [1, [], 1];
	const end = (block: Directive[] | null) => {
		if (words.length > 0) open.at(-1)?.push({ path, line: begun, words, block });
		words = [];
	};
	for (const [token] of text.matchAll(TOKEN)) {
		if (token === ';') end(null);
		else if (token === '{') {
			const block: Directive[] = [];
			end(block);
			open.push(block);
		} else if (token === '}') {
			if (open.length > 1) open.pop();
		} else if (!/^[#\n]/.test(token)) {
			if (words.length === 0) begun = line;
			words.push(token.replace(/^(["'])([^]*)\1$/, '$2'));
		}
		line += token.split('\n').length - 1;
	}
	return top;
}
