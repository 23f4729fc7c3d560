import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { beforeAll, expect, test } from 'vitest';
import { BroadcastRecord } from '../../record.ts';
import type { ImportItem } from '../item.ts';
import { broadcasts, exportOf, post, readAll, readChosen } from './wxr.fixture.ts';

const FIXTURE = readFileSync(
	new URL('../../../../../tests/fixtures/wxr/atelier.xml', import.meta.url),
	'utf8'
);
let items: ImportItem[] = [];
beforeAll(async () => {
	items = await readAll(FIXTURE);
});
const evening = () => items.find(({ key }) => key === 'wxr:https://www.media.example/?p=32508');
/** Where each old address leads. */
const leads = (all: readonly ImportItem[]) =>
	new Map(all.flatMap(({ redirects }) => redirects.map(({ from, to }) => [from, to])));

test('every fact of the page finds its field, and the archive can keep them', () => {
	const patch = evening()?.patch;
	expect(patch).toMatchObject({
		status: 'published',
		title: 'Atelier-terrasse d’autodéfense numérique',
		summary: 'Un atelier en public, dehors.',
		startsAt: '2024-06-05T18:30',
		zone: 'Europe/Paris',
		duration: 6720,
		series: { slug: 'ateliers', name: 'Les ateliers' },
		season: 7,
		tags: [{ slug: 'internet', name: 'Internet' }],
		people: [
			{ name: 'Bastien Le Querrec', organisation: 'La Quadrature du Net', role: 'guest' },
			{ name: 'Nono', organisation: 'La Quadrature du Net', role: 'guest' }
		],
		footnotes: [{ label: '1' }, { label: '2', url: 'https://www.chatons.org/' }],
		keyQuestions: [{}, { question: 'Qu’est-ce que le Fediverse ?' }],
		media: [
			{ provider: 'peertube', host: 'video.media.example', rank: 0 },
			{ provider: 'youtube', id: 'aaaaBBBB_-1', rank: 1 }
		],
		image: { alt: 'La foule & la terrasse' },
		legacy: { wordpressId: 32508, guid: 'https://www.media.example/?p=32508' }
	});
	expect(patch?.body).toContain('\n\n::campaign\n\n');
	for (const one of broadcasts(items)) expect(v.is(BroadcastRecord, one)).toBe(true);
});

test('nothing kept of people, nothing that ran, nothing serialised as an object comes out', () => {
	const all = JSON.stringify(items);
	expect(FIXTURE.match(/canary-/g)?.length).toBeGreaterThan(8);
	expect(all).not.toMatch(/canary|203\.0\.113|@mail|field_5f/);
});

test('every old address leads to its page, or is gone', () => {
	const to = leads(items);
	const slug = 'atelier-terrasse-dautodefense-numerique';
	for (const from of [
		`/${slug}/`,
		'/?p=32508',
		`/2024/06/05/${slug}/`,
		`/2024/06/${slug}/`,
		'/atelier-terrasse/',
		`/${slug}/feed/`,
		`/${slug}/foule/`,
		'/?attachment_id=32510',
		'/wp-content/uploads/2024/06/foule.jpg'
	]) {
		expect(to.get(from), from).toBe(slug);
	}
	expect(to.get('/category/ateliers/')).toBe('/archive/series/ateliers');
	expect(to.get('/tag/internet/feed/')).toBe('/archive/tags/internet/feed.xml');
	expect(to.get('/tag/saison-07/')).toBe('/archive?season=7');
	expect(to.get('/tag/jamais-vu/')).toBe('/archive');
	expect(to.get('/author/redaction/')).toBe('/archive');
	expect(to.get('/?author=2')).toBe('/archive/people/nono');
	// It answers once it is public: nothing was withdrawn.
	expect(to.get('/reservee/')).toBe('reservee');
	expect(to.get('/feed/')).toBe('/archive/feed.xml');
	for (const from of ['/?p=400', '/retiree/', '/wp-content/uploads/2020/01/seule.png']) {
		expect(to.get(from), from).toBeNull();
	}
});

