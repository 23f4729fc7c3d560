import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { connect, createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { debianEnvironment, debianFolder, debianProgram } from '../../scripts/debian-packages.mjs';
import { NAME, ROOT } from './served.ts';

/**
 * The files of deploy/ under the real proxies of Debian. Only what a test machine cannot have is put in
 * their place (ports, certificate, socket); around them stands what Debian writes by default, journals
 * included, so that a file of ours that left one open would be seen.
 */
export type ProxyName = 'nginx' | 'caddy' | 'apache';
export const PROXIES: readonly ProxyName[] = ['nginx', 'caddy', 'apache'];

export type Proxy = {
	port: number;
	start: () => Promise<void>;
	stop: () => Promise<void>;
	/** Everything it wrote anywhere: its folder, its output. */
	written: () => string;
};

const SOCKET = '/run/terrasse/terrasse.sock';
const CERTIFICATE = `/etc/letsencrypt/live/${NAME}`;

/** The file that is installed, as it is in deploy/. */
export const PATHS: Readonly<Record<ProxyName, string>> = {
	nginx: 'deploy/nginx/terrasse.conf',
	caddy: 'deploy/caddy/Caddyfile',
	apache: 'deploy/apache/terrasse.conf'
};
export const fileOf = (name: ProxyName): string => readFileSync(join(ROOT, PATHS[name]), 'utf8');

/** Prepares a proxy in front of a socket. */
export async function proxy(name: ProxyName, folder: string, socket: string): Promise<Proxy> {
	const home = join(folder, name);
	mkdirSync(join(home, 'tmp'), { recursive: true });
	const [port, clear] = [await freePort(), await freePort()];
	makeCertificate(home);
	const place = { home, socket, port, clear };
	const [program, args] = { nginx, caddy, apache }[name](place);
	let child: ChildProcess | null = null;
	let output = '';

	async function start() {
		const environment = { PATH: process.env.PATH, HOME: home, XDG_DATA_HOME: home };
		const started = spawn(program, args, {
			cwd: home,
			env: { ...environment, XDG_CONFIG_HOME: home, ...debianEnvironment() }
		});
		child = started;
		started.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
		started.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
		const failed = new Promise<never>((_, refuse) =>
			started.once('exit', () => refuse(new Error(`${name} ended:\n${output}${written(home)}`)))
		);
		failed.catch(() => {});
		await Promise.race([failed, answers(port)]);
	}
	async function stop() {
		const running = child;
		child = null;
		if (!running || running.exitCode !== null) return;
		const ended = new Promise((done) => running.once('exit', done));
		running.kill('SIGTERM');
		await ended;
	}
	return { port, start, stop, written: () => output + written(home) };
}

type Place = { home: string; socket: string; port: number; clear: number };
type Command = [program: string, args: string[]];

/** Replaces what must be there. @throws where a file of ours no longer says it */
function put(text: string, ...changes: [from: string, to: string][]): string {
	return changes.reduce((done, [from, to]) => {
		if (!done.includes(from)) throw new Error(`not in the file: ${from}`);
		return done.replaceAll(from, to);
	}, text);
}

function nginx({ home, socket, port, clear }: Place): Command {
	const site = put(
		fileOf('nginx'),
		[SOCKET, socket],
		[CERTIFICATE, home],
		['listen 443', `listen 127.0.0.1:${port}`],
		[`listen [::]:443 ssl http2;`, ''],
		['listen 80;', `listen 127.0.0.1:${clear};`],
		['listen [::]:80;', '']
	);
	writeFileSync(join(home, 'terrasse.conf'), site);
	const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
		.map((one) => `${one}_temp_path ${home}/tmp/${one};`)
		.join('\n');
	const whole = `${process.getuid?.() === 0 ? 'user root;' : ''}
daemon off; worker_processes 1; pid ${home}/pid; error_log ${home}/error.log;
events { worker_connections 256; }
http { access_log ${home}/access.log; ${temporary} include ${home}/terrasse.conf; }`;
	writeFileSync(join(home, 'nginx.conf'), whole);
	return [
		debianProgram('nginx'),
		['-p', home, '-e', `${home}/error.log`, '-c', `${home}/nginx.conf`]
	];
}

function caddy({ home, socket, port, clear }: Place): Command {
	const whole = put(
		fileOf('caddy'),
		[`unix/${SOCKET}`, `unix/${socket}`],
		['\n{\n', `\n{\n\tadmin unix/${home}/admin.sock\n\thttp_port ${clear}\n\thttps_port ${port}\n`],
		[
			`\n${NAME} {`,
			`\n${NAME} {\n\tbind 127.0.0.1\n\ttls ${home}/fullchain.pem ${home}/privkey.pem`
		]
	);
	writeFileSync(join(home, 'Caddyfile'), whole);
	return [
		debianProgram('caddy'),
		['run', '--config', `${home}/Caddyfile`, '--adapter', 'caddyfile']
	];
}

const APACHE_MODULES = [
	...['mpm_event', 'authz_core', 'alias', 'headers', 'proxy', 'proxy_http', 'ssl', 'http2'],
	...['socache_shmcb']
];

function apache({ home, socket, port, clear }: Place): Command {
	const site = put(
		fileOf('apache'),
		[SOCKET, socket],
		[CERTIFICATE, home],
		['*:443', `127.0.0.1:${port}`],
		['*:80', `127.0.0.1:${clear}`]
	);
	const modules = APACHE_MODULES.map(
		(one) => `LoadModule ${one}_module ${debianFolder('usr/lib/apache2/modules')}/mod_${one}.so`
	);
	const whole = `ServerRoot ${home}\nDefaultRuntimeDir ${home}\nPidFile ${home}/pid\nServerName ${NAME}
${modules.join('\n')}
${process.getuid?.() === 0 ? 'User www-data\nGroup www-data' : ''}
Listen 127.0.0.1:${port}\nListen 127.0.0.1:${clear}
LogFormat "%h %l %u %t \\"%r\\" %>s %O \\"%{Referer}i\\" \\"%{User-Agent}i\\"" combined
CustomLog ${home}/access.log combined\nErrorLog ${home}/error.log\n${site}`;
	writeFileSync(join(home, 'apache.conf'), whole);
	return [debianProgram('apache2'), ['-DFOREGROUND', '-f', `${home}/apache.conf`]];
}

function makeCertificate(home: string): void {
	const args = [
		'req',
		'-x509',
		'-newkey',
		'ec',
		'-pkeyopt',
		'ec_paramgen_curve:prime256v1',
		'-nodes'
	];
	const files = ['-keyout', `${home}/privkey.pem`, '-out', `${home}/fullchain.pem`];
	const named = ['-subj', `/CN=${NAME}`, '-addext', `subjectAltName=DNS:${NAME}`, '-days', '2'];
	execFileSync(debianProgram('openssl'), [...args, ...files, ...named], { stdio: 'ignore' });
	chmodSync(`${home}/privkey.pem`, 0o644);
}

/** Every file of a proxy's folder, but for what we put there ourselves. */
function written(home: string): string {
	const ours = /\.(conf|pem|sock)$|^Caddyfile$/;
	return readdirSync(home, { recursive: true, encoding: 'utf8' })
		.filter((path) => !ours.test(path) && statSync(join(home, path)).isFile())
		.map((path) => `${path}:\n${readFileSync(join(home, path), 'latin1')}`)
		.join('\n');
}

export async function freePort(): Promise<number> {
	const server = createServer();
	await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
	const { port } = server.address() as AddressInfo;
	await new Promise((closed) => server.close(closed));
	return port;
}

/** Resolves once somebody accepts connections there. */
async function answers(port: number): Promise<void> {
	const accepted = await new Promise<boolean>((known) => {
		const asking = connect({ host: '127.0.0.1', port }, () => {
			asking.destroy();
			known(true);
		});
		asking.once('error', () => known(false));
	});
	if (accepted) return;
	await new Promise((again) => setTimeout(again, 20));
	return answers(port);
}
