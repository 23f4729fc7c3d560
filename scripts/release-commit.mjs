import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './install.mjs';

/**
 * What git says of the tree that is released: its commit, its date, the files that belong to it. A
 * release is made of a commit; a tree with changes is refused, or released as nobody's.
 */
const git = (...args) => execFileSync('git', args, { cwd: ROOT, encoding: 'utf8' });

/**
 * @param {boolean} isChangeAllowed
 * @returns {{ commit: string | null, seconds: number, files: import('./release-pack.ts').Entry[] }}
 * `commit` is null where the tree differs from it; `seconds` is the date of everything in the archive
 */
export function readCommit(isChangeAllowed) {
	const changes = git('status', '--porcelain').trim();
	if (changes !== '' && !isChangeAllowed) {
		throw new Error(
			`A release is made of a commit, and these files differ from it:\n${changes}\n` +
				'Commit them, or try the release out with --with-changes: it will say that it has no commit.'
		);
	}
	const given = Number(process.env.SOURCE_DATE_EPOCH);
	return {
		commit: changes === '' ? git('rev-parse', 'HEAD').trim() : null,
		seconds: given > 0 ? given : Number(git('log', '-1', '--format=%ct')),
		files: [...trackedFiles(), ...newFiles()]
	};
}

/** Modes are git's: those on disk depend on the umask of whoever cloned. */
function trackedFiles() {
	const lines = git('ls-files', '--stage', '-z').split('\0').filter(Boolean);
	const files = lines.map((line) => {
		const [, mode, path] = /^(\d+) \S+ \d\t(.*)$/.exec(line);
		return { path, isProgram: mode === '100755', from: join(ROOT, path) };
	});
	// One that was deleted is a change too.
	return files.filter(({ from }) => existsSync(from));
}

function newFiles() {
	const paths = git('ls-files', '--others', '--exclude-standard', '-z').split('\0');
	return paths.filter(Boolean).map((path) => ({ path, isProgram: false, from: join(ROOT, path) }));
}
