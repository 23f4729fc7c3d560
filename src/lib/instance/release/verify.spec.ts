/** `terrasse verify`: a site that sends anything else than the release is caught, whatever it changed. */
import { rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { expectedFromArchive, expectedFromFolder, type Expected } from './expected.server.ts';
import { FILES, hashOf, serve, START, writeRelease, type Lies } from './site.fixture.ts';
import { isData, readStartScript } from './start-script.ts';
import { verifySite } from './verify.server.ts';

let release: { folder: string; archive: string };
let expected: Expected;
const servers: Server[] = [];

beforeAll(async () => {
	release = await writeRelease();
	expected = await expectedFromArchive(release.archive);
});
afterEach(() => servers.splice(0).forEach((server) => server.close()));
afterAll(() => rmSync(release.folder, { recursive: true, force: true }));

async function verify(lies: Lies = {}) {
	const { origin, server } = await serve(lies);
	servers.push(server);
	return verifySite(origin, expected, ['/desk/login']);
}

const found = async (lies: Lies) => (await verify(lies)).findings;
const [START_FILE = '', , , WORKER = ''] = Object.keys(FILES);

test('an honest site sends what the release holds, and nothing else', async () => {
	const verdict = await verify();
	expect(verdict).toMatchObject({ equal: 4, pages: 1, findings: [] });
	expect(verdict.says).toEqual({ version: '1', commit: null });
});

test('one byte of a script is enough to be seen', async () => {
	const lie = FILES[START_FILE]?.replace('1', '2') ?? '';
	expect(await found({ files: { [START_FILE]: lie } })).toEqual([
		{ kind: 'different', what: START_FILE, where: '' }
	]);
});

test('a worker that is not there is missing', async () => {
	const verdict = await verify({ files: { [WORKER]: null } });
	expect(verdict.findings).toContainEqual({ kind: 'missing', what: WORKER, where: '' });
	expect(verdict.equal).toBe(3);
});

test('another file for browsers, which take it compressed, than for who does not', async () => {
	const lie = { [START_FILE]: 'steal();' };
	expect((await found({ compressed: lie }))[0]).toMatchObject({ kind: 'different' });
});

test('a script added to a page, from here or from elsewhere', async () => {
	const files = { '/spy.js': 'spy();' };
	const kinds = await found({ files, head: '<script src="/spy.js"></script>' });
	expect(kinds.map(({ kind, where }) => `${kind} ${where}`)).toEqual([
		'extra /api/instance.json',
		'extra /desk/login'
	]);
	const head = '<script type="module" src="https://elsewhere.example/spy.js"></script>';
	expect(await found({ head })).toEqual([
		{ kind: 'foreign', what: 'https://elsewhere.example/spy.js', where: '/desk/login' }
	]);
});

test('a known file under another query, a module asked for early, a style from elsewhere', async () => {
	expect((await found({ head: `<script src="${START_FILE}?v=2"></script>` }))[0]?.kind).toBe(
		'extra'
	);
	expect((await found({ head: '<link rel="modulepreload" href="/x.js">' }))[0]?.kind).toBe('extra');
	const head = '<link rel="stylesheet" href="//elsewhere.example/x.css">';
	expect((await found({ head }))[0]?.kind).toBe('foreign');
});

test('a script written in the page, and the policy that lets it in', async () => {
	const script = 'fetch("/s/", { method: "POST" })';
	const policy = `script-src 'self' ${hashOf(START)} ${hashOf(script)}`;
	const kinds = await found({ head: `<script>${script}</script>`, policy });
	expect(kinds.map(({ kind }) => kind)).toEqual(['inline', 'policy']);
});

test('a policy that lets in more than ours, or none at all', async () => {
	const own = hashOf(START);
	for (const more of ["'unsafe-inline'", 'https://cdn.example', "'strict-dynamic'", 'data:']) {
		const findings = await found({ policy: `script-src 'self' ${own} ${more}` });
		expect(findings).toEqual([
			{ kind: 'policy', what: `script-src ${more}`, where: '/desk/login' }
		]);
	}
	expect((await found({ policy: '' }))[0]?.kind).toBe('policy');
	const wider = await found({ policy: `script-src 'self' ${own}; worker-src blob:` });
	expect(wider[0]?.what).toBe('worker-src blob:');
});

test('what no page of ours has: handlers, frames, another base', async () => {
	const head = '<base href="https://elsewhere.example/"><svg onload="spy()"></svg>';
	expect((await found({ head })).map(({ what }) => what)).toEqual(
		expect.arrayContaining(['<base>', '<svg onload>'])
	);
	expect((await found({ head: '<iframe srcdoc="x"></iframe>' }))[0]?.what).toBe('<iframe>');
});

test('a page that leads to another host is not followed', async () => {
	expect(await found({ leadsTo: 'http://127.0.0.1:1/' })).toEqual([
		{ kind: 'unread', what: '/desk/login', where: '' }
	]);
});

test('a site that does not answer is not a list of differences', async () => {
	const { origin, server } = await serve();
	await new Promise((ended) => server.close(ended));
	await expect(verifySite(origin, expected, [])).rejects.toThrow('does not answer');
});

test('the archive and the folder of a release say the same', async () => {
	const folder = expectedFromFolder(release.folder, '1');
	expect([...folder.files].sort()).toEqual([...expected.files].sort());
	expect(expected).toMatchObject({ version: '1', commit: 'a'.repeat(40) });
	expect(expected.sha256).toMatch(/^[0-9a-f]{64}$/);
});

test('an archive of something else is no release', async () => {
	const path = join(release.folder, 'other.tar.gz');
	writeFileSync(path, 'not an archive');
	await expect(expectedFromArchive(path)).rejects.toThrow();
});

test('the start of a page is known by its shape, and carries data alone', () => {
	expect(readStartScript(START)).toEqual([
		'../_app/immutable/entry/start.1.js',
		'../_app/immutable/entry/app.1.js'
	]);
	for (const [honest, lie] of [
		['n:-1.5e3', 'n:spy()'],
		['n:-1.5e3', 'n:`${spy}`'],
		['n:-1.5e3', 'n:location.href="x"'],
		['n:-1.5e3', '[spy()]:1'],
		['n:-1.5e3', 'get n(){spy()}'],
		['form: null', 'form: new spy'],
		['Promise.all', 'spy();Promise.all'],
		['slice(0, -1)', 'slice(spy())'],
		['"../_app/immutable/entry/app.1.js"', '"data:text/javascript,spy()"+""']
	] as const) {
		expect(readStartScript(START.replace(honest, lie)), lie).toBeNull();
	}
	expect(readStartScript(`${START};spy()`)).toBeNull();
});

test('a literal is data, a name is not', () => {
	expect(isData('{a:[1,"b",null,true],c:{d:void 0}}')).toBe(true);
	expect(isData('{a:b}')).toBe(false);
});
