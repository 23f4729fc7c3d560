import { filesNamed, shortPath } from './included.ts';
import type { ProxyFile, Where } from './proxy.ts';

/**
 * Apache's files as lines of words, each `Include` replaced by its files, each `${NAME}` that a `Define`
 * gives by its value. A line says in which `<VirtualHost>` it stands.
 */
export type Line = Where & {
	/** The first in lower case. */
	words: string[];
	/** Where its host begins; empty outside of any. */
	host: string;
};

const DEEPEST = 10;

export function apacheLines(files: readonly ProxyFile[]): Line[] {
	const folder = files.some(({ path }) => path.includes('/httpd/')) ? 'httpd' : 'apache2';
	const main = files.filter(({ path }) =>
		['apache2.conf', 'httpd.conf', 'conf/httpd.conf'].includes(shortPath(path, folder))
	);
	const roots = main.length > 0 ? main : files;
	const lines = roots.flatMap((file) => expand(file, '', files, folder, 0));
	const defined = new Map(
		lines
			.filter(({ words }) => words[0] === 'define')
			.map(({ words }) => [words[1] ?? '', words[2] ?? ''])
	);
	const put = (word: string) =>
		word.replace(/\$\{(\w+)\}/g, (hole, name: string) => defined.get(name) ?? hole);
	return lines.map((line) => ({ ...line, words: line.words.map(put) }));
}

function expand(
	file: ProxyFile,
	outer: string,
	files: readonly ProxyFile[],
	folder: string,
	depth: number
): Line[] {
	return parse(file, outer).flatMap((line) => {
		const [name = '', wanted = ''] = line.words;
		if (!/^include(optional)?$/.test(name) || depth > DEEPEST) return [line];
		const found = filesNamed(wanted, files, folder);
		if (!found) return name === 'include' ? [line] : [];
		return found.flatMap((one) => expand(one, line.host, files, folder, depth + 1));
	});
}

function parse({ path, text }: ProxyFile, outer: string): Line[] {
	let host = outer;
	// A line that ends with a backslash goes on; the count of lines stays right.
	const joined = text.replace(/((?:[^\n]*\\\n)+)([^\n]*)/g, (all: string) => {
		const count = all.split('\n').length - 1;
		return all.replaceAll('\\\n', ' ') + '\n'.repeat(count);
	});
	return joined.split('\n').flatMap((written, index) => {
		if (/^\s*<VirtualHost/i.test(written)) host = `${path}:${index}`;
		if (/^\s*<\/VirtualHost/i.test(written)) host = outer;
		const words = [...written.matchAll(/"((?:\\.|[^"\\])*)"|(\S+)/g)].map(
			([, quoted, bare]) => quoted ?? bare ?? ''
		);
		if (words.length === 0 || /^[#<]/.test(words[0] ?? '')) return [];
		return [
			{ path, line: index + 1, words: [words[0]?.toLowerCase() ?? '', ...words.slice(1)], host }
		];
	});
}
