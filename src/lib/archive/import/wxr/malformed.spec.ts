import { expect, test } from 'vitest';
import { broadcasts, exportOf, post, readAll, said } from './wxr.fixture.ts';

const sound = exportOf(`${post(1)}\n${post(2)}`);

test('a stray sign, an entity nobody declared and a control character are mended, with their lines', async () => {
	const broken = exportOf(
		`${post(1).replace('Titre 1', 'Un & deux &nbsp;; A&B;')}\n${post(2).replace('Titre 2', 'a\u0008b&#1;c')}`
	);
	const items = await readAll(broken);
	expect(broadcasts(items).map(({ title }) => title)).toEqual(['Un & deux ; A&B;', 'abc']);
	expect(said(items).slice(0, 5).sort()).toEqual([
		'warning wxr-control-character 5',
		'warning wxr-control-character 5',
		'warning wxr-stray-ampersand 4',
		'warning wxr-stray-ampersand 4',
		'warning wxr-unknown-entity 4'
	]);
});

test('space before the prolog and words after the end do no harm', async () => {
	const items = await readAll(`\n\n${sound}0`);
	expect(broadcasts(items)).toHaveLength(2);
	expect(said(items)).toEqual([
		'warning wxr-space-before 1',
		expect.stringMatching(/^warning wxr-text-after/)
	]);
});

test('of a file cut anywhere, what was whole is read, and it is said', async () => {
	const start = sound.indexOf('<item>');
	for (let end = start + 1; end < sound.length - 8; end += 7) {
		const items = await readAll(sound.slice(0, end));
		const whole = sound.slice(0, end).split('</item>').length - 1;
		expect(broadcasts(items).length, `cut at ${end}`).toBe(whole);
		expect(said(items)[0], `cut at ${end}`).toMatch(
			whole === 0 ? /wxr-(not-an-export|truncated)/ : /wxr-truncated/
		);
	}
});

test('a file that is no XML is refused whole, with its line and column; the others are read', async () => {
	const crossed = sound.replace('</title>', '</titre>');
	const items = await readAll(crossed, exportOf(post(3)));
	expect(broadcasts(items).map(({ slug }) => slug)).toEqual(['titre-3']);
	const [first] = items;
	expect(first?.notes).toMatchObject([
		{ level: 'error', code: 'wxr-not-xml', line: 4, values: { file: 'export-1.xml', column: 29 } }
	]);
});

test.each([
	['<!DOCTYPE rss [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]>', 'entity bomb'],
	['<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/hostname">]>', 'a file of ours'],
	['<!DOCTYPE rss [<!ENTITY % x SYSTEM "http://127.0.0.1/"> %x;]>', 'an address']
])('%s is refused: %s', async (doctype) => {
	const items = await readAll(sound.replace('?>', `?>\n${doctype}`).replace('Titre 1', '&x;'));
	expect(broadcasts(items)).toEqual([]);
	expect(said(items)).toEqual(['error wxr-entity-declared 2']);
});

test.each<[code: string, content: string]>([
	['', 'wxr-empty'],
	['<?xml version="1.0"?>\n', 'wxr-empty'],
	['Bonjour', 'wxr-not-xml'],
	['<?xml version="1.0"?><html><body>404</body></html>', 'wxr-not-an-export'],
	['<?xml version="1.0" encoding="klingon"?><rss/>', 'wxr-encoding'],
	[exportOf('<a>'.repeat(100)), 'wxr-too-deep'],
	[exportOf(`<item ${'a'.repeat(100_000)}="1"/>`), 'wxr-endless-tag']
])('%.40s is refused: %s', async (content, code) => {
	const items = await readAll(content);
	expect(broadcasts(items)).toEqual([]);
	expect(items[0]?.notes.map((note) => note.code)).toContain(code);
});

test('a field without end is cut, and what follows is read with its right line', async () => {
	const endless = `<content:encoded><![CDATA[${'x\n'.repeat(1_500_000)}]]></content:encoded>`;
	const items = await readAll(exportOf(`${post(1, endless)}\n${post(2)}`));
	expect(items.find(({ patch }) => patch?.slug === 'titre-2')?.line).toBe(1_500_005);
	expect(said(items)).toContain('error wxr-body-refused 4');
});

const accented = exportOf(post(1).replace('Titre 1', 'Été – œuvre'));

test.each([
	['utf-16le', (xml: string) => Buffer.from(`\ufeff${xml}`, 'utf16le')],
	['utf-16be', (xml: string) => Buffer.from(`\ufeff${xml}`, 'utf16le').swap16()],
	['utf-8 with a mark', (xml: string) => Buffer.from(`\ufeff${xml}`)]
])('%s is read', async (_, encode) => {
	expect(broadcasts(await readAll(encode(accented)))).toMatchObject([{ title: 'Été – œuvre' }]);
});

test('ISO-8859-1 and windows-1252 are read as browsers read them', async () => {
	for (const name of ['ISO-8859-1', 'windows-1252']) {
		const xml = exportOf(post(1).replace('Titre 1', '\u00c9t\u00e9 \u0096 \u009cuvre'));
		const bytes = Buffer.from(xml.replace('UTF-8', name), 'latin1');
		expect(broadcasts(await readAll(bytes))).toMatchObject([{ title: 'Été – œuvre' }]);
	}
});

test('a file that is not there is refused, not thrown', async () => {
	const { readWxr } = await import('./read-wxr.ts');
	for await (const item of readWxr(['/nowhere/export.xml'])) {
		expect(item.notes).toMatchObject([{ level: 'error', code: 'wxr-unreadable' }]);
	}
});

test.each([0, 20_000])(
	'a file that is not the UTF-8 it says is refused, with its line (%i characters on)',
	async (before) => {
		const xml = exportOf(
			`<!-- ${'x'.repeat(before)} -->\n${post(1).replace('Titre 1', 'Été menteur')}`
		);
		const items = await readAll(Buffer.from(xml, 'latin1'));
		expect(broadcasts(items)).toEqual([]);
		expect(said(items)).toEqual(['error wxr-not-utf8 5']);
	}
);

test('characters that two pieces of a file share are whole', async () => {
	const xml = exportOf(post(1, `<content:encoded>${'é œ 🎈 '.repeat(8000)}</content:encoded>`));
	const [one] = broadcasts(await readAll(xml));
	expect(one?.body).toMatch(/^(?:é œ 🎈 ?)+$/u);
});
