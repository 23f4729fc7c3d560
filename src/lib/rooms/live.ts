/**
 * The line to a room: its event stream, kept open, with its state said to the page. It reads the
 * stream with `fetch` and not `EventSource`, which hides the server's heartbeat comments and answers
 * such as 404: a dead line would look alive. It resumes after the last event heard.
 */
import { readEventStream, type StreamEvent } from './event-stream.ts';
import { wakeable } from './wakeable.ts';

/** `connecting` before the first answer, `live` while bytes come, `lost` from then on until they do. */
export type LineState = 'connecting' | 'live' | 'lost';

/** What a page hears. Nothing is called after `close`. */
export interface Ear {
	/** One event of the stream, its data read as JSON. */
	event(name: string, data: unknown): void;
	/** The state changed. */
	state(state: LineState): void;
	/** The server refuses the line for good (401, 403, 404…): no more tries. */
	refused(status: number): void;
}

export interface Line {
	close(): void;
}

/** The server speaks every 15 s at least; past this silence the line is dead. */
const SILENCE_MS = 40_000;
const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 30_000;

/**
 * Opens the line and keeps it open.
 *
 * @param address of the stream, on this origin
 * @param credentials `same-origin` on a desk; attendees send no cookie
 */
export function openLine(
	address: string,
	ear: Ear,
	credentials: 'omit' | 'same-origin' = 'omit'
): Line {
	let closed = false;
	let attempt = new AbortController();
	let lastId = '';
	let failures = 0;
	let asked: number | null = null;
	let state: LineState = 'connecting';
	const { pause, wake } = wakeable();

	function become(next: LineState): void {
		if (closed || state === next) return;
		state = next;
		ear.state(next);
	}

	async function keepOpen(): Promise<void> {
		while (!closed) {
			attempt = new AbortController();
			const status = await listen().catch(() => null);
			if (closed) return;
			become('lost');
			if (status !== null) return ear.refused(status);
			await pause(waitBefore(failures++, asked));
		}
	}

	/** Listens until the line breaks. Answers the status of a lasting refusal, null for a break. */
	async function listen(): Promise<number | null> {
		let watch = setTimeout(() => attempt.abort(), SILENCE_MS);
		try {
			const headers: Record<string, string> = { accept: 'text/event-stream' };
			if (lastId) headers['last-event-id'] = lastId;
			const { signal } = attempt;
			const answer = await fetch(address, { headers, credentials, cache: 'no-store', signal });
			if (!answer.ok || !answer.body) return isLasting(answer.status) ? answer.status : null;
			const stream = readEventStream(lastId);
			const words = answer.body.pipeThrough(new TextDecoderStream()).getReader();
			become('live');
			for (;;) {
				const { done, value } = await words.read();
				if (done) return null;
				clearTimeout(watch);
				watch = setTimeout(() => attempt.abort(), SILENCE_MS);
				failures = 0;
				const events = stream.take(value);
				asked = stream.retry;
				hear(events);
			}
		} finally {
			clearTimeout(watch);
			attempt.abort();
		}
	}

	function hear(events: readonly StreamEvent[]): void {
		for (const { name, data, id } of events) {
			if (closed) return;
			ear.event(name, JSON.parse(data));
			lastId = id;
		}
	}

	const giveUp = () => attempt.abort();
	const page = typeof window === 'undefined' ? null : window;
	page?.addEventListener('online', wake);
	page?.addEventListener('offline', giveUp);
	void keepOpen();

	return {
		close() {
			page?.removeEventListener('online', wake);
			page?.removeEventListener('offline', giveUp);
			closed = true;
			attempt.abort();
			wake();
		}
	};
}

/** Too many requests, a timeout or a fault of the server pass; another refusal stays. */
const isLasting = (status: number): boolean =>
	status >= 400 && status < 500 && status !== 408 && status !== 429;

/** Doubles up to half a minute, spread over half to one and a half so that a room never returns as one. */
function waitBefore(failures: number, asked: number | null): number {
	const wait = Math.min((asked ?? FIRST_WAIT_MS) * 2 ** failures, LONGEST_WAIT_MS);
	return wait * (0.5 + Math.random());
}
