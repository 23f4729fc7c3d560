import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from './build.mjs';
import { ROOT } from './install.mjs';
import { readCommit } from './release-commit.mjs';
import { CPUS, installFor } from './release-dependencies.mjs';
import { isRead, sha256, sorted, withSums, writeArchive } from './release-pack.ts';
import { writeYunohostPackage } from './release-yunohost.ts';

/**
 * `npm run release [-- --arch amd64|arm64|all] [--published-at ADDRESS] [--with-changes]`: one archive an
 * architecture in `release/`, of the commit that is checked out; with the address that they will be
 * published at, the YunoHost package that installs them. Each holds the built site, what it needs to run, and
 * its complete source. The same commit gives the same bytes in any folder, under any language, time
 * zone and umask; docs/release.md says what that rests on.
 */
const { values } = parseArgs({
	options: {
		arch: { type: 'string', default: 'all' },
		'published-at': { type: 'string', default: '' },
		'with-changes': { type: 'boolean', default: false }
	}
});
const wanted = values.arch === 'all' ? Object.keys(CPUS) : [values.arch];
if (!wanted.every((arch) => arch in CPUS)) {
	throw new Error(`--arch is one of: ${Object.keys(CPUS).join(', ')}, all.`);
}

const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
const { commit, seconds, files: source } = readCommit(values['with-changes']);
// A build is as old as its sources: one that is up to date has the bytes a new one would have.
await build(process.execPath);
const target = join(ROOT, 'release');
rmSync(target, { recursive: true, force: true });
mkdirSync(target);
const sums = {};
for (const arch of wanted) sums[arch] = sha256(await release(arch));
const lines = wanted.map((arch) => `${sums[arch]}  ${archiveName(arch)}\n`).join('');
writeFileSync(join(target, 'SHA256SUMS'), lines);
process.stdout.write(lines);
const base = values['published-at'].replace(/\/$/, '');
if (base !== '' && values.arch === 'all') writeYunohostPackage(ROOT, target, version, base, sums);

function archiveName(arch) {
	return `terrasse-${version}-linux-${arch}.tar.gz`;
}

/** @returns the path of the archive */
async function release(arch) {
	const path = join(target, archiveName(arch));
	const folder = mkdtempSync(join(tmpdir(), 'terrasse-release-'));
	try {
		await installFor(arch, folder);
		const built = filesIn(ROOT, 'build').filter(({ path }) => path !== 'build/.sources');
		const modules = filesIn(folder, 'node_modules').filter(({ path }) => isRead(path));
		const served = [...built, await sourceArchive(folder)];
		const entries = [...source, ...served, ...modules, describe(served)];
		await writeArchive(path, `terrasse-${version}`, withSums(entries), seconds);
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
	return path;
}

/** The complete source, which the site itself gives to whoever uses it (AGPL, section 13). */
async function sourceArchive(folder) {
	const root = `terrasse-${version}-source`;
	const from = join(folder, `${root}.tar.gz`);
	await writeArchive(from, root, source, seconds);
	return { path: `build/client/${root}.tar.gz`, isProgram: false, from };
}

/** What an instance says of its release (`/api/instance.json`): nothing asks git once it is unpacked. */
function describe(served) {
	const date = new Date(seconds * 1000).toISOString().slice(0, 10);
	const files = sorted(served)
		.filter(({ path }) => path.startsWith('build/client/') && !isCompressedTwin(path))
		.map(({ path, from }) => [path.slice('build/client'.length), sha256(from)]);
	const release = { version, commit, date, files: Object.fromEntries(files) };
	const text = `${JSON.stringify(release, null, '\t')}\n`;
	return { path: 'build/release.json', isProgram: false, from: Buffer.from(text) };
}

/** What the server sends instead of the file that is beside it, to whoever takes it compressed. */
function isCompressedTwin(path) {
	return /\.\w+\.(br|gz)$/.test(path) && !path.endsWith('.tar.gz');
}

function filesIn(root, path) {
	return readdirSync(join(root, path), { withFileTypes: true }).flatMap((entry) => {
		const inside = `${path}/${entry.name}`;
		if (entry.isDirectory()) return filesIn(root, inside);
		// A link leads nowhere once unpacked elsewhere, and none is needed.
		if (!entry.isFile() || inside === 'build/release.json') return [];
		const isProgram = /^node_modules\/node-linux-[^/]+\/bin\/node$/.test(inside);
		return [{ path: inside, isProgram, from: join(root, inside) }];
	});
}
