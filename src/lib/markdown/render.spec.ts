import { expect, test } from 'vitest';
import fr from '#lib/words/fr/workshop.ts';
import en from '#lib/words/en/workshop.ts';
import type { Citation } from './citations.ts';
import { addressMark } from './links.ts';
import { renderMarkdown } from './render.ts';

const french = (text: string) => renderMarkdown(text, 'fr', fr.prose);
const codes = (text: string) => french(text).flaws.map(({ line, code }) => `${line} ${code}`);

test('a time of day and a line of colons stay what was typed', () => {
	const { html, flaws } = french('Rendez-vous à 18:30, salle :truc[x].\n\n::ligne[y]');
	expect(html).toContain('à 18:30, salle :truc[x].');
	expect(html).toContain('::ligne[y]');
	expect(flaws).toEqual([]);
});

test('the five blocks come out as elements that say their word', () => {
	const text = (name: string) => `:::${name}[Titre]\nCorps\n:::`;
	for (const name of ['notice', 'danger', 'exercise', 'answer'] as const) {
		const { html, flaws } = french(text(name));
		expect(html).toMatch(new RegExp(`class="(notice )?${name}"`));
		expect(html).toContain(`<strong>${fr.prose[name]}</strong> · Titre`);
		expect(flaws).toEqual([]);
	}
});

test('facilitator notes are not on the page, and are given apart', () => {
	const { html, facilitator } = french('Avant\n\n:::facilitator\nSortez les câbles.\n:::\n\nAprès');
	expect(html).not.toContain('câbles');
	expect(html).toMatch(/Avant[\s\S]*Après/);
	expect(facilitator).toContain('Sortez les câbles.');
});

test('an answer has as many ruled lines as asked, hidden from screen readers', () => {
	const ruled = (text: string) => french(text).html.match(/<span><\/span>/g)?.length;
	expect(ruled(':::answer{lines=6}\nQui ?\n:::')).toBe(6);
	expect(ruled(':::answer\nQui ?\n:::')).toBe(4);
	expect(ruled(':::answer{lines=9999}\nQui ?\n:::')).toBe(20);
	expect(french(':::answer\nQui ?\n:::').html).toContain('aria-hidden="true"');
});

test('what would not come out as meant is named with its line', () => {
	expect(codes('---\na: 1\n---\n\n:::notise\nx\n:::')).toEqual(['5 unknown-directive']);
	expect(codes('x\n\n:::notice\ny')).toEqual(['3 open-directive']);
	expect(codes('x\n\n::: notice\ny\n')).toEqual(['3 stray-colons']);
	expect(codes(':::notice{color=red}\nx\n:::')).toEqual(['1 unknown-attribute']);
	expect(codes('x\n\n# Titre')).toEqual(['3 first-level-heading']);
	expect(codes('x\n\n<b>y</b>')).toEqual(['3 raw-html', '3 raw-html']);
	expect(codes('x\ny ![z](z.png)')).toEqual(['2 image']);
	expect(codes('[x](javascript:alert(1))')).toEqual(['1 unsafe-link']);
	expect(codes('x\ny[^non]')).toEqual(['2 unknown-note']);
	expect(codes('x\n\n[^oui]: y')).toEqual(['3 unused-note']);
});

test('an unknown block keeps its content', () => {
	expect(french(':::notise\nSauvegardez.\n:::').html).toContain('Sauvegardez.');
});

test('nothing that runs, loads or styles gets through', () => {
	const { html } = french(
		[
			'<script>alert(1)</script><img src=x onerror=alert(1)>',
			'<style>*{display:none}</style>',
			'[a](javascript:alert(1)) [b](data:text/html,x) [c](//evil.example/x "t")',
			':::notice{onclick="x" style="y" id="z"}\nd\n:::',
			'![e](https://evil.example/e.png)'
		].join('\n\n')
	);
	expect(html).not.toMatch(/script|onerror|onclick|style|<img|javascript:|data:|id="z"/);
	expect(html).toContain('<p>a b <a');
});

test('a link whose address is refused is its words, and not something to press', () => {
	const { html, notes } = french('[un *lien*](javascript:alert(1))[^a]\n\n[^a]: [b](data:x).');
	expect(html).toContain('<p>un <em>lien</em><sup>');
	expect(notes).toContain('<p>b. <a href="#note-fnref-a"');
	expect(html + notes).not.toMatch(/<a(?![^>]*href)/);
});

test('notes are named in the language of the page and lead back to each call', () => {
	const text = 'Un[^a], deux[^a].\n\n[^a]: La note.';
	const { html, notes } = french(text);
	expect(html).toContain('href="#note-fn-a"');
	expect(html).not.toContain('La note');
	expect(notes).toContain('>Notes et sources</h2>');
	expect(notes).toContain('aria-label="Revenir au texte, appel de la note 1"');
	expect(notes).toContain('aria-label="Revenir au texte, appel 2 de la note 1"');
	expect(notes).toContain('>↩\ufe0e2</a>');
	const english = renderMarkdown(text, 'en', en.prose).notes;
	expect(english).toContain('aria-label="Back to the text, at note 1"');
	for (const id of notes.matchAll(/href="#([^"]+)"/g)) expect(html).toContain(`id="${id[1]}"`);
});

