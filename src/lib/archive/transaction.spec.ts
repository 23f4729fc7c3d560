import { expect, test } from 'vitest';
import { database } from '#db/open.server.ts';
import { keepReserve } from '#db/reserve.server.ts';
import { freshArchive, recordOf } from './archive.fixture.server.ts';
import { listBroadcasts } from './list/list.server.ts';
import { allBroadcastSlugs, inArchiveTransaction, writeBroadcast } from './store.server.ts';

freshArchive();

test('a large import goes through where the data file may only grow as far as its reserve', () => {
	keepReserve(database());
	const body = 'Du texte. '.repeat(10_000);
	inArchiveTransaction(() => {
		for (let n = 0; n < 150; n++) writeBroadcast(recordOf({ slug: `n-${n}`, body }));
	});
	expect(allBroadcastSlugs()).toHaveLength(150);
});

test('what was undone is in no list, even one that was asked for meanwhile', () => {
	expect(listBroadcasts().total).toBe(0);
	const undone = () =>
		inArchiveTransaction(() => {
			writeBroadcast(recordOf());
			expect(listBroadcasts().total).toBe(1);
			throw new Error('undone');
		});
	expect(undone).toThrow('undone');
	expect(listBroadcasts().total).toBe(0);
});

test('an act inside another is undone alone, and the rest is kept', () => {
	inArchiveTransaction(() => {
		writeBroadcast(recordOf({ slug: 'un' }));
		const inner = () =>
			inArchiveTransaction(() => {
				writeBroadcast(recordOf({ slug: 'deux' }));
				throw new Error('inner');
			});
		expect(inner).toThrow('inner');
		writeBroadcast(recordOf({ slug: 'trois' }));
	});
	expect(allBroadcastSlugs()).toEqual(['trois', 'un']);
});
