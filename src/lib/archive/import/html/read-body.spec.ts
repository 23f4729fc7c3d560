import { expect, test } from 'vitest';
import { readBody, type Body } from './read-body.ts';
import { startUnknowns } from './unknown.ts';

function read(content: string, known: readonly string[] = []) {
	const unknowns = startUnknowns();
	const body = readBody(content, known, unknowns.tellFrom(1)) as Body;
	return { ...body, unknown: unknowns.all() };
}

test('a body typed in lines gets its paragraphs, one in blocks keeps its own', () => {
	expect(read('a\nb\n\nc').markdown).toBe('a\\\nb\n\nc');
	expect(read('<!-- wp:paragraph -->\n<p>a\nb</p>\n<!-- /wp:paragraph -->').markdown).toBe('a b');
	expect(read('<pre>a\n\n  b</pre>').markdown).toBe('```\na\n\n  b\n```');
});

test('the campaign’s banner keeps its place, on a line of its own', () => {
	expect(read('a\n\n[auposte_bandeau_don]\n\nb').markdown).toBe('a\n\n::campaign\n\nb');
	expect(read('<p>a [auposte_bandeau_don] b</p>').markdown).toBe('a\n\n::campaign\n\nb');
	expect(
		read('<!-- wp:shortcode -->\n[auposte_bandeau_don]\n<!-- /wp:shortcode -->').markdown
	).toBe('::campaign');
	expect(read('::campaign').markdown).toBe('\\::campaign');
});

test('a bracketed word is text; a shortcode nobody knows is told once and never shown', () => {
	const { markdown, unknown } = read(
		'Tor, [Tails], […] et [sic].\n\n[encart_don id="3"]\n[box color=red]Dedans[/box]\n[encart_don]'
	);
	expect(markdown).toBe('Tor, \\[Tails], \\[…] et \\[sic].\n\nDedans');
	expect(unknown).toEqual([
		{ kind: 'shortcode', name: 'encart_don', count: 2, line: 3 },
		{ kind: 'shortcode', name: 'box', count: 1, line: 4 }
	]);
	expect(read('[[gallery]]').markdown).toBe('\\[gallery]');
});

test('WordPress’ own shortcodes become words and links', () => {
	expect(read('[caption id="x" width="3"]<img src="a.png"> La salle[/caption]').markdown).toBe(
		'La salle'
	);
	expect(read('[embed]https://x.example/a?b=1&amp;c=2[/embed]').markdown).toBe(
		'<https://x.example/a?b=1&c=2>'
	);
	expect(read('[audio mp3="https://x.example/a.mp3"]').markdown).toBe('<https://x.example/a.mp3>');
});

test('a gallery is the pictures it names; one that names none is told, as a playlist is', () => {
	const named = read('[gallery ids="1, 2,3"]a');
	expect([named.markdown, named.pictures, named.unknown]).toEqual(['a', 3, []]);
	const bare = read('[gallery columns="2"]\n\na\n\n[playlist]');
	expect([bare.markdown, bare.pictures]).toEqual(['a', 0]);
	expect(bare.unknown.map(({ name }) => name)).toEqual(['gallery', 'playlist']);
});

test('a form and what else is gone with all it holds is told', () => {
	const { markdown, unknown } = read(
		'<p>a</p><form><p>Ton nom</p><input></form><script>x</script>'
	);
	expect(markdown).toBe('a');
	expect(unknown.map(({ kind, name }) => `${kind} ${name}`)).toEqual([
		'element form',
		'element script'
	]);
});

test('blocks of plugins are told, those we know are not', () => {
	const { markdown, unknown } = read(
		'<!-- wp:group --><!-- wp:heading --><h2>a</h2><!-- /wp:heading --><!-- /wp:group -->\n<!-- wp:latest-posts {"n":3} /-->\n<!-- wp:acme/player {"a":{"b":"\\u002d\\u002d>"}} /-->'
	);
	expect(markdown).toContain('## a');
	expect(unknown.map(({ name, line }) => [name, line])).toEqual([
		['latest-posts', 2],
		['acme/player', 3]
	]);
});

test.each([
	[
		'<iframe src="https://www.youtube-nocookie.com/embed/aaaaBBBB_-1?rel=0"></iframe>',
		'youtube',
		'aaaaBBBB_-1'
	],
	['https://youtu.be/aaaaBBBB_-1', 'youtube', 'aaaaBBBB_-1'],
	[
		'<p><a href="https://www.youtube.com/watch?v=aaaaBBBB_-1">https://www.youtube.com/watch?v=aaaaBBBB_-1</a></p>',
		'youtube',
		'aaaaBBBB_-1'
	],
	[
		'<!-- wp:embed {"url":"https:\\/\\/www.youtube.com\\/watch?v=aaaaBBBB_-1"} /-->',
		'youtube',
		'aaaaBBBB_-1'
	],
	['[youtube aaaaBBBB_-1]', 'youtube', 'aaaaBBBB_-1'],
	[
		'https://video.example/w/kkGMgK9ZtnKfYAgnEtQxbv',
		'peertube',
		'9c9de5e8-0a1e-484a-b099-e80766180a6d'
	],
	[
		'https://video.example/videos/watch/9c9de5e8-0a1e-484a-b099-e80766180a6d',
		'peertube',
		'9c9de5e8-0a1e-484a-b099-e80766180a6d'
	],
	[
		'<iframe src="//video.example/videos/embed/9C9DE5E8-0a1e-484a-b099-e80766180a6d"></iframe>',
		'peertube',
		'9c9de5e8-0a1e-484a-b099-e80766180a6d'
	]
])('%s is the recording, and leaves the text', (content, provider, id) => {
	const { markdown, media } = read(`<p>a</p>\n\n${content}\n\n<p>b</p>`);
	expect(media).toMatchObject([{ provider, id }]);
	expect(markdown).toBe('a\n\nb');
});

