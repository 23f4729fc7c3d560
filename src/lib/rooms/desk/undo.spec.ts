import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { BoardEntry } from '#lib/crypto/board.ts';
import { b64 } from '#lib/crypto/bytes.ts';
import type { Bytes } from '#lib/crypto/primitives.ts';
import { applyEntry, emptyBoard, shownSlots, spotlightOf, type Board } from '../board.ts';
import { actsBehind } from './acts-behind.ts';
import { actsOnBoard } from './acts.ts';
import { applyBackstage, emptyBackstage } from './decisions.ts';
import { foldDesk, PLACES } from './fold.ts';
import type { Act } from './post.ts';
import type { Read } from './open-one.ts';
import { reversibleActs, type Reversible } from './undo.ts';

const bytes = (fill: number, length: number): Bytes => new Uint8Array(length).fill(fill);
const ref = (n: number) => b64(bytes(n, 16));
const id = (n: number) => b64(bytes(100 + n, 16));
const question = (n: number): Read => ({
	seq: n,
	id: id(n),
	ref: ref(n),
	reply: b64(bytes(n, 32)),
	question: { kind: 'question', reply: bytes(n, 32), text: `question ${n}` }
});
const READS = [1, 2, 3, 4].map(question);

/** A room of four questions in memory, where every act is written at once. */
function room() {
	let board: Board = emptyBoard();
	const backstage = emptyBackstage();
	const acts = { ...actsOnBoard(() => board), ...actsBehind(backstage) };
	const reversible = reversibleActs(acts, () => board, backstage);
	/** Writes an act. @returns whether there was something to write */
	function write({ log, entry }: Act): boolean {
		const json = entry();
		if (json === null) return false;
		if (log === 'board') board = applyEntry(board, json as BoardEntry);
		else applyBackstage(backstage, json);
		return true;
	}
	/** What people see: the lists, the audience's board, the wall. */
	function seen() {
		const lists = foldDesk(READS, board, backstage);
		const shown = shownSlots(board);
		return {
			lists: PLACES.map((place) => lists[place].map(({ key }) => key)),
			words: [...lists.incoming, ...lists.kept].map(({ text }) => text),
			board: shown.map(({ ref, text, answered, answer }) => [ref, text, answered, answer]),
			spotlight: spotlightOf(board)?.ref ?? null,
			rules: [board.phase, board.every, board.queue]
		};
	}
	return { acts, reversible, write, seen, backstage, board: () => board };
}

type Room = ReturnType<typeof room>;
const n = fc.integer({ min: 1, max: 4 });
/** Anything a facilitator may do to one of the four, or to the room. */
const gesture: fc.Arbitrary<(on: Room) => Reversible> = fc.oneof(
	n.map((k) => (on: Room) => on.reversible.publish(ref(k), `question ${k}`, id(k))),
	n.map((k) => (on: Room) => on.reversible.reword(ref(k), `autrement ${k}`)),
	n.map((k) => (on: Room) => on.reversible.spotlight(ref(k))),
	n.map((k) => (on: Room) => on.reversible.unspotlight(ref(k))),
	fc.tuple(n, fc.constantFrom(undefined, 'Oui.')).map(
		([k, text]) =>
			(on: Room) =>
				on.reversible.answered(ref(k), text)
	),
	n.map((k) => (on: Room) => on.reversible.takeOff(ref(k))),
	fc.tuple(n, n).map(
		([k, into]) =>
			(on: Room) =>
				on.reversible.merge(ref(k), ref(into))
	),
	fc.tuple(n, n).map(
		([k, into]) =>
			(on: Room) =>
				on.reversible.mergeBehind(ref(k), ref(into))
	),
	n.map((k) => (on: Room) => on.reversible.unmerge(ref(k))),
	fc.tuple(n, fc.constantFrom('up' as const, 'down' as const, 'first' as const)).map(
		([k, to]) =>
			(on: Room) =>
				on.reversible.move(ref(k), to)
	),
	fc
		.record({
			phase: fc.constantFrom('open' as const, 'paused' as const),
			every: fc.constantFrom(0, 5),
			queue: fc.constantFrom(null, 30)
		})
		.map((rules) => (on: Room) => on.reversible.phase(rules)),
	fc.tuple(n, fc.constantFrom('incoming' as const, 'kept' as const, 'declined' as const)).map(
		([k, to]) =>
			(on: Room) =>
				on.reversible.triage(ref(k), id(k), to)
	)
);

test('whatever was done before, undoing an act gives back what everyone saw', () => {
	fc.assert(
		fc.property(fc.array(gesture, { maxLength: 12 }), gesture, (before, last) => {
			const on = room();
			for (const each of before) on.write(each(on).act);
			const seen = on.seen();
			const { act, undo } = last(on);
			if (on.write(act)) for (const each of undo()) on.write(each);
			expect(on.seen()).toEqual(seen);
		}),
		{ numRuns: 2000 }
	);
});

test('undoing does not undo a colleague: what they did since stands', () => {
	const on = room();
	const published = on.reversible.publish(ref(1), 'question 1', id(1));
	on.write(published.act);
	on.write(on.acts.answered(ref(1)));
	for (const each of published.undo()) on.write(each);
	expect(on.seen().board).toEqual([[ref(1), 'question 1', true, null]]);

	const spotlit = on.reversible.spotlight(ref(1));
	on.write(spotlit.act);
	on.write(on.acts.publish(ref(2), 'question 2'));
	on.write(on.acts.spotlight(ref(2)));
	for (const each of spotlit.undo()) on.write(each);
	expect(on.seen().spotlight).toBe(ref(2));

	const declined = on.reversible.triage(ref(3), id(3), 'declined');
	on.write(declined.act);
	on.write(on.acts.triage(id(3), 'kept'));
	for (const each of declined.undo()) on.write(each);
	expect(on.backstage.triage.get(id(3))).toBe('kept');
});

test('a question reworded says so again once it is put back on the board', () => {
	const on = room();
	for (const act of [
		on.acts.publish(ref(1), 'mieux dit'),
		on.acts.markReworded(ref(1)),
		on.acts.answered(ref(1), 'Oui.')
	]) {
		on.write(act);
	}
	const off = on.reversible.takeOff(ref(1));
	on.write(off.act);
	for (const each of off.undo()) on.write(each);
	const [item] = foldDesk(READS, on.board(), on.backstage).answered;
	expect(item?.slot).toMatchObject({ text: 'mieux dit', edited: true, answer: 'Oui.' });
});