test('a page that listed the posts is the list; another one waits under its own name', async () => {
	const page = (id: number, name: string, status = 'publish') =>
		`<item><title>x</title><link>https://media.example/${name}/</link><wp:post_id>${id}</wp:post_id><wp:post_name>${name}</wp:post_name><wp:status>${status}</wp:status><wp:post_type>page</wp:post_type></item>`;
	const pages = page(7, 'toutes-les-emissions') + page(8, 'contact') + page(9, 'prive', 'private');
	const to = leads(await readAll(exportOf(pages + post(1))));
	expect(to.get('/toutes-les-emissions/')).toBe('/archive');
	expect(to.get('/?page_id=7')).toBe('/archive');
	expect(to.get('/contact/')).toBe('contact');
	expect(to.has('/prive/')).toBe(false);
});

test('guests named in the text join those of the fields, each once', async () => {
	const field =
		'<wp:postmeta><wp:meta_key>invites</wp:meta_key><wp:meta_value>Léa Roy</wp:meta_value></wp:postmeta>';
	const body =
		'<content:encoded><![CDATA[<h3>Invité(s)</h3><p>Léa Roy, Nono | La Quadrature</p><p>Suite.</p>]]></content:encoded>';
	const [one] = broadcasts(await readAll(exportOf(post(1, field + body))));
	expect(one?.people?.map(({ name, organisation }) => [name, organisation])).toEqual([
		['Léa Roy', null],
		['Nono', 'La Quadrature']
	]);
	expect(one?.body).toBe('Suite.');
});

test.each([
	[
		'[{"content":"Lire \\u003ca href=\\"https://a.example/x\\"\\u003ele texte\\u003c/a\\u003e","id":"9a-1"},{"content":"Deux","id":"9a-2"}]',
		[
			{ label: '1', text: 'Lire le texte', url: 'https://a.example/x', at: null },
			{ label: '2', text: 'Deux', url: null, at: null }
		]
	],
	['[{"content":3}]', undefined],
	['{"a":', undefined]
])('notes of the block editor written %s', async (json, notes) => {
	const meta = `<wp:postmeta><wp:meta_key>footnotes</wp:meta_key><wp:meta_value><![CDATA[${json}]]></wp:meta_value></wp:postmeta>`;
	expect(broadcasts(await readAll(exportOf(post(1, meta))))[0]?.footnotes).toEqual(notes);
});

test('what could not be drawn is told once, with its line; other types with how many', () => {
	const lines = FIXTURE.split('\n');
	const last = items.find(({ key }) => key === 'wxr:report');
	expect(last?.notes.map(({ code, values }) => [code, values?.name, values?.count])).toEqual([
		['wxr-unknown-shortcode', 'encart_maison', 1],
		['wxr-unknown-element', 'script', 1],
		['wxr-unknown-block', 'acf/minuteur', 1],
		['wxr-other-type', 'page', 1],
		['wxr-comments', undefined, 1],
		['wxr-emails', undefined, 2]
	]);
	expect(lines[(last?.notes[0]?.line ?? 0) - 1]).toContain('[encart_maison');
	expect(lines[(last?.notes[2]?.line ?? 0) - 1]).toContain('wp:acf/minuteur');
});

test('two readings say the same', async () => {
	expect(await readAll(FIXTURE)).toEqual(items);
});

test.each([
	['published', 'publish', ''],
	['scheduled', 'future', ''],
	['draft', 'draft', ''],
	['draft', 'pending', ''],
	['draft', 'private', ''],
	['draft', 'publish', '<wp:post_password>x</wp:post_password>']
])('%s stands for %s %s', async (status, written, more) => {
	const xml = post(1, more).replace('publish', written);
	expect(broadcasts(await readAll(exportOf(xml)))).toMatchObject([{ status }]);
});

test.each(['1.0', '1.1', '1.2', '2.7'])(
	'version %s of the format is read, with https too',
	async (n) => {
		for (const scheme of ['http', 'https']) {
			const found = await readAll(exportOf(post(1), `${scheme}://wordpress.org/export/${n}/`));
			expect(broadcasts(found)).toMatchObject([{ slug: 'titre-1' }]);
		}
	}
);

test('prefixes are only names: another one for the same namespace is read', async () => {
	const renamed = exportOf(post(1)).replaceAll('wp:', 'w:').replace('xmlns:wp=', 'xmlns:w=');
	expect(broadcasts(await readAll(renamed))).toMatchObject([{ slug: 'titre-1' }]);
});