test('a second video, and a player of another kind, stay as links', () => {
	const two = 'https://youtu.be/aaaaBBBB_-1\n\nhttps://youtu.be/ccccDDDD_-2';
	expect(read(two).markdown).toBe('<https://www.youtube.com/watch?v=ccccDDDD_-2>');
	expect(read(two, ['youtube']).media).toEqual([]);
	const other = read('<iframe src="https://maps.example/x"></iframe>');
	expect(other.markdown).toBe('<https://maps.example/x>');
	expect(other.unknown).toMatchObject([{ kind: 'embed', name: 'maps.example' }]);
	expect(read('Voir https://youtu.be/aaaaBBBB_-1 aussi').media).toEqual([]);
});

test('notes that are called become data; a number in brackets that nobody calls stays', () => {
	const { markdown, footnotes } = read(
		'a (1) b (2).\n\n(1) https://x.example/a\n(2) <a href="https://y.example">Y</a>'
	);
	expect(markdown).toBe('a (1) b (2).');
	expect(footnotes).toEqual([
		// An address alone is said once.
		{ label: '1', text: '', url: 'https://x.example/a', at: null },
		{ label: '2', text: 'Y', url: 'https://y.example', at: null }
	]);
	expect(read('a\n\n(3) b').footnotes).toEqual([]);
});

test('the notes of the block editor are called as those written by hand', () => {
	const call = (n: number) =>
		`<sup data-fn="9a-${n}" class="fn"><a href="#9a-${n}" id="9a-${n}-link">${n}</a></sup>`;
	const { markdown } = read(
		`<!-- wp:paragraph --><p>Un mot${call(1)}, un autre${call(2)}. E = mc<sup>2</sup></p><!-- /wp:paragraph -->\n<!-- wp:footnotes /-->`
	);
	expect(markdown).toBe('Un mot (1), un autre (2). E = mc2');
});

test.each([
	'<h3>Invité(s)</h3><p>Bastien Le Querrec, Nono | La Quadrature du Net</p>',
	'<p><strong>Invité·es :</strong></p><p>Bastien Le Querrec, Nono | La Quadrature du Net</p>',
	'<p>Invité(s)<br>Bastien Le Querrec, Nono | La Quadrature du Net</p>',
	'<h2>Invitées</h2><ul><li>Bastien Le Querrec, Nono | La Quadrature du Net</li></ul>',
	'<p>Guests</p>\n<p>Bastien Le Querrec, Nono | La Quadrature du Net</p>'
])('%s names guests, and leaves the text', (list) => {
	const { markdown, guests } = read(`<p>a</p>${list}<p>b</p>`);
	expect(guests).toBe('Bastien Le Querrec, Nono | La Quadrature du Net');
	expect(markdown).toBe('a\n\nb');
});

test.each([
	'<h3>Invité(s)</h3><p>Nous recevons ce soir deux juristes.</p>',
	'<h3>Invités</h3><p>Bastien parle longuement de la surveillance des rues de la ville</p>',
	'<p>Invités à débattre, ils sont venus.</p><p>Bastien</p>',
	'<h3>Invités</h3>'
])('%s names nobody, and stays in the text', (words) => {
	const { markdown, guests } = read(words);
	expect(guests).toBe('');
	expect(markdown).toContain('nvité');
});

test('key questions become data where they read as such, and stay in the text where not', () => {
	const section =
		'<h2>Trois questions clés</h2><h3>Qui ?</h3><p>Nous.</p><p><strong>Quand ?</strong></p><p>Là.</p>';
	const { markdown, keyQuestions } = read(`<p>a</p>${section}<h2>Après</h2><p>b</p>`);
	expect(keyQuestions).toEqual([
		{ question: 'Qui ?', answer: 'Nous.', at: null },
		{ question: 'Quand ?', answer: 'Là.', at: null }
	]);
	expect(markdown).toBe('a\n\n## Après\n\nb');
	const unclear = read('<h2>Questions clés</h2><p>On y pense.</p>');
	expect(unclear.keyQuestions).toEqual([]);
	expect(unclear.markdown).toBe('## Questions clés\n\nOn y pense.');
});

test('a body too deep or too long is refused, not crashed on', () => {
	const unknowns = startUnknowns().tellFrom(1);
	expect(readBody('<b><i>'.repeat(40_000), [], unknowns)).toBeNull();
	expect(readBody('<div>'.repeat(90_000), [], unknowns)).toBeNull();
	expect(readBody('a'.repeat(1_000_001), [], unknowns)).toBeNull();
});

test.each([
	'<p>un (1) deux [2].</p><h3>Notes</h3><p>(1) Un\n[2] Deux https://b.example</p>',
	'un (1) deux [2].\n\n<strong>Notes</strong>\n(1) Un\n[2] Deux https://b.example',
	'<p>un (1) deux [2].</p><h3>Notes</h3><p>(1) Un<br>[2] Deux https://b.example</p>'
])('notes on lines of their own under a heading become data: %j', (body) => {
	const { markdown, footnotes } = read(body);
	expect(footnotes).toMatchObject([
		{ label: '1', text: 'Un', url: null },
		{ label: '2', text: 'Deux https://b.example', url: 'https://b.example' }
	]);
	expect(markdown).toBe('un (1) deux (2).');
});

test.each(['En [2024], (1) rien.', 'un (1)\n\n(1) Un (2) Deux'])('%j keeps its words', (body) => {
	expect(read(body).markdown).toContain(body.split('\n')[0]?.replace('[', '\\[') ?? '');
});
