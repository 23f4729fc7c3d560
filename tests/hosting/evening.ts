import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { download, type Debian, type Running } from './debian.ts';
import { visitDirectly } from './visit.ts';

/** What an evening on a bare Debian needs beside Debian: a version that comes next, and pages. */

/**
 * Packs the version that is installed once more, under another number and with one more change to the
 * database, and puts it where it would have been downloaded. It is compressed as little as possible.
 */
export function downloadNext(system: Debian, version: string, next: string, arch: string): void {
	const folder = mkdtempSync(join(tmpdir(), 'terrasse-next-'));
	const tree = join(folder, `terrasse-${next}`);
	execFileSync('cp', ['--archive', join(system.folder, 'opt/terrasse', version), tree]);
	const renumber = (path: string) => {
		const text = readFileSync(join(tree, path), 'utf8');
		writeFileSync(join(tree, path), text.replace(version, next));
	};
	['src/version.ts', 'package.json'].forEach(renumber);
	const migration = 'create table next_evening (id integer primary key) strict;\n';
	writeFileSync(join(tree, 'db/migrations/9999_next_evening.sql'), migration);
	const name = `terrasse-${next}-linux-${arch}.tar.gz`;
	const script = 'tar -c "$1" | gzip -1 > "$2"; rm -r "$1"; sha256sum "$2" > SHA256SUMS';
	execFileSync('sh', ['-eu', '-c', script, 'sh', `terrasse-${next}`, name], { cwd: folder });
	download(system, join(folder, name), join(folder, 'SHA256SUMS'));
	rmSync(folder, { recursive: true });
}

/** The folder of data somewhere else, and a unit that serves it as the first one does. */
export function serveElsewhere(system: Debian, dataDir: string): Running {
	const units = join(system.folder, 'etc/systemd/system');
	const unit = readFileSync(join(units, 'terrasse.service'), 'utf8')
		.replace('/etc/terrasse/terrasse.env', '/etc/elsewhere.env')
		.replace('RuntimeDirectory=terrasse', 'RuntimeDirectory=elsewhere');
	writeFileSync(join(units, 'elsewhere.service'), unit);
	const settings = readFileSync(join(system.folder, 'etc/terrasse/terrasse.env'), 'utf8')
		.replaceAll('/var/lib/terrasse', dataDir)
		.replace('/run/terrasse/terrasse.sock', '/run/elsewhere/elsewhere.sock');
	writeFileSync(join(system.folder, 'etc/elsewhere.env'), settings);
	return system.start('elsewhere.service');
}

/** Takes away what `serveElsewhere` left. */
export function forgetElsewhere(system: Debian): void {
	system.run('rm -r /srv/* /etc/elsewhere.env /etc/systemd/system/elsewhere.service');
}

/** What a page says, once somebody listens on that socket; waits for as long as nobody does. */
export async function pageOf(socketPath: string, path: string): Promise<string> {
	try {
		return (await visitDirectly(socketPath, path)).body;
	} catch {
		await new Promise((again) => setTimeout(again, 50));
		return pageOf(socketPath, path);
	}
}