test('several files are one archive: a picture may be in another than its post', async () => {
	const thumbnail =
		'<wp:postmeta><wp:meta_key>_thumbnail_id</wp:meta_key><wp:meta_value>9</wp:meta_value></wp:postmeta>';
	const picture =
		'<item><wp:post_id>9</wp:post_id><wp:post_type>attachment</wp:post_type><wp:attachment_url>https://media.example/a.png</wp:attachment_url></item>';
	const found = await readAll(exportOf(post(1, thumbnail)), exportOf(picture + post(2)));
	expect(broadcasts(found)).toMatchObject([
		{ slug: 'titre-1', image: { source: 'https://media.example/a.png' } },
		{ slug: 'titre-2' }
	]);
});

test('two posts of one name get two slugs, the same every time', async () => {
	const twins = post(1) + post(2).replaceAll('titre-2', 'titre-1');
	expect(broadcasts(await readAll(exportOf(twins))).map(({ slug }) => slug)).toEqual([
		'titre-1',
		'titre-1-2'
	]);
});

test.each([
	['2024-06-05 18:30:00', '2024-06-05 16:30:00', '2024-06-05T18:30', 'Europe/Paris'],
	['2024-01-05 18:30:00', '0000-00-00 00:00:00', '2024-01-05T18:30', 'Europe/Paris'],
	['2024-06-05 12:30:00', '2024-06-05 16:30:00', '2024-06-05T12:30', 'America/Toronto'],
	['2024-06-05 16:30:00', '2024-06-05 16:30:00', '2024-06-05T18:30', 'Europe/Paris']
])('%s here and %s in UTC is %s in %s', async (local, utc, startsAt, zone) => {
	const dates = `<wp:post_date>${local}</wp:post_date><wp:post_date_gmt>${utc}</wp:post_date_gmt>`;
	expect(broadcasts(await readAll(exportOf(post(1, dates))))).toMatchObject([{ startsAt, zone }]);
});

test('an impossible date is told, and is no date', async () => {
	const dates = '<wp:post_date>2024-02-31 25:00:00</wp:post_date>';
	const found = await readAll(exportOf(post(1, dates)));
	expect(broadcasts(found)[0]).not.toHaveProperty('startsAt');
	expect(found[0]?.notes).toMatchObject([{ code: 'wxr-impossible-date' }]);
});

test('a title is words, whatever is written in it', async () => {
	const title = (xml: string) => exportOf(post(1).replace('Titre 1', xml));
	const read = async (xml: string) => broadcasts(await readAll(title(xml)))[0]?.title;
	expect(await read('<![CDATA[<em>Gras</em> &amp; <script>alert(1)</script>maigre]]>')).toBe(
		'Gras & maigre'
	);
	expect(await read('&lt;b&gt;x&lt;/b&gt; &amp;lt;script&amp;gt;')).toBe('x <script>');
	expect(await read('<![CDATA[<script>alert(1)</script>]]>')).toBe('titre-1');
});

const field = (name: string, value: string) =>
	`<wp:postmeta><wp:meta_key>${name}</wp:meta_key><wp:meta_value><![CDATA[${value}]]></wp:meta_value></wp:postmeta>`;

test('a file of the old host is no recording of ours: it is to be brought, and its address leads to the page', async () => {
	const address = 'https://media.example/wp-content/uploads/2020/01/son.mp3';
	const items = await readAll(
		exportOf(post(1, field('enclosure', `${address}\n12345\naudio/mpeg\n`)))
	);
	const [item] = items;
	expect(item?.patch?.media).toEqual([]);
	expect(item?.notes).toMatchObject([{ code: 'wxr-file-to-bring', values: { address } }]);
	expect(leads(items).get('/wp-content/uploads/2020/01/son.mp3')).toBe('titre-1');
});

test('an enclosure that is a video of elsewhere is that video', async () => {
	const enclosure = field('enclosure', 'https://www.youtube.com/watch?v=aaaaBBBB_-1\n0\nvideo/mp4');
	const [item] = await readAll(exportOf(post(1, enclosure)));
	expect(item?.patch?.media).toMatchObject([{ provider: 'youtube', id: 'aaaaBBBB_-1' }]);
	expect(item?.notes).toEqual([]);
});

test.each(['draft', 'pending', 'private'])(
	'no address of a post that is %s is gone',
	async (status) => {
		const items = await readAll(exportOf(post(1).replace('publish', status)));
		expect(items[0]?.redirects.filter(({ to }) => to === null)).toEqual([]);
	}
);

