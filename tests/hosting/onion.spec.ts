import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { debianEnvironment, debianProgram } from '../../scripts/debian-packages.mjs';
import { ROOT, NAME, serve, type Served } from './served.ts';
import { visitDirectly } from './visit.ts';

/** One site, two addresses: in clear, and as an onion service. */
const ONION = 'pg6mmjiyjmcrsslvykfwnntlaru7p5svn6y2ymmju6nubxndf4pscryd.onion';
let site: Served;
beforeAll(async () => {
	site = await serve({ TERRASSE_ONION: `http://${ONION}` });
});
afterAll(() => site.stop());

/** Twice: the second answer is the one that is kept in memory. */
async function read(path: string, host: string) {
	await visitDirectly(site.socket, path, host);
	return visitDirectly(site.socket, path, host);
}

const PAGES = ['/', '/en', '/ateliers', '/archives', '/chiffres', '/instance', '/nowhere'];
const ANSWERS = [
	'/archives/feed.xml',
	'/archives/feed.json',
	'/archives/coming.ics',
	'/sitemap.xml',
	'/robots.txt',
	'/api/v1/openapi.json',
	'/healthz'
];

describe.each([
	['in clear first', [NAME, ONION]],
	['on the onion first', [ONION, NAME]]
])('whoever comes %s', (_, order) => {
	test.each([...PAGES, ...ANSWERS])(
		'%s names no other address than the one it was asked at',
		async (path) => {
			for (const host of order) {
				const { body, headers } = await read(path, host);
				const other = host === NAME ? ONION : NAME;
				expect(body).not.toContain(other);
				expect(headers['strict-transport-security'] !== undefined).toBe(host === NAME);
			}
		}
	);
});

test('the privacy page tells in clear which onion there is, and on the onion nothing of the clear address', async () => {
	expect((await read('/confidentialite', NAME)).body).toContain(ONION);
	const { body } = await read('/confidentialite', ONION);
	expect(body).toContain(ONION);
	expect(body).not.toContain(NAME);
});

test.each(PAGES.filter((path) => path !== '/nowhere'))(
	'%s in clear says where the onion is, the onion does not',
	async (path) => {
		expect((await read(path, NAME)).headers['onion-location']).toBe(`http://${ONION}${path}`);
		expect((await read(path, ONION)).headers['onion-location']).toBeUndefined();
	}
);

test('what is no page, and what would lose a key or a session on the way, does not send anyone there', async () => {
	for (const path of [...ANSWERS, '/s/ABCDEF', '/regie']) {
		expect((await read(path, NAME)).headers['onion-location']).toBeUndefined();
	}
});

test('a name that is nobody’s gets the public address', async () => {
	const { body, headers } = await read('/ateliers', 'elsewhere.example');
	expect(body).not.toContain('elsewhere.example');
	expect(headers['strict-transport-security']).toBeDefined();
});

test('Debian’s tor accepts the settings of deploy/, and serves that socket', () => {
	const home = join(site.folder, 'tor');
	mkdirSync(join(home, 'service'), { recursive: true, mode: 0o700 });
	const written = readFileSync(join(ROOT, 'deploy/tor/torrc'), 'utf8');
	expect(written).toMatch(/^HiddenServicePort 80 unix:\/run\/terrasse\/terrasse\.sock$/m);
	const torrc = join(home, 'torrc');
	writeFileSync(torrc, written.replace('/var/lib/tor/terrasse/', `${home}/service/`));
	const args = [
		'--verify-config',
		'-f',
		torrc,
		'--DataDirectory',
		home,
		'--defaults-torrc',
		'/dev/null'
	];
	const said = execFileSync(debianProgram('tor'), args, {
		encoding: 'utf8',
		env: { PATH: process.env.PATH, HOME: home, ...debianEnvironment() }
	});
	expect(said).toContain('Configuration was valid');
	expect(said).not.toMatch(/\[(warn|err)\](?!.*running Tor as root)/);
});
