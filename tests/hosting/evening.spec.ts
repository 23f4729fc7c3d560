import { execFile } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import type { AddressInfo, Server } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Bytes } from '#lib/crypto/primitives.ts';
import { WORKSHOP } from '../pages.ts';
import { openRoom, postEnvelope, sealed, type Desk } from '../room-by-api.ts';
import { debian, download, type Debian, type Running } from './debian.ts';
import { downloadNext, forgetElsewhere, pageOf, serveElsewhere } from './evening.ts';
import { passOn, ROOT } from './served.ts';

/**
 * The evening of someone who installs Terrasse on a bare Debian 12, in a system that has nothing else:
 * every command of the document, as it is written there. Then what one does in the first months: a
 * workshop edited, a room held, a backup brought back elsewhere, an update, and its way back.
 */
const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
	version: string;
};
const NEXT = '9.9.9';
const SOCKET = 'run/terrasse/terrasse.sock';
const DATA = 'var/lib/terrasse';
const SHEET = `${DATA}/workshops/${WORKSHOP}/fr.md`;
const TITLE = 'Une soirée chez nous';
const NAME_OF_INSTANCE = 'La Terrasse du quartier';
const arch = process.arch === 'arm64' ? 'arm64' : 'amd64';

const page = (locale: string) =>
	readFileSync(join(ROOT, `docs/install/${locale}/debian.md`), 'utf8');
const commands = (text: string) =>
	[...text.matchAll(/^```sh\n([^]*?)^```$/gm)].map(([, block = '']) => block);
const [unpack, prepare, enable, look, backUp, renew, peertube, removeProgram, removeData] =
	commands(page('en')) as [string, ...string[]];

let system: Debian;
let server: Running;
/** The way in for calls to the API, whatever runs behind the socket. */
let door: Server;
let url = '';
let setupLink = '';
let desk: Desk;
let backup = '';
/** A question as it was sent, of a room that is still open. */
let asked: Bytes;

beforeAll(async () => {
	const args = [process.execPath, 'scripts/release.mjs', '--arch', arch, '--with-changes'];
	// One waits for the processor, which the journeys beside have first; the other for the network.
	const made = promisify(execFile)('nice', args, { cwd: ROOT });
	[system] = await Promise.all([debian(), made]);
	const archive = join(ROOT, `release/terrasse-${version}-linux-${arch}.tar.gz`);
	download(system, archive, join(ROOT, 'release/SHA256SUMS'));
	door = await passOn({ host: '127.0.0.1', port: 0 }, inSystem(SOCKET), () => {});
	url = `http://127.0.0.1:${(door.address() as AddressInfo).port}`;
}, 900_000);

afterAll(async () => {
	await server?.stop();
	door?.close();
	system?.remove();
});

const inSystem = (path: string) => join(system.folder, path);
const visited = (path: string) => pageOf(inSystem(SOCKET), path);
const owned = (path: string) => system.run(`stat -c '%U:%G %a' ${path}`).trim();

test('the French document gives the same commands as the English one, for this version', () => {
	expect(commands(page('fr'))).toEqual(commands(page('en')));
	for (const locale of ['fr', 'en']) expect(page(locale)).toContain(`version=${version}\n`);
});

test('unpacks a release that is what its sums say', () => {
	expect(system.run(unpack)).toContain(': OK');
	expect(system.run('terrasse version')).toContain(version);
});

test('makes a user without a shell, folders that are closed, and units that systemd understands', () => {
	system.run(prepare ?? '');
	expect(system.run('getent passwd terrasse')).toMatch(
		/:\/var\/lib\/terrasse:\/usr\/sbin\/nologin$/m
	);
	expect(owned('/var/lib/terrasse')).toBe('terrasse:terrasse 700');
	expect(owned('/etc/terrasse/terrasse.env')).toBe('root:terrasse 640');
	const names = readdirSync(inSystem('etc/systemd/system')).filter((name) =>
		/^terrasse/.test(name)
	);
	const paths = names.map((name) => `/etc/systemd/system/${name}`).join(' ');
	expect(system.run(`systemd-analyze verify --man=no ${paths}`)).not.toContain('terrasse');
});

test('is enabled, with its backups and its purge', () => {
	system.run(enable ?? '');
	for (const unit of ['terrasse.service', 'terrasse-backup.timer', 'terrasse-purge.timer']) {
		expect(system.run(`systemctl is-enabled ${unit}`)).toBe('enabled\n');
	}
	expect(system.run('systemctl is-enabled terrasse-sync.timer || true')).toBe('disabled\n');
});

