import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A disk of two megabytes, in memory, for a test that fills it. */
export type SmallDisk = {
	path: string;
	/** Writes a file of somebody else's until nothing fits any more; longer, when some does again. */
	fillUp: () => void;
	/** Removes that file. */
	freeAgain: () => void;
	remove: () => void;
};

const SIZE = '2m';
const BLOCK = Buffer.alloc(4096, 1);

/** @throws with the gesture where it may not be mounted */
export function mountSmallDisk(): SmallDisk {
	const path = mkdtempSync(join(tmpdir(), 'terrasse-disk-'));
	const args = ['-t', 'tmpfs', '-o', `size=${SIZE},mode=700`, 'tmpfs', path];
	const { status, stderr } = spawnSync('mount', args, { encoding: 'utf8' });
	if (status !== 0) {
		rmdirSync(path);
		throw new Error(
			`this test fills a small disk that it mounts: run it as root, and in a container with --privileged (${stderr?.trim()})`
		);
	}
	const ballast = join(path, 'ballast');
	return {
		path,
		fillUp() {
			const { bavail, bsize } = statfsSync(path);
			writeFileSync(
				ballast,
				Buffer.concat(Array.from({ length: (bavail * bsize) / 4096 }, () => BLOCK)),
				{ flag: 'a' }
			);
		},
		freeAgain: () => rmSync(ballast),
		remove() {
			spawnSync('umount', ['--lazy', path]);
			rmdirSync(path);
		}
	};
}
