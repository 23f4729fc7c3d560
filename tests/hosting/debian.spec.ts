import { execFile } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { get } from 'node:http';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { debian, download, type Debian, type Running } from './debian.ts';
import { ROOT } from './served.ts';

/**
 * The evening of someone who installs Terrasse on a bare Debian 12: every command of the document, as it
 * is written there, in a system that has nothing else.
 */
const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
	version: string;
};
const SOCKET = 'run/terrasse/terrasse.sock';

const page = (locale: string) =>
	readFileSync(join(ROOT, `docs/install/${locale}/debian.md`), 'utf8');
const commands = (text: string) =>
	[...text.matchAll(/^```sh\n([^]*?)^```$/gm)].map(([, block = '']) => block);
const [unpack, prepare, enable, look, backUp, removeProgram, removeData] = commands(page('en')) as [
	string,
	...string[]
];

let system: Debian;
let server: Running;

beforeAll(async () => {
	const arch = process.arch === 'arm64' ? 'arm64' : 'amd64';
	const args = ['scripts/release.mjs', '--arch', arch, '--with-changes'];
	// One waits for the processor, the other for the network.
	const made = promisify(execFile)(process.execPath, args, { cwd: ROOT });
	[system] = await Promise.all([debian(), made]);
	const archive = join(ROOT, `release/terrasse-${version}-linux-${arch}.tar.gz`);
	download(system, archive, join(ROOT, 'release/SHA256SUMS'));
}, 400_000);

afterAll(async () => {
	await server?.stop();
	system?.remove();
});

const inSystem = (path: string) => join(system.folder, path);
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

test('starts as the unit says, answers on its socket, and gives the set-up link', async () => {
	server = system.start('terrasse.service');
	const said = await Promise.race([socketAnswers(), server.ended.then(() => server.printed())]);
	expect(said).toContain('"database":"ok"');
	const looked = system.run(look ?? '');
	expect(looked).toContain('"database":"ok"');
	expect(looked).toMatch(/https:\/\/terrasse\.example\.org\/regie\/installation#\S+/);
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

test('makes a backup while it runs, as its unit says, and reads it back', async () => {
	system.run(backUp ?? '');
	const backup = system.start('terrasse-backup.service');
	expect(await backup.ended, backup.printed()).toBe(0);
	const files = readdirSync(inSystem('var/lib/terrasse/backups'));
	expect(files).toHaveLength(1);
	expect(owned(`/var/lib/terrasse/backups/${files[0]}`)).toBe('terrasse:terrasse 600');
	const verified = `terrasse restore --verify /var/lib/terrasse/backups/${files[0]}`;
	expect(() => system.run(verified, 'terrasse')).not.toThrow();
	const purge = system.start('terrasse-purge.service');
	expect(await purge.ended, purge.printed()).toBe(0);
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

/** Resolves with what /healthz says, once somebody listens. */
async function socketAnswers(): Promise<string> {
	const said = await new Promise<string | null>((done) => {
		const asking = get(
			{ socketPath: inSystem(SOCKET), path: '/healthz', host: 'localhost' },
			(response) => {
				response.setEncoding('utf8').once('data', done);
			}
		);
		asking.once('error', () => done(null));
	});
	if (said !== null) return said;
	await new Promise((again) => setTimeout(again, 50));
	return socketAnswers();
}