test('the addresses of terms that only posts name lead to their pages', async () => {
	const terms =
		'<category domain="post_tag" nicename="vieux-tag">Vieux tag</category><category domain="category" nicename="radio">Radio</category>';
	const declared =
		'<wp:tag><wp:term_id>4</wp:term_id><wp:tag_slug>dit</wp:tag_slug><wp:tag_name>Dit</wp:tag_name></wp:tag>';
	const to = leads(await readAll(exportOf(declared + post(1, terms))));
	expect(to.get('/tag/vieux-tag/')).toBe('/archive/tags/vieux-tag');
	expect(to.get('/tag/vieux-tag/feed/')).toBe('/archive/tags/vieux-tag/feed.xml');
	expect(to.get('/?tag=vieux-tag')).toBe('/archive/tags/vieux-tag');
	expect(to.get('/category/radio/')).toBe('/archive/tags/radio');
	expect(to.get('/tag/dit/')).toBe('/archive');
});

test('the addresses of a term told twice are given once', async () => {
	const declared =
		'<wp:tag><wp:term_id>4</wp:term_id><wp:tag_slug>dit</wp:tag_slug><wp:tag_name>Dit</wp:tag_name></wp:tag>';
	const carried = '<category domain="post_tag" nicename="dit">Dit</category>';
	const items = await readAll(exportOf(declared + post(1, carried) + post(2, carried)));
	const from = items.flatMap(({ redirects }) => redirects.map((one) => one.from));
	expect(from.filter((path) => path === '/tag/dit/')).toHaveLength(1);
});

test('a permalink that two posts share stays with the first, and the second says so', async () => {
	const twins = post(1) + post(2).replaceAll('titre-2', 'titre-1');
	const items = await readAll(exportOf(twins));
	const targets = items.flatMap(({ redirects }) =>
		redirects.filter(({ from }) => from === '/titre-1/')
	);
	expect(targets).toEqual([{ from: '/titre-1/', to: 'titre-1', status: 301 }]);
	expect(items[0]?.notes).toEqual([]);
	expect(items[1]?.notes).toMatchObject([
		{ code: 'wxr-address-shared', values: { address: '/titre-1/', owner: '1' } }
	]);
	expect(leads(items).get('/titre-1/feed/')).toBe('titre-1');
	expect(leads(items).get('/?p=2')).toBe('titre-1-2');
});

test('an impossible date is said once, in whichever field it stands', async () => {
	const dates =
		'<wp:post_date>2024-02-31 25:00:00</wp:post_date><wp:post_date_gmt>2024-02-31 23:00:00</wp:post_date_gmt>';
	const [item] = await readAll(exportOf(post(1, dates)));
	expect(item?.notes.map(({ code }) => code)).toEqual(['wxr-impossible-date']);
});

test('a title that is a text is cut, and it is said', async () => {
	const [item] = await readAll(exportOf(post(1).replace('Titre 1', 'mot '.repeat(1250))));
	expect(item?.patch?.title?.length).toBeLessThanOrEqual(500);
	expect(item?.patch?.title).toMatch(/mot…$/);
	expect(item?.notes).toMatchObject([{ code: 'wxr-title-cut' }]);
});

test('a video named without its instance, and a post thrown away, are said', async () => {
	const serialised =
		'a:2:{s:4:"uuid";s:36:"9c9de5e8-0a1e-484a-b099-e80766180a6d";s:8:"duration";i:3725;}';
	const thrown = post(2).replace('publish', 'trash');
	const items = await readAll(exportOf(post(1, field('peertube', serialised)) + thrown));
	expect(items[0]?.notes).toMatchObject([{ level: 'warning', code: 'wxr-no-peertube-host' }]);
	expect(items[1]).toMatchObject({ patch: null, notes: [{ level: 'info', code: 'wxr-trash' }] });
	const host = field('peertube_host', 'tube.example');
	const [found] = await readAll(exportOf(post(1, field('peertube', serialised) + host)));
	expect(found?.notes).toEqual([]);
	expect(found?.patch?.media).toMatchObject([{ host: 'tube.example' }]);
});

test('a serialised field that is refused is said once', async () => {
	const [item] = await readAll(exportOf(post(1, field('peertube', 'O:8:"stdClass":0:{}'))));
	expect(item?.notes.map(({ code }) => code)).toEqual(['wxr-php-object']);
});

