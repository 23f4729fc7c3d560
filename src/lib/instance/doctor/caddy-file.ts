import { filesNamed, shortPath } from './included.ts';
import type { ProxyFile, Where } from './proxy.ts';

/**
 * Caddyfiles as sites and directives, each `import` replaced by the snippet or the files that it names
 * (Caddy documentation, “Caddyfile concepts”). A line ends a directive, a `{` at its end opens a block;
 * a file of one site may leave the braces out.
 */
export type Line = Where & { words: string[]; block: Line[] | null };

const FOLDER = 'caddy';
const DEEPEST = 10;

export type CaddyTree = {
	/** What stands between the braces without a name. */
	options: Line[];
	/** The body of each site. */
	sites: Line[][];
};

export function caddyTree(files: readonly ProxyFile[]): CaddyTree {
	const main = files.filter(({ path }) => shortPath(path, FOLDER) === 'Caddyfile');
	const lines = (main.length > 0 ? main : files).flatMap(parse);
	const snippets = new Map<string, Line[]>();
	const keep = (all: readonly Line[]) => {
		for (const { words, block } of all) {
			if (block && /^\(.+\)$/.test(words[0] ?? '')) snippets.set(words[0] ?? '', block);
		}
	};
	files.forEach((file) => keep(parse(file)));
	const top = expand(lines, files, snippets, 0).filter(({ words }) => !/^\(/.test(words[0] ?? ''));
	const options = top.filter(({ words, block }) => words.length === 0 && block);
	const rest = top.filter((line) => !options.includes(line));
	return { options: options.flatMap(({ block }) => block ?? []), sites: sitesOf(rest) };
}

/** Every line of a block, those in its blocks included. */
export const flat = (block: readonly Line[]): Line[] =>
	block.flatMap((line) => [line, ...flat(line.block ?? [])]);

function sitesOf(top: readonly Line[]): Line[][] {
	const [first] = top;
	if (!first || first.block || first.words[0] === 'import') {
		return top.map((line) => line.block ?? [line]);
	}
	// Without braces the addresses stand first, over several lines while each ends with a comma.
	const end = top.findIndex(({ words }) => !words.at(-1)?.endsWith(','));
	return [top.slice(end + 1)];
}

function expand(
	block: readonly Line[],
	files: readonly ProxyFile[],
	snippets: ReadonlyMap<string, Line[]>,
	depth: number
): Line[] {
	return block.flatMap((line) => {
		const [name, wanted = '', ...args] = line.words;
		const inner = (all: readonly Line[]) => expand(all, files, snippets, depth + 1);
		if (name !== 'import' || depth > DEEPEST) {
			return [line.block ? { ...line, block: inner(line.block) } : line];
		}
		const snippet = snippets.get(`(${wanted})`);
		if (snippet) return inner(withArguments(snippet, args));
		const beside = wanted.startsWith('/') ? wanted : line.path.replace(/[^/]*$/, wanted);
		const found = filesNamed(beside, files, FOLDER);
		return found ? inner(withArguments(found.flatMap(parse), args)) : [line];
	});
}

const withArguments = (block: readonly Line[], args: readonly string[]): Line[] =>
	block.map((line) => ({
		...line,
		words: line.words.map((word) =>
			word.replace(/\{args(?:\[(\d+)\]|\.(\d+))\}/g, (hole, one: string, other: string) => {
				return args[Number(one ?? other)] ?? hole;
			})
		),
		block: line.block && withArguments(line.block, args)
	}));

const TOKEN = /\\\r?\n|\n|"((?:\\.|[^"\\])*)"|`([^`]*)`|([^\s"`][^\s]*)/g;

function parse({ path, text }: ProxyFile): Line[] {
	const top: Line[] = [];
	const open: Line[][] = [top];
	let [line, begun, words, comment]: [number, number, string[], boolean] = [1, 1, [], false];
	const end = (block: Line[] | null) => {
		if (words.length > 0 || block) open.at(-1)?.push({ path, line: begun, words, block });
		words = [];
	};
	for (const [token, quoted, raw, bare] of text.matchAll(TOKEN)) {
		if (words.length === 0) begun = line;
		if (token === '\n') {
			end(null);
			comment = false;
		} else if (comment || bare === undefined) {
			const word = quoted ?? raw;
			if (!comment && word !== undefined) words.push(word);
		} else if (bare.startsWith('#')) comment = true;
		else if (bare === '{') {
			const block: Line[] = [];
			end(block);
			open.push(block);
		} else if (bare === '}') {
			end(null);
			if (open.length > 1) open.pop();
		} else words.push(bare);
		line += token.split('\n').length - 1;
	}
	end(null);
	return top;
}