test('a source can be called as a note, and one past its date says so in bold', () => {
	const source = { title: 'Un *arrêt*', detail: 'une cour, 2022', review: 'À relire', stale: true };
	const citations = new Map<string, Citation>([
		['cour', { ...source, url: 'https://cour.example/' }],
		['autre', source]
	]);
	const { notes, cited, flaws } = renderMarkdown('Dit.[^cour]', 'fr', fr.prose, citations);
	expect(notes).toMatch(
		/<a href="https:\/\/cour.example\/"[^>]*>Un \*arrêt\*<\/a>, une cour, 2022\./
	);
	expect(notes).toContain('<strong class="review">À relire</strong>');
	expect([...cited]).toEqual(['cour']);
	expect(flaws).toEqual([]);
});

test('titles get readable identifiers, each its own, and make the contents', () => {
	const text = "## L'État, c'est [nous](/x) !\n\n### Détail\n\n## Programme\n\n## Détail";
	const { html, contents } = renderMarkdown(text, 'fr', fr.prose, new Map(), ['programme']);
	expect(contents).toEqual([
		{ id: 'l-etat-c-est-nous', text: 'L’État, c’est nous\u202f!', depth: 2 },
		{ id: 'detail', text: 'Détail', depth: 3 },
		{ id: 'programme-2', text: 'Programme', depth: 2 },
		{ id: 'detail-2', text: 'Détail', depth: 2 }
	]);
	for (const { id } of contents) expect(html).toContain(`id="${id}"`);
});

test('links out say nothing of the page, and have letters for paper', () => {
	const { html, links } = french(
		'[a](https://a.example/) [b](/ateliers) [c](https://c.example/) [d](https://a.example/)'
	);
	expect(links).toEqual(['https://a.example/', 'https://c.example/']);
	expect(html.match(/rel="noreferrer" data-address="A"/g)).toHaveLength(2);
	expect(html).toContain('<a href="/ateliers">b</a>');
});

test('letters go on after those of the page, and notes carry their addresses instead', () => {
	const text = '[a](https://a.example/) <https://b.example/>[^n]\n\n[^n]: [c](https://c.example/)';
	const { html, notes, links } = renderMarkdown(
		text,
		'fr',
		fr.prose,
		new Map(),
		[],
		['https://p/']
	);
	expect(links).toEqual(['https://p/', 'https://a.example/']);
	expect(html).toContain('rel="noreferrer" data-address="B">a</a>');
	expect(html).toContain('rel="noreferrer">https://b.example/</a>');
	expect(notes).toContain('rel="noreferrer" data-address="https://c.example/">c</a>');
	expect([0, 25, 26, 27].map(addressMark)).toEqual(['A', 'Z', 'AA', 'AB']);
});

test('a cell says its column, for pages too narrow to have any', () => {
	const { html } = french('| Outil | *Qui ?* |\n|---|---|\n| x | y |');
	expect(html).toContain('<td role="cell" data-label="Outil">x</td>');
	expect(html).toContain('<td role="cell" data-label="Qui\u202f?">y</td>');
	expect(html).not.toContain('style');
});

test('a paragraph that announces a list or a table is marked, and no other', () => {
	const announcing = (text: string) => french(text).html.includes('class="announces"');
	expect(announcing('Trois questions :\n\n- a')).toBe(true);
	expect(announcing('Trois questions :\n\n| a |\n|---|\n| b |')).toBe(true);
	expect(announcing('Trois questions :\n\nSuite')).toBe(false);
	expect(announcing('Trois questions.\n\n- a')).toBe(false);
});

test('a wide table scrolls in a region of its own, and boxes are drawn', () => {
	const { html } = french('| a | b |\n|---|---|\n| c | d |\n\n- [ ] à faire\n- [x] fait');
	expect(html).toContain('<div class="scroll" role="region" aria-label="Tableau" tabindex="0">');
	expect(html).toContain('<li class="boxed">☐\u00a0à faire</li>');
	expect(html).toContain('☑\u00a0fait');
	expect(html).not.toContain('<input');
});

test('text in code and addresses is not typeset, the rest is', () => {
	const { html } = french('Vraiment ? `a ? b` <https://x.example/?a=1>\n\n    a : b');
	expect(html).toContain('Vraiment\u202f?');
	expect(html).toContain('<code>a ? b</code>');
	expect(html).toContain('a : b');
	expect(html).toContain('>https://x.example/?a=1</a>');
});
