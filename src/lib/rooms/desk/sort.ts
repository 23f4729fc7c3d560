import type { Item } from './fold.ts';
import { foldText } from './similar.ts';

/** Searching and sorting the lists of a desk. What arrives while one reads never moves what is there. */
export const SORTS = ['arrival', 'place', 'step', 'votes'] as const;
export type Sort = (typeof SORTS)[number];

/** Whether each word of the search begins somewhere in the item; accents and case do not count. */
export function matches(item: Item, search: string): boolean {
	const wanted = wordsOf(search);
	if (wanted.length === 0) return true;
	const { asked, notes, seq, text } = item;
	const about = [text, asked?.text, asked?.name, asked?.step, ...notes.map((note) => note.text)];
	const there = foldText(`${seq ?? ''} ${about.filter(Boolean).join(' ')}`);
	return wanted.every((word) => there.includes(word));
}

const wordsOf = (search: string): string[] => foldText(search).split(/\s+/).filter(Boolean);

/** Sorts a list that is in order of arrival. */
export function sortItems(items: readonly Item[], by: Sort): readonly Item[] {
	// What nobody has published has no votes: it stays in order of arrival.
	if (by === 'arrival' || by === 'votes') return items;
	return by === 'place' ? inTurn(items) : byStep(items);
}

/** One from the room, one from online; those that do not say count as of the room. */
function inTurn(items: readonly Item[]): Item[] {
	const online = items.filter(({ asked }) => asked?.place === 'online');
	const room = items.filter(({ asked }) => asked?.place !== 'online');
	const longest = Math.max(room.length, online.length);
	return Array.from({ length: longest }, (_, at) => [room[at], online[at]])
		.flat()
		.filter((item) => item !== undefined);
}

/** In the order of the steps' names, those without a step last. */
function byStep(items: readonly Item[]): Item[] {
	const step = ({ asked }: Item) => asked?.step;
	return [...items].sort((a, b) => {
		const [one, other] = [step(a), step(b)];
		if (one === other) return 0;
		if (one === undefined || other === undefined) return one === undefined ? 1 : -1;
		return one.localeCompare(other, undefined, { numeric: true });
	});
}

/** Most votes first; equals stay in the order they are in. @param votesOf by the item's key */
export const sortByVotes = (
	items: readonly Item[],
	votesOf: (key: string) => number
): readonly Item[] => items.toSorted((one, other) => votesOf(other.key) - votesOf(one.key));

/** The items where they were before, by key, and what is new after them. */
export function keepStill(items: readonly Item[], before: readonly string[]): Item[] {
	const rank = new Map(before.map((key, at) => [key, at]));
	const rankOf = ({ key }: Item) => rank.get(key) ?? Infinity;
	const known = items.filter(({ key }) => rank.has(key)).sort((a, b) => rankOf(a) - rankOf(b));
	return [...known, ...items.filter(({ key }) => !rank.has(key))];
}
