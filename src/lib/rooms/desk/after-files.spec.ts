import fc from 'fast-check';
import type { Nodes } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { cleanText } from '#lib/crypto/text.ts';
import fr from '#lib/words/fr/after.ts';
import { csvCell, toCsv } from './after-csv.ts';
import { toJson } from './after-json.ts';
import { toMarkdown } from './after-markdown.ts';
import type { ExportRow } from './after-rows.ts';

const HEAD = { code: 'TERRASSE', workshop: 'atelier', day: '2026-11-22' };

/** What people have tried elsewhere (OWASP's XSS cheat sheet), and Markdown's own ways to HTML. */
const ALIVE = [
	'<script>alert(1)</script>',
	'<img src=x onerror=alert(1)>',
	'"><svg/onload=alert(1)>',
	'&lt;script&gt;alert(1)&lt;/script&gt; &amp; &#60;b&#62;',
	'[cliquez](javascript:alert(1))',
	'![x](https://example.org/pixel.png)',
	'<https://example.org> https://example.org www.example.org nono@example.org',
	'[a]: javascript:alert(1)',
	'[^1] et [^1]: note',
	'# titre\n## titre\ntitre\n===\ntitre\n---',
	'- liste\n+ liste\n* liste\n1. liste\n2) liste\n- [ ] case',
	'    code\n\tcode\n```js\nalert(1)\n```\n~~~\ncode\n~~~',
	'> citation\n>> citation',
	'| a | b |\n|---|---|\n| 1 | 2 |',
	'**gras** __gras__ *i* _i_ `code` ~~barré~~ ***\n***\n___\n---',
	'fin de ligne\\\nsuite\\',
	':::notice\nbloc\n:::\n::a[b]{onclick=x} :b[c]{d=e} 18:30',
	'---\ntitle: x\n---',
	'<!-- commentaire',
	'<![CDATA[x]]> <?php echo 1 ?>'
];

/** Formulas that spreadsheets have run (OWASP, “CSV Injection”). */
const FORMULAS = [
	'=1+1',
	'+1+1',
	'-1+1',
	'@SUM(A1:A9)',
	"=cmd|' /C calc'!A0",
	'=HYPERLINK("https://example.org?x="&A1;"cliquez")',
	'\t=1+1',
	'\r=1+1',
	'\n=1+1',
	'  =1+1',
	'\u00a0=1+1',
	'＝1+1',
	'＋1',
	'－1',
	'＠SUM(A1)',
	'a","=1+1',
	'a\r\n=1+1'
];

const row = (change: Partial<ExportRow> = {}): ExportRow => ({
	number: 1,
	state: 'answered',
	text: 'Où ?',
	asked: null,
	place: 'room',
	step: 'messageries',
	answer: null,
	reason: null,
	notes: null,
	...change
});

const everywhere = (text: string): ExportRow =>
	row({ text, asked: text, answer: text, reason: text, notes: text, step: text });

const parser = unified().use(remarkParse).use(remarkGfm).freeze();

function nodesIn(node: Nodes): Nodes[] {
	return [node, ...('children' in node ? node.children.flatMap(nodesIn) : [])];
}

const IN_LINE = ['link', 'strong'];

/** The texts of the quotes, as a reader sees them, white space made one. */
const quotesIn = (markdown: string) =>
	nodesIn(parser.parse(markdown))
		.filter((node) => node.type === 'blockquote')
		.map((quote) =>
			nodesIn(quote)
				.map((node) => (node.type === 'text' ? node.value : IN_LINE.includes(node.type) ? '' : ' '))
				.join('')
		)
		.map((text) => text.replace(/\s+/g, ' ').trim());

const OURS = ['root', 'heading', 'paragraph', 'text', 'blockquote', 'strong', 'break'];

/** remark-gfm makes links of all addresses, escaped or not: such a link says where it goes. */
const isBareAddress = (node: Nodes): boolean =>
	node.type === 'link' &&
	node.children.every((child) => child.type === 'text') &&
	/^(https?:\/\/|mailto:)/.test(node.url) &&
	node.url.endsWith(
		nodesIn(node)
			.map((each) => ('value' in each ? each.value : ''))
			.join('')
	);

