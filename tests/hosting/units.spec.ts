import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { debianProgram } from '../../scripts/debian-packages.mjs';
import { readEnvironment } from '../../src/env.server.ts';
import { ROOT } from './served.ts';

/** How closed the units are, by systemd's own measure: 0 is a cage, 10 an open field. */
const FOLDER = join(ROOT, 'deploy/debian');

/** PeerTube is reached over the network, and nothing else here is: that alone is worth a whole point. */
const MOST: Readonly<Record<string, number>> = {
	'terrasse.service': 1,
	'terrasse-backup.service': 1,
	'terrasse-purge.service': 1,
	'terrasse-sync.service': 1.1
};

test('every service has its measure', () => {
	const services = readdirSync(FOLDER).filter((name) => name.endsWith('.service'));
	expect(services.toSorted()).toEqual(Object.keys(MOST).toSorted());
});

test.each(Object.entries(MOST))('systemd rates %s at most %d', (name, most) => {
	const args = ['security', '--offline=true', '--threshold=100', '--no-pager', join(FOLDER, name)];
	const said = execFileSync(debianProgram('systemd-analyze'), args, {
		encoding: 'utf8',
		env: { ...process.env, LC_ALL: 'C.UTF-8' },
		stdio: ['ignore', 'pipe', 'pipe']
	});
	const [, exposure = '10'] = /Overall exposure level for \S+: ([\d.]+)/.exec(said) ?? [];
	expect(Number(exposure)).toBeLessThanOrEqual(most);
});

test('only the unit that reads PeerTube has a network', () => {
	for (const name of Object.keys(MOST)) {
		const isClosed = readFileSync(join(FOLDER, name), 'utf8').includes('\nPrivateNetwork=yes\n');
		expect(isClosed, name).toBe(name !== 'terrasse-sync.service');
	}
});

test('nothing of a room leaves the memory: no swap, no core', () => {
	for (const name of Object.keys(MOST)) {
		const unit = readFileSync(join(FOLDER, name), 'utf8');
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
