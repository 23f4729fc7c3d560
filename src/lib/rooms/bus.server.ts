import { oneForProcess } from '#db/process.server.ts';
import { memoryBus } from './bus-memory.server.ts';

/**
 * How the part that writes tells the parts that stream: a room's code and what changed there, no
 * content. Whoever hears it reads the change from the store, so nothing can come twice, out of
 * order, or not at all. The one boundary for scale: another driver (Redis Streams) fits here.
 */
export type Change =
	| 'board'
	| 'head'
	| 'phase'
	| 'replies'
	| 'questions'
	| 'backstage'
	/** How many votes each choice has. */
	| 'tally'
	/** How many tickets are good, and used. */
	| 'tickets'
	/** About to burn: whatever is pending must leave now. */
	| 'burning'
	| 'burned';

/** What a driver does; `bus.spec.ts` is the suite that each one passes. */
export type Bus = {
	/** Tells a room's subscribers. @returns the message's id, growing within a room */
	publish: (code: string, change: Change) => string;
	/**
	 * Hears a room's changes: those after the id `from` that are still kept, then each new one.
	 *
	 * @param from the last id heard, or null for new ones only
	 * @returns stops hearing
	 */
	subscribe: (
		code: string,
		from: string | null,
		hear: (change: Change, id: string) => void
	) => () => void;
	/** Whether messages pass. */
	health: () => boolean;
};

/** The process's bus. */
export function bus(): Bus {
	return oneForProcess('rooms/bus', memoryBus);
}
