import type { Item, Place } from './fold.ts';
import type { Command } from './keyboard.ts';
import type { DeskWords } from './words.ts';

/** What can be done with one question, list by list: the likeliest gestures first, the rest behind. */
export type ItemAct = Exclude<
	Command,
	'next' | 'previous' | 'undo' | 'spoken' | 'search' | 'cheats'
>;

/** What opens something instead of acting at once: under the question, or over the page to compare. */
export type Opens = 'edit' | 'write' | 'reason' | 'merge' | 'note' | 'compare';
export const opens = (act: ItemAct): act is Extract<ItemAct, Opens> =>
	['edit', 'write', 'reason', 'merge', 'note'].includes(act);

const FIRST: Record<Place, readonly ItemAct[]> = {
	incoming: ['publish', 'keep', 'decline'],
	kept: ['publish', 'edit', 'decline'],
	board: ['spotlight', 'answered', 'takeOff'],
	answered: ['spotlight', 'takeOff'],
	aside: ['publish', 'decline']
};
const REST: Record<Place, readonly ItemAct[]> = {
	incoming: ['edit', 'spotlight', 'merge', 'reason', 'write', 'note', 'take'],
	kept: ['spotlight', 'merge', 'reason', 'write', 'note', 'take'],
	board: ['first', 'up', 'down', 'edit', 'write', 'merge', 'note', 'take'],
	answered: ['edit', 'write', 'note'],
	aside: ['write', 'note']
};

/** Whether an act makes sense for that item there. */
export function canDo(act: ItemAct, item: Item, place: Place): boolean {
	if (!FIRST[place].includes(act) && !REST[place].includes(act)) return false;
	if (act === 'write') return item.asked !== null || place === 'board' || place === 'answered';
	if (act === 'reason') return item.asked !== null;
	// What is aside is taken back: declined or merged backstage, not what came off the board.
	if (act === 'decline' && place === 'aside') return item.declined || canSeparate(item);
	if (act === 'decline' || act === 'keep') return item.id !== null;
	return true;
}

const canSeparate = ({ into, slot }: Item): boolean =>
	into !== null && (slot === null || slot.into === null);

/** The gestures to show on a question. */
export const actsOf = (item: Item, place: Place) => ({
	first: FIRST[place].filter((act) => canDo(act, item, place)),
	rest: REST[place].filter((act) => canDo(act, item, place))
});

/** What a gesture's button says. */
export function sayAct(
	words: DeskWords['item'],
	act: ItemAct,
	item: Item,
	place: Place,
	me: string
) {
	if (act === 'write') return words.writeAnswer;
	if (act === 'spotlight' && item.spotlit) return words.unspotlight;
	if (act === 'publish' && item.slot && place === 'aside') return words.publishAgain;
	if (act === 'decline' && place === 'aside') return words.restore;
	if (act === 'take' && item.taken?.by === me) return words.letGo;
	return words[act];
}