test('a date and a hyphen read as people write them', () => {
	const markdown = toMarkdown([row({ text: 'Un peut-être' })], HEAD, fr.file, 'fr');
	expect(markdown).toContain('Exporté le 22 novembre 2026.');
	expect(markdown).toContain('> Un peut-être');
});

function expectOnlyText(text: string, line = everywhere(text)): void {
	const markdown = toMarkdown([line], HEAD, fr.file, 'fr');
	const nodes = nodesIn(parser.parse(markdown)).filter((node) => !isBareAddress(node));
	const kinds = nodes.map(({ type }) => type);
	expect(kinds.filter((kind) => !OURS.includes(kind))).toEqual([]);
	expect(kinds.filter((kind) => kind === 'heading')).toHaveLength(2);
	const said = text.replace(/\s+/g, ' ').trim();
	const quotes = quotesIn(markdown);
	if (said !== '') expect(quotes).toEqual(quotes.map(() => said));
	expect(quotes).not.toEqual([]);
}

test.each([...ALIVE, ...FORMULAS])('in Markdown, %j is text', (text) => {
	expectOnlyText(text);
});

test('in Markdown, whatever people can send is text, word for word', () => {
	const nasty = fc.string({
		unit: fc.constantFrom(...'ab1 \n\\`*_{}[]()<>#+-=.!|~&:;/@"\'$^?%,é🍊\t', 'www.', 'http://'),
		maxLength: 40
	});
	const check = (text: string) => expectOnlyText(text, row({ text }));
	fc.assert(
		fc.property(nasty, (text) => check(cleanText(text))),
		{ numRuns: 300 }
	);
}, 30_000);

/** Reads RFC 4180 as a spreadsheet does. */
function readCsv(csv: string): string[][] {
	const body = csv.replace(/^\ufeff/, '');
	const lines: string[][] = [[]];
	for (const [, quoted = '', end] of body.matchAll(/"((?:[^"]|"")*)"(,|\r\n)/g)) {
		lines.at(-1)?.push(quoted.replaceAll('""', '"'));
		if (end !== ',') lines.push([]);
	}
	return lines.slice(0, -1);
}

test('the CSV file begins with a byte order mark and the names of its columns', () => {
	const csv = toCsv([row()], fr.file);
	expect(csv.startsWith('\ufeff"rang dans ce fichier","état"')).toBe(true);
	expect(readCsv(csv)[1]).toEqual([
		'1',
		'répondue',
		'Où ?',
		'',
		'en salle',
		'messageries',
		'',
		'',
		''
	]);
});

test.each([...FORMULAS, ...ALIVE])(
	'in CSV, %j is read back as text and never as a formula',
	(text) => {
		const lines = readCsv(toCsv([everywhere(text), row({ number: 2 })], fr.file));
		expect(lines).toHaveLength(3);
		const cell = lines[1]?.[2] ?? '';
		expect([text, `'${text}`]).toContain(cell);
		for (const each of lines.flat()) expect(each).not.toMatch(/^\s*[=+\-@＝＋－＠]/);
	}
);

test('in CSV, any text comes back, with at most one apostrophe before it', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (text) => {
			const [[cell = ''] = []] = readCsv(`${csvCell(text)}\r\n`);
			expect([text, `'${text}`]).toContain(cell);
			expect(cell).not.toMatch(/^[=+\-@\t\r\n]/);
		})
	);
	expect(csvCell('a-b = c')).toBe('"a-b = c"');
}, 30_000);

test('JSON comes back as it went', () => {
	const rows = [...ALIVE, ...FORMULAS].map((text, index) => ({
		...everywhere(text),
		number: index + 1
	}));
	expect(JSON.parse(toJson(rows, HEAD))).toEqual({
		format: 'terrasse-questions',
		version: 1,
		room: 'TERRASSE',
		workshop: 'atelier',
		exportedOn: '2026-11-22',
		questions: rows
	});
});
