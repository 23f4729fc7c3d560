import { loadSodium } from '#lib/crypto/sodium.ts';
import type { RoomKeys } from '#lib/crypto/room.ts';
import { followChain, type Follower, type Verified } from '#lib/rooms/chain.ts';
import { readEventStream, type StreamEvent } from '#lib/rooms/event-stream.ts';
import { openLine, type LineState } from '#lib/rooms/live.ts';
import type { Desk } from '../room-by-api.ts';

/** Those who read a room while it works: an attendee's page as it is, and a desk in a hurry. */
const p = await loadSodium();
const PAUSE_MS = 25;
const MOST_WAIT_MS = 60_000;

/** An attendee's line and chain, the page's own code. */
export type Reader = {
	chain: Follower;
	/** Every entry as it was believed, in the order it came. */
	entries: Verified[];
	/** How the line was, one after another. */
	states: LineState[];
	/** Resolves once it holds, asked again after each event. @throws after a minute */
	until: (holds: () => boolean) => Promise<void>;
	close: () => void;
};

/** Follows a room as the attendee's page does. */
export function follow(url: string, keys: RoomKeys): Reader {
	const chain = followChain(p, keys);
	const entries: Verified[] = [];
	const states: LineState[] = [];
	const { until, wake } = waiting();
	const line = openLine(`${url}/api/rooms/${keys.code}/events`, {
		event(name, data) {
			if (name === 'board') entries.push(...chain.takeEntry(data));
			if (name === 'head') entries.push(...chain.takeHead(data));
			wake();
		},
		state: (state) => states.push(state),
		refused: () => {}
	});
	return { chain, entries, states, until, close: () => line.close() };
}

/** What a desk heard. */
export type DeskReader = {
	questions: { seq: number; envelope: string }[];
	/** How often the line was opened. */
	lines: () => number;
	until: Reader['until'];
	close: () => void;
};

/** Follows a room's desk stream, back at once after each cut, with the last id it heard. */
export function followAsDesk(url: string, { keys, cookie }: Desk): DeskReader {
	const questions: DeskReader['questions'] = [];
	const { until, wake } = waiting();
	const end = new AbortController();
	let lastId = '';
	let lines = 0;

	function hear({ name, data, id }: StreamEvent): void {
		if (name === 'question') questions.push(JSON.parse(data) as { seq: number; envelope: string });
		lastId = id;
	}

	async function listen(): Promise<void> {
		const answer = await fetch(`${url}/api/rooms/${keys.code}/desk`, {
			headers: { cookie, ...(lastId && { 'last-event-id': lastId }) },
			signal: end.signal
		});
		if (!answer.ok || !answer.body) throw new Error(`the desk was answered ${answer.status}`);
		lines++;
		const stream = readEventStream(lastId);
		for await (const text of answer.body.pipeThrough(new TextDecoderStream())) {
			stream.take(text).forEach(hear);
			wake();
		}
	}

	void (async () => {
		while (!end.signal.aborted) {
			await listen().catch(() => {});
			await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
		}
	})();
	return { questions, lines: () => lines, until, close: () => end.abort() };
}

function waiting() {
	const heard = new Set<() => void>();
	return {
		wake: () => heard.forEach((hear) => hear()),
		until: (holds: () => boolean) =>
			new Promise<void>((resolve, reject) => {
				const late = setTimeout(() => reject(new Error('a reader waited in vain')), MOST_WAIT_MS);
				const hear = () => {
					if (!holds()) return;
					clearTimeout(late);
					heard.delete(hear);
					resolve();
				};
				heard.add(hear);
				hear();
			})
	};
}
