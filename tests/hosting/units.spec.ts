import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { BlockList } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { isPublicAddress } from '#lib/archive/outside/public-address.ts';
import { debianProgram } from '../../scripts/debian-packages.mjs';
import { readEnvironment } from '../../src/env.server.ts';
import { ROOT } from './served.ts';

/** How closed the units are, by systemd's own measure: 0 is a cage, 10 an open field. */
const FOLDER = join(ROOT, 'deploy/debian');

/** The most that any of them may show. */
const MOST = 1;
const NAMES = readdirSync(FOLDER).filter((name) => name.endsWith('.service'));
const unitOf = (name: string) => readFileSync(join(FOLDER, name), 'utf8');
/** YunoHost's template, as YunoHost would fill it. */
const atYunohost = readFileSync(join(ROOT, 'deploy/yunohost/conf/systemd.service'), 'utf8')
	.replaceAll('__INSTALL_DIR__', '/var/www/terrasse')
	.replaceAll('__DATA_DIR__', '/home/yunohost.app/terrasse')
	.replaceAll('__APP__', 'terrasse');

const folder = mkdtempSync(join(tmpdir(), 'terrasse-units-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** What systemd says of a unit, as a number. */
function exposureOf(name: string, text: string): number {
	writeFileSync(join(folder, name), text);
	const args = ['security', '--offline=true', '--threshold=100', '--no-pager', join(folder, name)];
	const said = execFileSync(debianProgram('systemd-analyze'), args, {
		encoding: 'utf8',
		env: { ...process.env, LC_ALL: 'C.UTF-8' },
		stdio: ['ignore', 'pipe', 'pipe']
	});
	const [, exposure = '10'] = /Overall exposure level for \S+: ([\d.]+)/.exec(said) ?? [];
	return Number(exposure);
}

test.each(NAMES)('systemd rates %s at most 1.0', (name) => {
	expect(exposureOf(name, unitOf(name))).toBeLessThanOrEqual(MOST);
});

test('systemd rates the unit of YunoHost at most 1.0', () => {
	expect(exposureOf('yunohost.service', atYunohost)).toBeLessThanOrEqual(MOST);
});

test('the server that may read PeerTube stays under 1.0 too', () => {
	const opened = unitOf('terrasse.service').replace(
		'[Install]',
		`${unitOf('network.conf')}\n[Install]`
	);
	expect(exposureOf('opened.service', opened)).toBeLessThanOrEqual(MOST);
});

test('only the unit that reads PeerTube has a network', () => {
	expect(NAMES).toHaveLength(4);
	for (const name of NAMES) {
		const isClosed = unitOf(name).includes('\nPrivateNetwork=yes\n');
		expect(isClosed, name).toBe(name !== 'terrasse-sync.service');
	}
});

test.each([
	['terrasse-sync.service', unitOf('terrasse-sync.service'), []],
	['network.conf', unitOf('terrasse.service') + unitOf('network.conf'), []],
	['the unit of YunoHost', atYunohost, ['localhost']]
])('%s lets in what Terrasse takes for public, and nothing else', (_, text, beside) => {
	expect(text).toContain('\nIPAddressDeny=any\n');
	const { allowed, words } = readAllowed(text);
	expect(words).toEqual(beside);
	// One address of each /16 of IPv4, away from the few that are reserved inside one.
	const every = Array.from({ length: 65_536 }, (_, n) => `${n >> 8}.${n & 255}.200.1`);
	expect(every.filter((one) => allowed.check(one, 'ipv4') !== isPublicAddress(one))).toEqual([]);
	for (const one of ['::1', 'fe80::1', 'fd00::1', 'ff02::1', '::ffff:10.0.0.1', '64:ff9b::a00:1'])
		expect(allowed.check(one, 'ipv6'), one).toBe(false);
	for (const one of ['2620:fe::fe', '2a01:e0a::1']) expect(allowed.check(one, 'ipv6')).toBe(true);
});

/** The ranges of `IPAddressAllow=`, and its words that are no range. */
function readAllowed(text: string): { allowed: BlockList; words: string[] } {
	const allowed = new BlockList();
	const words: string[] = [];
	const listed = [...text.matchAll(/^IPAddressAllow=(.*)$/gm)].map(([, list = '']) => list);
	for (const range of listed.join(' ').split(' ')) {
		const [net = '', prefix] = range.split('/');
		if (prefix === undefined) words.push(range);
		else allowed.addSubnet(net, Number(prefix), net.includes(':') ? 'ipv6' : 'ipv4');
	}
	return { allowed, words };
}

test('nothing of a room leaves the memory: no swap, no core', () => {
	for (const name of NAMES) {
		const unit = unitOf(name);
		for (const line of ['LimitCORE=0', 'MemorySwapMax=0', 'UMask=0077'])
			expect(unit).toContain(line);
	}
});

test('the example of settings is one that Terrasse accepts, the commented lines too', () => {
	const text = readFileSync(join(FOLDER, 'terrasse.env'), 'utf8');
	const settings = Object.fromEntries(
		[...text.matchAll(/^#?(TERRASSE_\w+)=(.*)$/gm)].map(([, name, value]) => [name, value])
	);
	const key = 'age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kudlqyss2lx4q7k';
	const read = readEnvironment({ ...settings, TERRASSE_BACKUP_RECIPIENT: key });
	expect(read).toMatchObject({ dataDir: '/var/lib/terrasse', proxies: 1, questionsAMinute: 600 });
	const names = readFileSync(join(ROOT, 'docs/configuration.md'), 'utf8').match(/`TERRASSE_\w+`/g);
	// On a socket there is neither address nor port.
	const elsewhere = ['TERRASSE_HOST', 'TERRASSE_PORT'];
	for (const name of names ?? []) {
		const plain = name.slice(1, -1);
		if (!elsewhere.includes(plain)) expect(settings, plain).toHaveProperty(plain);
	}
});