test('comments and e-mails are counted for the run, and never read', async () => {
	const author =
		'<wp:author><wp:author_login>a</wp:author_login><wp:author_email>a@b.example</wp:author_email></wp:author>';
	const comment = '<wp:comment><wp:comment_author>Qui</wp:comment_author></wp:comment>';
	const items = await readAll(exportOf(author + post(1, comment + comment) + post(2, comment)));
	expect(items.at(-1)?.notes).toEqual([
		{ level: 'info', code: 'wxr-comments', values: { count: 3 } },
		{ level: 'info', code: 'wxr-emails', values: { count: 1 } }
	]);
	expect(JSON.stringify(items)).not.toMatch(/Qui|a@b/);
});

const VIDEO =
	'a:4:{s:4:"uuid";s:36:"9c9de5e8-0a1e-484a-b099-e80766180a6d";s:8:"duration";i:3725;s:11:"views_count";i:12;s:12:"aspect_ratio";d:1.78;}';

test('what was serialised of a PeerTube video comes with its instance, said in the file or beside it', async () => {
	const said = exportOf(post(1, field('peertube', VIDEO) + field('peertube_host', 'tube.example')));
	const bare = exportOf(post(1, field('peertube', VIDEO)));
	const media = { host: 'tube.example', duration: 3725, views: 12, aspectRatio: 1.78 };
	const [one] = broadcasts(await readAll(said));
	expect(one).toMatchObject({ duration: 3725, media: [media] });
	const [other] = broadcasts(await readChosen({ peertubeHost: 'tube.example' }, bare));
	expect(other).toMatchObject({ duration: 3725, media: [media] });
	const [without] = await readAll(bare);
	expect(without?.patch).not.toHaveProperty('media');
	expect(without?.patch?.duration).toBe(3725);
	expect(without?.notes).toMatchObject([
		{ values: { uuid: '9c9de5e8-0a1e-484a-b099-e80766180a6d' } }
	]);
});

const TERMS =
	'<wp:category><wp:term_id>3</wp:term_id><wp:category_nicename>radio</wp:category_nicename><wp:cat_name>Radio</wp:cat_name></wp:category><wp:category><wp:term_id>4</wp:term_id><wp:category_nicename>direct</wp:category_nicename><wp:category_parent>radio</wp:category_parent><wp:cat_name>Direct</wp:cat_name></wp:category><wp:tag><wp:term_id>5</wp:term_id><wp:tag_slug>vpn</wp:tag_slug><wp:tag_name>VPN</wp:tag_name></wp:tag>';

test('the words a site chose for its categories and tags are told beside the export', async () => {
	const items = await readChosen(
		{ categoryBase: 'theme', tagBase: '.' },
		exportOf(TERMS + post(1))
	);
	const to = leads(items);
	for (const from of ['/theme/radio/', '/theme/radio/direct/', '/category/radio/', '/vpn/'])
		expect(to.get(from), from).toBe('/archive');
	expect(to.get('/vpn/feed/')).toBe('/archive/feed.xml');
	expect(items.at(-1)?.notes).toEqual([]);
});

test('they are found in the menus of the site, and it is said', async () => {
	const line = (n: number, path: string) =>
		`<item><wp:post_id>${n}</wp:post_id><wp:post_type>nav_menu_item</wp:post_type>${field('_menu_item_url', `https://media.example${path}`)}</item>`;
	const menu = [
		line(90, '/theme/radio/'),
		line(91, '/theme/radio/direct/'),
		line(92, '/mots/vpn/'),
		line(93, '/titre-1/'),
		line(94, '/contact/')
	].join('');
	const items = await readAll(exportOf(menu + TERMS + post(1)));
	const to = leads(items);
	for (const from of ['/theme/radio/direct/', '/mots/vpn/', '/tag/vpn/'])
		expect(to.get(from), from).toBe('/archive');
	expect(items.at(-1)?.notes.map(({ code, values }) => [code, values?.base])).toEqual([
		['wxr-category-base', 'theme'],
		['wxr-tag-base', 'mots']
	]);
});

test('the first reading says how much it read, before any item; items say how far they are', async () => {
	const heard: number[] = [];
	const text = exportOf(post(1, 'x'.repeat(100_000)) + post(2));
	const items = await readChosen({}, text, ({ read, total }) => {
		expect(total).toBe(text.length);
		heard.push(read);
	});
	expect(heard.length).toBeGreaterThan(3);
	expect(heard.at(-1)).toBe(text.length);
	expect(heard).toEqual([...heard].sort((a, b) => a - b));
	const parts = items.flatMap(({ part }) => part ?? []);
	expect(parts.length).toBe(2);
	expect(parts.every((part) => part > 0.15 && part <= 1)).toBe(true);
});
