import { filesNamed, shortPath } from './included.ts';
import type { ProxyFile } from './proxy.ts';

/** nginx's files as blocks and directives, each `include` in the place of which its files stand. */
export type Directive = {
	path: string;
	line: number;
	words: string[];
	block: Directive[] | null;
};

const FOLDER = 'nginx';
/** Deeper than that is a file that includes itself. */
const DEEPEST = 10;

/**
 * What nginx reads: from `nginx.conf` if it is there, else every file. An `include` of a file that is
 * not among them stays as it is.
 */
export function nginxTree(files: readonly ProxyFile[]): Directive[] {
	const main = files.filter(({ path }) => shortPath(path, FOLDER) === 'nginx.conf');
	return (main.length > 0 ? main : files).flatMap((file) => expand(parse(file), files, 0));
}

export const named = (block: readonly Directive[], name: string): Directive[] =>
	block.filter(({ words }) => words[0] === name);

/** Every directive of a tree, those in blocks included. */
export const flat = (block: readonly Directive[]): Directive[] =>
	block.flatMap((directive) => [directive, ...flat(directive.block ?? [])]);

function expand(block: Directive[], files: readonly ProxyFile[], depth: number): Directive[] {
	return block.flatMap((directive) => {
		const [name, wanted = ''] = directive.words;
		if (directive.block) {
			return [{ ...directive, block: expand(directive.block, files, depth) }];
		}
		if (name !== 'include' || depth > DEEPEST) return [directive];
		const found = filesNamed(wanted, files, FOLDER);
		if (!found) return [directive];
		return found.flatMap((file) => expand(parse(file), files, depth + 1));
	});
}

/** A word may hold `${name}`, which is no block. */
const WORD = String.raw`(?:\$\{\w+\}|\\[^]|[^\s{};"'#\\])(?:\$\{\w+\}|\\[^]|[^\s{};\\])*`;
const TOKEN = new RegExp(
	String.raw`#[^\n]*|"(?:\\[^]|[^"\\])*"|'(?:\\[^]|[^'\\])*'|[{};]|\n|${WORD}`,
	'g'
);

function parse({ path, text }: ProxyFile): Directive[] {
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
