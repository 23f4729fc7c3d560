import { execFile, execFileSync, spawn, type ChildProcess } from 'node:child_process';
import {
	chmodSync,
	cpSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readFileSync,
	renameSync,
	rmSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { debianFolder, debianProgram } from '../../scripts/debian-packages.mjs';
import { ROOT } from './served.ts';

/**
 * A Debian 12 of its own in a folder: what debootstrap makes of the archive, with systemd and curl. It
 * is made once and unpacked for each run. Its systemd enables and checks, and starts nothing: a unit is
 * run as it says, by hand.
 */
const CACHE = join(ROOT, 'node_modules/.cache/terrasse-debian/bookworm.tar');
const MIRROR = /^\s*(?:URIs:|deb(?:\s+\[[^\]]*\])?)\s+(https?:\/\/\S+\/debian)\/?(?:\s|$)/m;

export type Debian = {
	folder: string;
	/** Runs a script as root in it. @returns what it prints, errors among it @throws where it fails */
	run: (script: string, user?: string) => string;
	/** Starts what a unit starts, as its user, with its settings. */
	start: (unit: string) => Running;
	remove: () => void;
};
export type Running = {
	printed: () => string;
	stop: () => Promise<number | null>;
	ended: Promise<number | null>;
};

export async function debian(): Promise<Debian> {
	if (!existsSync(CACHE)) await makeSystem();
	const folder = mkdtempSync(join(tmpdir(), 'terrasse-debian-'));
	execFileSync('tar', ['-xf', CACHE, '-C', folder]);
	// A temporary folder is its maker's alone; a system is everyone's.
	chmodSync(folder, 0o755);

	/** Its own mounts, which leave with the process. */
	const inside = (...command: string[]) => [
		'--mount',
		'sh',
		'-c',
		'mount -t proc proc "$0/proc" && exec chroot "$0" "$@"',
		folder,
		...command
	];
	const environment = {
		PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
		HOME: '/root',
		// No systemd runs in here: it is told, so that it enables and leaves the rest.
		SYSTEMD_OFFLINE: '1'
	};

	function run(script: string, user = 'root'): string {
		const as = user === 'root' ? [] : ['runuser', '-u', user, '--'];
		const args = inside(
			...as,
			'sh',
			'-eu',
			'-c',
			`{ cd /root 2>/dev/null || cd /; ${script}\n} 2>&1`
		);
		try {
			return execFileSync('unshare', args, { env: environment, encoding: 'utf8' });
		} catch (failure) {
			const said = failure instanceof Error && 'stdout' in failure ? String(failure.stdout) : '';
			throw new Error(`${script}\n${said}`, { cause: failure });
		}
	}

	function start(unit: string): Running {
		const said = readUnit(readFileSync(join(folder, 'etc/systemd/system', unit), 'utf8'));
		const one = (name: string) => said.get(name)?.at(-1) ?? '';
		const user = one('User');
		// What systemd does before it starts a unit (systemd.exec(5), RuntimeDirectory=).
		if (one('RuntimeDirectory')) {
			run(
				`install -d -o ${user} -g ${one('Group')} -m ${one('RuntimeDirectoryMode')} /run/${one('RuntimeDirectory')}`
			);
		}
		const script = [
			`umask ${one('UMask')}`,
			`cd ${one('WorkingDirectory')}`,
			...(said.get('Environment') ?? []).map((setting) => `export ${setting}`),
			`set -a; . ${one('EnvironmentFile')}; set +a`,
			`exec setpriv --reuid ${user} --regid ${one('Group')} --clear-groups --no-new-privs --bounding-set=-all ${one('ExecStart')}`
		].join('\n');
		const child: ChildProcess = spawn('unshare', inside('sh', '-eu', '-c', script), {
			env: environment
		});
		let printed = '';
		child.stdout?.on('data', (chunk: Buffer) => (printed += chunk.toString()));
		child.stderr?.on('data', (chunk: Buffer) => (printed += chunk.toString()));
		const ended = new Promise<number | null>((done) => child.once('exit', done));
		return {
			printed: () => printed,
			ended,
			stop: () => {
				child.kill('SIGTERM');
				return ended;
			}
		};
	}

	return { folder, run, start, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Every setting of a unit, under its name. */
function readUnit(text: string): Map<string, string[]> {
	const settings = new Map<string, string[]>();
	for (const [, name = '', value = ''] of text.matchAll(/^(\w+)=(.*)$/gm)) {
		settings.set(name, [...(settings.get(name) ?? []), value]);
	}
	return settings;
}

/** The mirror is the one that this machine's apt is set to. */
function mirror(): string {
	const lists = execFileSync('sh', [
		'-c',
		'cat /etc/apt/sources.list /etc/apt/sources.list.d/* 2>/dev/null; true'
	]);
	return MIRROR.exec(lists.toString())?.[1] ?? 'http://deb.debian.org/debian';
}

async function makeSystem(): Promise<void> {
	const folder = mkdtempSync(join(tmpdir(), 'terrasse-bookworm-'));
	const program = debianProgram('debootstrap');
	const own = debianFolder('usr/share/debootstrap');
	const environment = {
		...process.env,
		...(program.startsWith('/usr') ? {} : { DEBOOTSTRAP_DIR: own })
	};
	const args = ['--variant=minbase', '--include=systemd,curl', 'bookworm', folder, mirror()];
	try {
		const how = { env: environment, maxBuffer: 64 * 1024 * 1024 };
		await promisify(execFile)('nice', [program, ...args], how);
		rmSync(join(folder, 'var/cache/apt/archives'), { recursive: true, force: true });
		mkdirSync(join(CACHE, '..'), { recursive: true });
		execFileSync('tar', ['-cf', `${CACHE}.new`, '-C', folder, '.']);
		renameSync(`${CACHE}.new`, CACHE);
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

/** Puts a file where an administrator would have downloaded it. */
export function download(system: Debian, ...paths: string[]): void {
	for (const path of paths) cpSync(path, join(system.folder, 'root', path.split('/').at(-1) ?? ''));
}
