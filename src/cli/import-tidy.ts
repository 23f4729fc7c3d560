import { getHeapStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { Bar } from '#lib/archive/import/progress.ts';

/** What may come on top of what the last collection left: a collection takes 20 ms. */
const ROOM_BYTES = 8 * 1024 * 1024;

/**
 * A bar that has V8 let go of what was read, as it goes along. Left to itself V8 looks for garbage
 * beside the reading, and on a busy machine holds tens of megabytes more before it is done.
 */
export function tidying(bar: Bar): Bar {
	setFlagsFromString('--expose-gc');
	const collect = runInNewContext('gc') as () => void;
	let most = heldBytes() + ROOM_BYTES;
	function tidy(): void {
		if (heldBytes() < most) return;
		collect();
		most = heldBytes() + ROOM_BYTES;
	}
	return {
		show(progress) {
			tidy();
			bar.show(progress);
		},
		showBytes(read, total, part) {
			tidy();
			bar.showBytes(read, total, part);
		},
		clear: bar.clear
	};
}

const heldBytes = (): number => getHeapStatistics().used_heap_size;