test('is given a network for PeerTube as the document says: public addresses, and its resolver', () => {
	const resolvers = '# by hand\nnameserver 192.168.1.1\nnameserver fe80::1%eth0\nsearch lan\n';
	writeFileSync(inSystem('etc/resolv.conf'), resolvers);
	system.run(peertube ?? '');
	const dropIns = ['terrasse', 'terrasse-sync'].map((unit) =>
		readFileSync(inSystem(`etc/systemd/system/${unit}.service.d/resolver.conf`), 'utf8')
	);
	const allowed = '[Service]\nIPAddressAllow=192.168.1.1\nIPAddressAllow=fe80::1\n';
	expect(dropIns).toEqual([allowed, allowed]);
	expect(system.run('systemctl is-enabled terrasse-sync.timer')).toBe('enabled\n');
	const units = '/etc/systemd/system/terrasse.service /etc/systemd/system/terrasse-sync.service';
	expect(system.run(`systemd-analyze verify --man=no ${units}`)).not.toContain('terrasse');
});

test('starts as the unit says, answers on its socket, and gives the set-up link', async () => {
	expect(await started()).toContain('"database":"ok"');
	const looked = system.run(look ?? '');
	expect(looked).toContain('"database":"ok"');
	setupLink = /https:\/\/terrasse\.example\.org\/regie\/installation#\S+/.exec(looked)?.[0] ?? '';
	expect(setupLink).not.toBe('');
});

test('keeps its files to itself, and lets in by the socket only who is of its group', () => {
	expect(owned(`/${SOCKET}`)).toBe('terrasse:terrasse 660');
	expect(owned('/run/terrasse')).toBe('terrasse:terrasse 750');
	expect(owned('/var/lib/terrasse/terrasse.sqlite')).toBe('terrasse:terrasse 600');
	const ask = `curl --silent --unix-socket /${SOCKET} http://localhost/healthz`;
	expect(() => system.run(ask, 'www-data')).toThrow();
	system.run('usermod -aG terrasse www-data');
	expect(system.run(ask, 'www-data')).toContain('ok');
	expect(() => system.run('cat /var/lib/terrasse/terrasse.sqlite', 'www-data')).toThrow(/denied/);
});

test('the doctor finds well the proxy that is installed as the document says', () => {
	const file = '/opt/terrasse/current/deploy/nginx/terrasse.conf';
	system.run(`install -D -m 644 ${file} /etc/nginx/sites-enabled/terrasse.conf`);
	const said = system.run('terrasse doctor || true', 'terrasse');
	expect(said).toMatch(/^ok +nginx /m);
	expect(said).not.toMatch(/^!!.*(nginx|TERRASSE_PROXIES)/m);
	system.run('rm -r /etc/nginx');
});

test('shows a workshop as soon as its file is edited, and says the file and the line of a mistake', async () => {
	const edit = (from: string | RegExp, to: string) => {
		const text = readFileSync(inSystem(SHEET), 'utf8');
		writeFileSync(inSystem(SHEET), text.replace(from, to));
	};
	edit(/^title: .*$/m, `title: ${TITLE}`);
	await expect.poll(() => visited(`/ateliers/${WORKSHOP}`), { timeout: 30_000 }).toContain(TITLE);
	system.run('terrasse check', 'terrasse');
	edit('day: 2024-06-05', 'day: un soir');
	expect(system.run('terrasse check || echo "status $?"', 'terrasse')).toMatch(
		new RegExp(`^/${SHEET}:\\d+: [^]*^status 1$`, 'm')
	);
	edit('day: un soir', 'day: 2024-06-05');
	system.run('terrasse check', 'terrasse');
});

test('holds a room: an account, a question, the board, the fire', async () => {
	desk = await openRoom({ url, setupLink });
	const { code } = desk.keys;
	const { envelope } = sealed(desk.keys, 'Que sait mon téléphone ?');
	expect((await postEnvelope(url, code, envelope)).status).toBe(201);
	expect(isWritten(DATA, envelope)).toBe(true);
	const published = await desk.post({ type: 'publish', text: 'Que sait un téléphone ?' });
	expect(published.status).toBe(201);
	expect((await desk.call('POST', `/api/rooms/${code}/burn`, {})).status).toBe(200);
	expect((await fetch(`${url}/api/rooms/${code}`)).ok).toBe(false);
	expect(isWritten(DATA, envelope)).toBe(false);
	const named = await desk.call('PUT', '/api/settings', { name: NAME_OF_INSTANCE });
	expect(named.status).toBe(200);
	expect(await visited('/')).toContain(NAME_OF_INSTANCE);
});

