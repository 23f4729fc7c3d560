import { b64 } from '#lib/crypto/bytes.ts';
import { loadSodium } from '#lib/crypto/sodium.ts';
import { writeBoard, type Tip } from '#lib/rooms/desk/log.ts';
import { postEnvelope, sealed, type Desk } from '../room-by-api.ts';
import { follow } from './readers.ts';

/**
 * A full room: people who ask without end and a desk that publishes without end. Each sends the
 * same bytes again until they are answered, as the pages do, and remembers what was acknowledged.
 */
const p = await loadSodium();
const PAUSE_MS = 25;

export type Load = {
	/** What was answered "received", b64, by the number it was answered with. */
	received: Map<number, string>;
	/** Resolves once that many more answers have come. */
	more: (answers: number) => Promise<void>;
	/** Lets everyone finish what they have in hand. */
	end: () => Promise<void>;
};

/** What is sent, what to do with its answer, which the loop waits for however often it is cut. */
type Sending = { send: () => Promise<Response>; keep: (answer: Response) => Promise<void> };

/** Questions to a room from several people at once. */
export function askWithoutEnd(url: string, { keys }: Desk, people: number): Load {
	const received = new Map<number, string>();
	let asked = 0;
	return repeat(received, people, () => {
		const { envelope } = sealed(keys, `Question ${asked++}`);
		return {
			send: () => postEnvelope(url, keys.code, envelope),
			async keep(answer) {
				const { seq } = (await answer.json()) as { seq: number };
				if (received.has(seq)) throw new Error(`two questions were answered with ${seq}`);
				received.set(seq, b64(envelope));
			}
		};
	});
}

/** Entries on a room's board, one after another, after those that `openRoom` wrote. */
export async function publishWithoutEnd(url: string, { keys, call }: Desk): Promise<Load> {
	const received = new Map<number, string>();
	const room = `/api/rooms/${keys.code}/board`;
	let tip: Tip = await tipOf(url, keys);
	return repeat(received, 1, () => {
		const entry = { type: 'publish', text: `Question ${tip.n}` } as const;
		const written = writeBoard(p, keys, tip, entry, Math.floor(Date.now() / 1000));
		return {
			send: () => call('POST', room, written.body),
			async keep(answer) {
				await answer.arrayBuffer();
				received.set(written.n, written.entry);
				({ tip } = written);
			}
		};
	});
}

function repeat(received: Load['received'], times: number, next: () => Sending): Load {
	let isOver = false;
	const waiting = new Set<{ left: number; done: () => void }>();

	async function loop(): Promise<void> {
		while (!isOver) {
			const { send, keep } = next();
			await keep(await untilAnswered(send));
			for (const one of waiting) {
				if (--one.left > 0) continue;
				waiting.delete(one);
				one.done();
			}
		}
	}

	const loops = Promise.all(Array.from({ length: times }, loop));
	const broken = loops.then(() => {});
	broken.catch(() => {});
	return {
		received,
		more: (answers) =>
			Promise.race([new Promise<void>((done) => waiting.add({ left: answers, done })), broken]),
		async end() {
			isOver = true;
			await loops;
		}
	};
}

/** @throws on an answer other than "received" and "try again" */
async function untilAnswered(send: () => Promise<Response>): Promise<Response> {
	for (;;) {
		const answer = await send().catch(() => null);
		if (answer?.ok && (await isWhole(answer))) return answer;
		if (answer && !answer.ok && answer.status !== 503) throw new Error(await answer.text());
		await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
	}
}

/** An answer cut in its body is none: nobody could read it. */
const isWhole = (answer: Response): Promise<boolean> =>
	answer
		.clone()
		.arrayBuffer()
		.then(() => true)
		.catch(() => false);

/** Where the board of a room stands. */
async function tipOf(url: string, keys: Desk['keys']): Promise<Tip> {
	const reader = follow(url, keys);
	try {
		await reader.until(() => reader.chain.n > 0);
		return { n: reader.chain.n, hash: reader.chain.hash };
	} finally {
		reader.close();
	}
}
