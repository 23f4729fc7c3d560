import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { readApache } from './apache.ts';
import { readCaddy } from './caddy.ts';
import { readNginx } from './nginx.ts';
import { leadsHere } from './proxy.ts';

/** The doctor sees where a proxy writes who comes, and is quiet where none does. */
const PROXIES = resolve(import.meta.dirname, '../../../../tests/fixtures/proxies');
const HERE = { port: 3000, socketPath: '' };

function filesOf(folder: string) {
	const path = join(PROXIES, folder);
	return readdirSync(path, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name))
		.toSorted()
		.map((file) => ({ path: relative(path, file), text: readFileSync(file, 'utf8') }));
}

const said = ({ warnings }: { warnings: { path: string; line: number; why: string }[] }) =>
	warnings.map(({ path, line, why }) => `${path}:${line} ${why}`);

test('nginx: a format that names someone, and a journal that is inherited', () => {
	const proxy = readNginx(filesOf('logging/nginx'), HERE);
	expect(proxy.isInFront).toBe(true);
	expect(said(proxy)).toEqual([
		'sites-enabled/terrasse:5 access',
		'nginx.conf:2 errors',
		'nginx.conf:5 access'
	]);
});

test('nginx: where nothing is said, addresses are written', () => {
	const text = 'server {\n\tproxy_pass http://[::1]:3000;\n}';
	expect(said(readNginx([{ path: 'a', text }], HERE))).toEqual(['a:2 default', 'a:2 errors']);
});

test('Apache: the journal of the host that leads here, and its errors', () => {
	expect(said(readApache(filesOf('logging/apache2'), HERE))).toEqual([
		'sites-enabled/terrasse.conf:3 access',
		'apache2.conf:1 errors'
	]);
});

test('Caddy: the site that leads here, not its neighbour', () => {
	expect(said(readCaddy(filesOf('logging/caddy'), HERE))).toEqual(['Caddyfile:7 access']);
});

test('what writes nobody down is not blamed, and is seen to be in front', () => {
	const all = [
		readNginx(filesOf('quiet/nginx'), HERE),
		readApache(filesOf('quiet/apache2'), HERE),
		readCaddy(filesOf('quiet/caddy'), HERE)
	];
	expect(all.map((proxy) => [proxy.name, proxy.isInFront, said(proxy)])).toEqual([
		['nginx', true, []],
		['Apache', true, []],
		['Caddy', true, []]
	]);
});

test('a proxy for something else is not ours to judge', () => {
	const elsewhere = { port: 4000, socketPath: '' };
	expect(readNginx(filesOf('logging/nginx'), elsewhere)).toMatchObject({
		isInFront: false,
		warnings: []
	});
	expect(leadsHere('http://127.0.0.1:30001', HERE)).toBe(false);
	expect(
		leadsHere('unix//run/terrasse.sock', { port: 3000, socketPath: '/run/terrasse.sock' })
	).toBe(true);
});