test('makes a backup while it runs and a room is open, as its unit says, and reads it back', async () => {
	const { keys } = await openRoom({ url, setupLink }, desk);
	asked = sealed(keys, 'Et le mien ?').envelope;
	expect((await postEnvelope(url, keys.code, asked)).status).toBe(201);
	system.run(backUp ?? '');
	const made = system.start('terrasse-backup.service');
	expect(await made.ended, made.printed()).toBe(0);
	const files = readdirSync(inSystem(`${DATA}/backups`));
	expect(files).toHaveLength(1);
	backup = `/${DATA}/backups/${files[0]}`;
	expect(owned(backup)).toBe('terrasse:terrasse 600');
	expect(() => system.run(`terrasse restore --verify ${backup}`, 'terrasse')).not.toThrow();
	const purge = system.start('terrasse-purge.service');
	expect(await purge.ended, purge.printed()).toBe(0);
});

test('comes back elsewhere from that backup: the workshop and the settings, and nothing of the room', async () => {
	system.run('install -d -o terrasse -g terrasse -m 700 /srv/elsewhere');
	system.run(`terrasse restore ${backup} --into /srv/elsewhere`);
	expect(isWritten(DATA, asked)).toBe(true);
	expect(isWritten('srv/elsewhere', asked)).toBe(false);
	const elsewhere = serveElsewhere(system, '/srv/elsewhere');
	const socket = inSystem('run/elsewhere/elsewhere.sock');
	expect(await answerOf(elsewhere, socket, `/ateliers/${WORKSHOP}`)).toContain(TITLE);
	expect(await pageOf(socket, '/')).toContain(NAME_OF_INSTANCE);
	expect(await elsewhere.stop()).toBe(0);
	forgetElsewhere(system);
});

test('is updated as the document says, after a backup that it makes by itself', async () => {
	downloadNext(system, version, NEXT, arch);
	system.run(unpack.replaceAll(version, NEXT));
	const units = (renew ?? '').split('\n').filter((line) => line && !/^systemctl /.test(line));
	expect(units).toHaveLength(6);
	system.run(units.join('\n'));
	expect(await server.stop()).toBe(0);
	expect(await started()).toContain(`"version":"${NEXT}"`);
	const [before] = readdirSync(inSystem(`${DATA}/backups`)).filter((name) =>
		name.startsWith('before-update-')
	);
	expect(server.printed()).toContain(before);
	expect(await visited(`/ateliers/${WORKSHOP}`)).toContain(TITLE);
	expect(await visited('/')).toContain(NAME_OF_INSTANCE);
});

test('goes back: the older version refuses the newer database by name, and takes the backup', async () => {
	expect(await server.stop()).toBe(0);
	system.run(`ln -sfn ${version} /opt/terrasse/current`);
	server = system.start('terrasse.service');
	expect(await server.ended).not.toBe(0);
	expect(server.printed()).toContain(NEXT);
	system.run(`terrasse restore /${DATA}/backups/before-update-* --into /${DATA} --replace`);
	expect(await started()).toContain(`"version":"${version}"`);
	expect(await visited(`/ateliers/${WORKSHOP}`)).toContain(TITLE);
	expect(await visited('/')).toContain(NAME_OF_INSTANCE);
});

test('stops cleanly, and leaves with and without its data', async () => {
	expect(await server.stop()).toBe(0);
	system.run(removeProgram ?? '');
	expect(existsSync(inSystem('opt/terrasse'))).toBe(false);
	expect(statSync(inSystem('var/lib/terrasse/terrasse.sqlite')).size).toBeGreaterThan(0);
	expect(readdirSync(inSystem('var/lib/terrasse/workshops'))).not.toHaveLength(0);
	system.run(removeData ?? '');
	const left = system.run(
		"find / -xdev -iname '*terrasse*' -not -path '/proc/*' -not -path '/root/*' || true"
	);
	expect(left.split('\n').filter((path) => !path.startsWith('/run/'))).toEqual(['']);
	expect(() => system.run('getent passwd terrasse')).toThrow();
});

/** Starts the server as its unit says. @returns what /healthz says, or what was printed if it ended */
function started(): Promise<string> {
	server = system.start('terrasse.service');
	return answerOf(server, inSystem(SOCKET), '/healthz');
}

const answerOf = (running: Running, socket: string, path: string) =>
	Promise.race([pageOf(socket, path), running.ended.then(() => running.printed())]);

/** Whether those bytes are in a database, or in what it has yet to write there. */
function isWritten(dataDir: string, { buffer, byteOffset, byteLength }: Bytes): boolean {
	const bytes = Buffer.from(buffer, byteOffset, byteLength).subarray(-64);
	return readdirSync(inSystem(dataDir))
		.filter((name) => name.startsWith('terrasse.sqlite'))
		.some((name) => readFileSync(join(inSystem(dataDir), name)).includes(bytes));
}
