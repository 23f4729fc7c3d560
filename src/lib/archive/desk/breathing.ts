import { setImmediate as nextTurn } from 'node:timers/promises';

/**
 * The same items, with a turn for everyone else between two of them: streams and pages answer while a
 * long import runs. It ends with an error once it is told to stop.
 */
export async function* breathing<Item>(
	items: AsyncIterable<Item>,
	onItem: (item: Item) => void,
	isStopped: () => boolean
): AsyncGenerator<Item> {
	for await (const item of items) {
		await nextTurn();
		if (isStopped()) throw new Error(STOPPED);
		onItem(item);
		yield item;
	}
}

const STOPPED = 'the import was stopped';

/** Whether an error is that of being told to stop. */
export const wasStopped = (failure: unknown): boolean =>
	failure instanceof Error && failure.message === STOPPED;
