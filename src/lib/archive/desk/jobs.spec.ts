import { beforeEach, expect, test } from 'vitest';
import { readRefusal } from '#lib/http/problem.ts';
import { freshArchive } from '../archive.fixture.server.ts';
import { applyImport } from '../import/apply.server.ts';
import type { ImportItem } from '../import/item.ts';
import { planImport } from '../import/plan.server.ts';
import { readBroadcast, writeBroadcast } from '../store.server.ts';
import { conflictKey, type Decisions } from './job.ts';
import { confirmJob, currentJob, leaveJob, startJob, type Run } from './jobs.server.ts';

freshArchive();

const SOURCE = { kind: 'json', upload: 'none' } as const;
const LATER: Decisions = { all: null, each: [] };

/** Two broadcasts that say the same of themselves. */
async function* both(licence: string, onSecond = () => {}): AsyncGenerator<ImportItem> {
	for (const slug of ['a', 'b']) {
		if (slug === 'b') onSecond();
		yield { key: slug, patch: { slug, title: 'T', licence }, redirects: [], notes: [] };
	}
}

const runOf =
	(licence: string, onSecond?: () => void): Run =>
	async (_, isApplied, { through, decide, onProgress }) => {
		const items = through(both(licence, onSecond));
		const report = isApplied
			? await applyImport(items, 'json', 'json', decide, onProgress)
			: await planImport(items, 'json', onProgress, decide);
		return { report, beside: [] };
	};

/** Turns of the event loop, until the import is over. */
async function over() {
	while (['reading', 'writing'].includes(currentJob(null, 0).job?.state ?? '')) {
		await new Promise((turn) => setImmediate(turn));
	}
	return currentJob(null, 0);
}

beforeEach(leaveJob);

test('a dry run writes nothing; once confirmed, the same is written', async () => {
	const { id } = await startJob(SOURCE, ['a.json'], runOf('CC0-1.0'));
	expect((await over()).job).toMatchObject({ state: 'planned', counts: { create: 2 } });
	expect(readBroadcast('a')).toBeNull();
	confirmJob(id, LATER);
	expect((await over()).job).toMatchObject({ state: 'done', items: 2 });
	expect(readBroadcast('b')?.licence).toBe('CC0-1.0');
});

test('an answer is for the conflict of its broadcast, and not for another that says the same', async () => {
	const first = await startJob(SOURCE, [], runOf('CC0-1.0'));
	await over();
	confirmJob(first.id, LATER);
	await over();
	for (const slug of ['a', 'b']) {
		writeBroadcast({ ...readBroadcast(slug)!, licence: 'CC-BY-4.0' });
	}
	const { id } = await startJob(SOURCE, [], runOf('LAL-1.3'));
	const [a] = (await over()).items;
	const [{ field, hash } = { field: '', hash: '' }] = a?.conflicts ?? [];
	const conflict = conflictKey('a', field, hash);
	confirmJob(id, { all: null, each: [{ conflict, decision: 'theirs' }] });
	await over();
	expect(['a', 'b'].map((slug) => readBroadcast(slug)?.licence)).toEqual(['LAL-1.3', 'CC-BY-4.0']);
});

test('one at a time, and a confirmation is for what was shown', async () => {
	const { id } = await startJob(SOURCE, [], runOf('CC0-1.0'));
	const second = await startJob(SOURCE, [], runOf('CC0-1.0')).catch(readRefusal);
	expect(second).toMatchObject({ code: 'conflict' });
	await over();
	expect(() => confirmJob('another', LATER)).toThrow('conflict');
	confirmJob(id, LATER);
	expect(() => confirmJob(id, LATER)).toThrow('conflict');
	await over();
});

test('told to stop, it stops between two broadcasts: what is written is whole', async () => {
	let isStopping = false;
	const stopping = () => void (isStopping && leaveJob());
	const { id } = await startJob(SOURCE, [], runOf('CC0-1.0', stopping));
	await over();
	isStopping = true;
	confirmJob(id, LATER);
	expect((await over()).job).toMatchObject({ state: 'failed', failure: { kind: 'stopped' } });
	expect([readBroadcast('a')?.title, readBroadcast('b')]).toEqual(['T', null]);
});
