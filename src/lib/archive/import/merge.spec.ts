import { expect, test } from 'vitest';
import { recordOf } from '../archive.fixture.server.ts';
import type { BroadcastRecord } from '../record.ts';
import type { Said } from './leaves.ts';
import { mergeBroadcast, NO_MEMORY, type Decision, type Memory } from './merge.ts';

const media = (id: string, fields: object = {}) =>
	recordOf({ media: [{ provider: 'peertube', host: 'tube.example', id, ...fields }] }).media;

/** A first import of `said`, then `edit` by a person, then `next` by the same source. */
function story(
	said: Said,
	edit: (record: BroadcastRecord) => Partial<BroadcastRecord>,
	next: Said,
	decision: Decision | null = null
) {
	const first = mergeBroadcast(null, 'la-nuit', said, NO_MEMORY, () => null);
	const edited = { ...first.record, ...edit(first.record) };
	const memory: Memory = { own: first.said, others: new Set() };
	return mergeBroadcast(edited, 'la-nuit', next, memory, () => decision);
}

const said: Said = { title: 'La nuit', summary: 'Court.', tags: [{ slug: 'tor', name: 'Tor' }] };

test('what nobody edited follows its source', () => {
	const { record, conflicts } = story(said, () => ({}), { ...said, summary: 'Plus long.' });
	expect(record.summary).toBe('Plus long.');
	expect(conflicts).toEqual([]);
});

test('what a person wrote stays while the source does not move', () => {
	const { record, changes, conflicts } = story(said, () => ({ summary: 'Le mien.' }), said);
	expect(record.summary).toBe('Le mien.');
	expect([changes, conflicts]).toEqual([[], []]);
});

test('where both moved nothing is written, and the two are handed back', () => {
	const next = { ...said, summary: 'Plus long.' };
	const {
		record,
		changes,
		conflicts,
		said: learnt
	} = story(said, () => ({ summary: 'Le mien.' }), next);
	expect(record.summary).toBe('Le mien.');
	expect(changes).toEqual([]);
	expect(conflicts).toMatchObject([{ field: 'summary', mine: 'Le mien.', theirs: 'Plus long.' }]);
	expect(learnt.has('summary')).toBe(false);
});

test.each([
	['mine', 'Le mien.'],
	['theirs', 'Plus long.']
] as const)('decided "%s", it is settled and remembered', (decision, kept) => {
	const next = { ...said, summary: 'Plus long.' };
	const merged = story(said, () => ({ summary: 'Le mien.' }), next, decision);
	expect(merged.record.summary).toBe(kept);
	const memory: Memory = { own: merged.said, others: new Set() };
	const again = mergeBroadcast(merged.record, 'la-nuit', next, memory, () => null);
	expect([again.changes, again.conflicts]).toEqual([[], []]);
});

test('what a person wrote before any import is asked about, and what they left empty is filled', () => {
	const mine = recordOf({ title: 'Autre titre' });
	const { record, conflicts } = mergeBroadcast(mine, 'la-nuit', said, NO_MEMORY, () => null);
	expect(conflicts.map(({ field }) => field)).toEqual(['title']);
	expect(record.summary).toBe('Court.');
});

test('the first source to say a field keeps it, and an empty word takes nothing away', () => {
	const mine = recordOf({ ...said });
	const memory: Memory = { own: new Map(), others: new Set(['title']) };
	const theirs: Said = { title: 'Titre d’ailleurs', summary: '', tags: [] };
	const merged = mergeBroadcast(mine, 'la-nuit', theirs, memory, () => null);
	expect([merged.changes, merged.conflicts]).toEqual([[], []]);
	expect(merged.record.summary).toBe('Court.');
});

test('a source takes back what it gave, when nobody edited it', () => {
	const { record } = story({ ...said, media: media('a') }, () => ({}), {
		...said,
		media: media('b')
	});
	expect(record.media.map(({ id }) => id)).toEqual(['b']);
	const silent = story({ ...said, media: media('a') }, () => ({}), said);
	expect(silent.record.media.map(({ id }) => id)).toEqual(['a']);
});

test('tonight’s views never touch the rank a person gave, nor bring back what they removed', () => {
	const first = { ...said, media: media('a', { views: 10, comments: 0 }) };
	const later = { ...said, media: media('a', { views: 99, comments: 1 }) };
	const ranked = story(first, ({ media: [one] }) => ({ media: [{ ...one!, rank: 3 }] }), later);
	expect(ranked.record.media).toMatchObject([{ rank: 3, views: 99 }]);
	const removed = story(first, () => ({ media: [] }), later);
	expect(removed.record.media).toEqual([]);
	expect(removed.conflicts).toEqual([]);
});

test('old numbers of two places live side by side', () => {
	const legacy = recordOf({ legacy: { id: 1271 } }).legacy;
	const wordpress = recordOf({ legacy: { wordpressId: 32508 } }).legacy;
	const first = mergeBroadcast(null, 'la-nuit', { ...said, legacy }, NO_MEMORY, () => null);
	const memory: Memory = { own: new Map(), others: new Set(first.said.keys()) };
	const both = mergeBroadcast(first.record, 'la-nuit', { legacy: wordpress }, memory, () => null);
	expect(both.record.legacy).toMatchObject({ id: 1271, wordpressId: 32508 });
});

test('the copy of a picture is forgotten with the picture, and not before', () => {
	const image = (source: string) => recordOf({ image: { source } }).image;
	const copied = ({ image: from }: BroadcastRecord) => ({
		image: { ...from!, name: 'a'.repeat(64), width: 800, height: 450 }
	});
	const first = { ...said, image: image('https://old.example/1.jpg') };
	expect(story(first, copied, first).record.image?.name).toBe('a'.repeat(64));
	const moved = story(first, copied, { ...said, image: image('https://old.example/2.jpg') });
	expect(moved.record.image).toMatchObject({ name: null, source: 'https://old.example/2.jpg' });
	expect(moved.conflicts).toEqual([]);
});

test('a broadcast without a title is refused', () => {
	expect(() => mergeBroadcast(null, 'x', { summary: 'Seul.' }, NO_MEMORY, () => null)).toThrow();
});
