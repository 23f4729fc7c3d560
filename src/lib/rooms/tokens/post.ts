/** One call to a room, said in the few ways that a page must tell apart. Never throws. */
const PATIENCE_MS = 20_000;
const FIRST_WAIT_MS = 2_000;
const LONGEST_WAIT_MS = 30_000;

/** `after`: seconds that the server asks to wait. `code`: of the problem document. */
export type Answer =
	| { is: 'ok'; body: unknown }
	| { is: 'waiting'; why: 'offline' | 'slow-down' | 'not-stored'; after: number }
	| { is: 'refused'; code: string; body: unknown };

/** Posts JSON, or reads if `body` is null. */
export async function post(address: string, body: unknown, signal: AbortSignal): Promise<Answer> {
	try {
		const answer = await fetch(address, {
			...(body !== null && {
				method: 'POST',
				headers: { 'content-type': 'application/json' },
				body: JSON.stringify(body)
			}),
			credentials: 'omit',
			cache: 'no-store',
			signal: eitherOf(signal, AbortSignal.timeout(PATIENCE_MS))
		});
		const read: unknown = await answer.json().catch(() => null);
		if (answer.ok) return { is: 'ok', body: read };
		const after = Number(answer.headers.get('retry-after') ?? 0) || 0;
		if (answer.status === 429) return { is: 'waiting', why: 'slow-down', after };
		if (answer.status >= 500) return { is: 'waiting', why: 'not-stored', after };
		return { is: 'refused', code: codeOf(read, answer.status), body: read };
	} catch {
		return { is: 'waiting', why: 'offline', after: 0 };
	}
}

function codeOf(body: unknown, status: number): string {
	if (body instanceof Object && 'code' in body) return String(body.code);
	return status === 404 ? 'no-room' : 'malformed';
}

/** Aborted when either is: `AbortSignal.any` is missing in browsers that a room still opens in. */
export function eitherOf(one: AbortSignal, other: AbortSignal): AbortSignal {
	const both = new AbortController();
	for (const signal of [one, other]) {
		if (signal.aborted) both.abort(signal.reason);
		const pass = () => both.abort(signal.reason);
		signal.addEventListener('abort', pass, { once: true, signal: both.signal });
	}
	return both.signal;
}

/** Waits as the server asked, or longer each time; less when the line comes back. */
export function pause(seconds: number, failures: number, signal: AbortSignal): Promise<void> {
	const grown = Math.min(FIRST_WAIT_MS * 2 ** failures, LONGEST_WAIT_MS);
	const ms = Math.max(seconds * 1000, grown) * (0.75 + Math.random() / 2);
	if (signal.aborted) return Promise.resolve();
	return new Promise((resolve) => {
		const end = () => {
			clearTimeout(timer);
			globalThis.removeEventListener?.('online', end);
			signal.removeEventListener('abort', end);
			resolve();
		};
		const timer = setTimeout(end, ms);
		globalThis.addEventListener?.('online', end);
		signal.addEventListener('abort', end);
	});
}
