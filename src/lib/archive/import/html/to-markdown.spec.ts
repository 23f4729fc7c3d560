import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseMarkdown } from '#lib/markdown/parse.ts';
import { renderMarkdown } from '#lib/markdown/render.ts';
import fr from '#lib/words/fr/workshop.ts';
import { parseHtml, wordsOf } from './plain-text.ts';
import { htmlToMarkdown } from './to-markdown.ts';

const render = (markdown: string) => renderMarkdown(markdown, 'fr', fr.prose);
const escape = (text: string) => text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
/** What the page says once rendered, without what French typography adds. */
const read = (markdown: string) =>
	wordsOf(parseHtml(render(markdown).html))
		.replace(/[\s\u00a0\u202f]+/g, ' ')
		.trim();

const HOSTILE = [
	'<script>alert(1)</script>',
	'<img src=x onerror=alert(1)>',
	'&lt;script&gt;',
	'::campagne',
	'::campaign',
	'::campaign{name=soutien}',
	':::danger[Faux]',
	'::: notice',
	'---',
	'# Titre',
	'1. un',
	'- un',
	'> cité',
	'```js',
	'~~~',
	'*gras* _italique_ **fort** ~~barré~~ `code`',
	'[x](javascript:alert(1))',
	'[x]: https://mal.example',
	'[^1] et [^1]: note',
	'![x](https://mal.example/x.png)',
	'<https://mal.example>',
	'| a | b |',
	'a\\*b \\\\ c\\',
	'Tails & Tor &amp; &copy; &#60;b>',
	'Titre\\',
	'***',
	'===',
	'+++',
	'{{constructor}} {#if x} ${x}'
];

/** An address in words is a link to what one reads, on every page of the project. */
const LINK_AS_WRITTEN = /<a href="(https?:[^"]+)" rel="noreferrer">\1<\/a>/g;

test.each(HOSTILE)('%s is read as it was typed, and runs nothing', (text) => {
	const markdown = htmlToMarkdown(`<p>${escape(text)}</p>`);
	const { html, flaws } = render(markdown);
	expect(read(markdown)).toBe(text);
	expect(html.replace(LINK_AS_WRITTEN, '')).toMatch(/^<p>[^<]*<\/p>$/);
	expect(flaws.filter(({ code }) => code !== 'unknown-note')).toEqual([]);
});

test('whatever a paragraph says, Markdown reads one paragraph of the same words', () => {
	const signs = fc.constantFrom(...'*_`~[]()<>!#+-=|:.&;\\ \n1ax@/^{}"\'$%');
	fc.assert(
		fc.property(fc.string({ unit: signs, maxLength: 40 }), (text) => {
			const words = text.replace(/\s+/g, ' ').trim();
			fc.pre(words !== '');
			const root = parseMarkdown(htmlToMarkdown(`<p>${escape(words)}</p>`));
			const [paragraph] = root.children;
			expect(root.children).toHaveLength(1);
			expect(paragraph).toMatchObject({
				type: 'paragraph',
				children: [{ type: 'text', value: words }]
			});
		}),
		{ numRuns: 500 }
	);
});

test.each([
	[
		'<p onclick="x()">a<script>b</script><style>c</style><iframe src="//x.example">d</iframe></p>',
		'a'
	],
	['<a href="javascript:x()">a</a> <a href="data:text/html,x">b</a>', 'a b'],
	['<svg onload="x()"><text>x</text></svg><math><mi>x</mi></math>a', 'a'],
	['<p>a<!-- <b>b</b> --></p>', 'a'],
	['<form action="https://x.example"><input value="x"><button>x</button></form>a', 'a'],
	['<h1>a</h1><h6>b</h6>', '## a\n\n#### b'],
	['<p>a<br>b</p>', 'a\\\nb'],
	['<p><a href="//x.example/a">a</a></p>', '[a](https://x.example/a)'],
	['<p><a href="page.html">a</a> <a>b</a></p>', 'a b'],
	['<img src="https://x.example/a.png" alt="b">a', 'a'],
	['<ul><li>a</li><li>b</li></ul>', '- a\n- b'],
	['<div>a</div><div>b</div>', 'a\n\nb'],
	[
		'<table><caption>c</caption><tr><th>a</th></tr><tr><td colspan="99999">b</td></tr></table>',
		'c\n\n| a |\n| - |\n| b |'
	],
	['<noscript><img src=x></noscript><template><b>x</b></template>a', 'a']
])('%s', (html, markdown) => {
	expect(htmlToMarkdown(html)).toBe(markdown);
	expect(render(markdown).flaws).toEqual([]);
});
