import { X509Certificate } from 'node:crypto';
import {
	chmodSync,
	copyFileSync,
	mkdirSync,
	mkdtempSync,
	rmSync,
	symlinkSync,
	writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openFile } from '#db/open.server.ts';
import { certificateCheck, certificateShown } from './certificate.server.ts';
import { databaseChecks } from './database.server.ts';
import { readProxies } from './files.server.ts';
import { memoryChecks } from './memory.ts';
import { rightsChecks } from './rights.server.ts';
import { unitChecks } from './unit.ts';
import { backupTimer, unitOf } from './units.server.ts';

/** What the doctor reads on a machine, from real files. */
const ROOT = resolve(import.meta.dirname, '../../../..');
const DAY = 86_400_000;

let folder: string;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'terrasse-doctor-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function put(path: string, text: string, mode = 0o644): string {
	const whole = join(folder, path);
	mkdirSync(dirname(whole), { recursive: true });
	writeFileSync(whole, text, { mode });
	chmodSync(whole, mode);
	return whole;
}
const said = (checks: readonly { state: string; code: string }[]) =>
	checks.map(({ state, code }) => `${state} ${code}`);

describe('files', () => {
	test('that only their owner opens are well; others are named with what closes them', () => {
		const data = join(folder, 'data');
		mkdirSync(data, { mode: 0o700 });
		put('data/terrasse.sqlite', '', 0o600);
		put('etc/terrasse/terrasse.env', '', 0o640);
		const look = () => rightsChecks(data, join(folder, 'backups'), join(folder, 'etc'));
		expect(said(look())[0]).toBe('well closed');
		chmodSync(data, 0o750);
		put('backups/terrasse-1.tar.gz', '', 0o644);
		put('etc/terrasse/terrasse.env', '', 0o644);
		expect(
			look()
				.filter(({ state }) => state === 'ill')
				.map(({ values }) => values)
		).toEqual([
			{ path: data, mode: '750', gesture: 'chmod 700' },
			{ path: join(folder, 'backups/terrasse-1.tar.gz'), mode: '644', gesture: 'chmod 600' },
			{ path: join(folder, 'etc/terrasse/terrasse.env'), mode: '644', gesture: 'chmod 640' }
		]);
	});
});

describe('the database', () => {
	const path = () => join(folder, 'terrasse.sqlite');

	test('of this version is whole', () => {
		openFile(folder).close();
		const { checks, isOurs } = databaseChecks(folder);
		expect([said(checks), isOurs]).toEqual([['well whole'], true]);
	});

	test('of another version is said, and not brought to this one', () => {
		const database = openFile(folder);
		database.prepare(`delete from migration where name like '0012%'`).run();
		database.close();
		expect(databaseChecks(folder)).toMatchObject({
			isOurs: false,
			checks: [{ code: 'schemaOlder', values: { n: 1 } }]
		});
		const newer = new Sqlite(path());
		newer.prepare(`insert into migration (name, version) values ('9999_x.sql', '9.0.0')`).run();
		newer.close();
		expect(databaseChecks(folder)).toMatchObject({
			isOurs: false,
			checks: [{ code: 'schemaNewer', values: { version: '9.0.0' } }]
		});
	});

	test('that is damaged, or points at what is gone, is a fault', () => {
		const database = openFile(folder);
		database.pragma('foreign_keys = OFF');
		database.prepare(`insert into session values (randomblob(32), 999, '2026-11-22', 1)`).run();
		database.close();
		expect(said(databaseChecks(folder).checks)).toEqual(['ill orphans']);
		writeFileSync(path(), 'this is not a database, and never was one; it is only some text');
		expect(said(databaseChecks(folder).checks)).toEqual(['ill faults']);
	});
});

describe('the files of proxies', () => {
	const place = { port: 3000, socketPath: '' };

	test('are found where they are, those that they include elsewhere too', () => {
		const log = put('opt/log.conf', 'access_log /var/log/all.log;');
		put('etc/nginx/nginx.conf', 'error_log /dev/null; http { include sites-enabled/*; }');
		put(
			'etc/nginx/sites-available/t',
			`server { include ${log}; proxy_pass http://127.0.0.1:3000; }`
		);
		mkdirSync(join(folder, 'etc/nginx/sites-enabled'));
		symlinkSync('../sites-available/t', join(folder, 'etc/nginx/sites-enabled/t'));
		const { proxies } = readProxies(join(folder, 'etc'), place);
		expect(proxies).toMatchObject([
			{ name: 'nginx', isInFront: true, warnings: [{ path: log, line: 1, why: 'access' }] }
		]);
	});

	test('that are of a kind unknown here are said, an empty folder is not', () => {
		put('etc/haproxy/haproxy.cfg', '');
		put('etc/caddy/caddy.json', '{}');
		mkdirSync(join(folder, 'etc/traefik'), { recursive: true });
		expect(readProxies(join(folder, 'etc'), place)).toEqual({
			proxies: [],
			unreadable: [],
			strangers: ['haproxy', 'caddy'].map((name) => join(folder, 'etc', name))
		});
	});
});

describe('the unit of deploy/debian', () => {
	const units = 'etc/systemd/system';
	const install = (name: string) => {
		put(`${units}/${name}`, '');
		copyFileSync(join(ROOT, 'deploy/debian', name), join(folder, units, name));
	};

	test('is found well, and keeps memory off the disk', () => {
		install('terrasse.service');
		const unit = unitOf(join(folder, 'etc'))?.lines ?? null;
		expect(said(unitChecks(unit))).toEqual(['well unit']);
		const swaps = 'Filename\n/dev/sda2 partition\n';
		const memory = { swaps, corePattern: 'core', unit, isEncrypted: () => false };
		expect(said(memoryChecks(memory))).toEqual(['well noSwap', 'well noCore']);
	});

	test('is read with what was added to it', () => {
		install('terrasse.service');
		put(`${units}/terrasse.service.d/mine.conf`, '[Service]\nProtectSystem=no\n');
		expect(unitChecks(unitOf(join(folder, 'etc'))?.lines ?? null)).toMatchObject([
			{ state: 'hint', values: { names: 'ProtectSystem' } }
		]);
	});

	test('has a timer for backups, enabled or not', () => {
		const etc = join(folder, 'etc');
		expect(backupTimer(etc)).toBe('none');
		install('terrasse-backup.timer');
		expect(backupTimer(etc)).toBe('off');
		mkdirSync(join(folder, units, 'timers.target.wants'));
		const link = join(folder, units, 'timers.target.wants/terrasse-backup.timer');
		symlinkSync('/etc/systemd/system/terrasse-backup.timer', link);
		expect(backupTimer(etc)).toBe('on');
	});
});

describe('a certificate', () => {
	const certificate = new X509Certificate(madeForTests());
	const end = Date.parse(certificate.validTo);
	const check = (days: number, host = 'terrasse.example.org') =>
		certificateCheck(certificate, host, end - days * DAY, false);

	test('is well for its name, until two weeks before its end', () => {
		expect(check(30)).toMatchObject({ state: 'well', values: { n: 30 } });
		expect(check(13)).toMatchObject({ state: 'ill', code: 'certificateSoon' });
		expect(check(-1)).toMatchObject({ state: 'ill', code: 'certificateOver' });
		expect(check(30, 'other.example.org').code).toBe('certificateOther');
	});

	test('that was not seen is not called well', async () => {
		// Port 1 of this machine: nobody answers there.
		const shown = await certificateShown('terrasse.example.org', 1, '127.0.0.1');
		expect(shown).toBeNull();
		expect(certificateCheck(shown, 'a', 0, false).state).toBe('hint');
		expect(certificateCheck(shown, 'a', 0, true).state).toBe('ill');
	});
});

/** Made for these tests, for a hundred years; its key was thrown away. */
function madeForTests(): string {
	return `-----BEGIN CERTIFICATE-----
MIIBtTCCAVygAwIBAgIUHI8RaaWhWpnHjXbdgHdeSzb3p0YwCgYIKoZIzj0EAwIw
HzEdMBsGA1UEAwwUdGVycmFzc2UuZXhhbXBsZS5vcmcwIBcNMjYxMTIyMTcyMDU5
WhgPMjEyNjEwMjkxNzIwNTlaMB8xHTAbBgNVBAMMFHRlcnJhc3NlLmV4YW1wbGUu
b3JnMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE/uvV0DiqkuMJ0o5huZuee1cR
7N4BlrdAeIc6KEG2eGGWqy9yMKMFOFzZfZehJYpOfSNSs0DoGciby1weJoi+SKN0
MHIwHQYDVR0OBBYEFCt9Jg+f0nm1ttoxRaRoUh3C8VCDMB8GA1UdIwQYMBaAFCt9
Jg+f0nm1ttoxRaRoUh3C8VCDMA8GA1UdEwEB/wQFMAMBAf8wHwYDVR0RBBgwFoIU
dGVycmFzc2UuZXhhbXBsZS5vcmcwCgYIKoZIzj0EAwIDRwAwRAIgR5jxM1Szl6ss
4Z792LAk4IBxGV2KuduNHFKZ+JNQQe8CIHNngt0Z29HlE+1zE3H4xHcjLurTmTbY
uaq8u/lbRYBT
-----END CERTIFICATE-----`;
}
