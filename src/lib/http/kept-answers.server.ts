import { oneForProcess } from '#db/process.server.ts';
import { compressed, preferredEncoding, type Encoding } from './compress.server.ts';
import { isNotModified } from './conditional.ts';
import { OPEN, tagOf } from './open-json.server.ts';

/**
 * Answers for machines (feeds, maps of the site) made once and kept in memory until what they are made
 * from changes. The memory is bounded: those asked for the longest ago are forgotten.
 */
type Kept = {
	edition: string;
	etag: string;
	bodies: Partial<Record<Encoding, Buffer>> & { identity: Buffer };
};

const MOST_BYTES = 16 * 1024 * 1024;

const shelf = () => oneForProcess('http/kept-answers', () => ({ kept: new Map<string, Kept>() }));

export type Made = {
	/** What it is, among all answers: its address. */
	key: string;
	/** Another string once it would be made differently. */
	edition: string;
	type: string;
	/** Milliseconds since 1970. */
	changedAt: number;
	make: () => string;
};

/** Answers from memory, or makes the answer and keeps it. */
export async function answerKept(request: Request, made: Made): Promise<Response> {
	const known = shelf().kept.get(made.key);
	const answer = known?.edition === made.edition ? known : fresh(made);
	keep(made.key, answer);
	const headers = new Headers({
		...OPEN,
		'content-type': `${made.type}; charset=utf-8`,
		'cache-control': 'no-cache',
		'last-modified': new Date(made.changedAt).toUTCString(),
		etag: answer.etag,
		vary: 'accept-encoding'
	});
	if (isNotModified(request, answer.etag, made.changedAt))
		return new Response(null, { status: 304, headers });
	const encoding = preferredEncoding(request.headers.get('accept-encoding'));
	const body = answer.bodies[encoding] ?? (await compressed(answer.bodies.identity, encoding));
	if (!answer.bodies[encoding]) {
		answer.bodies[encoding] = body;
		keep(made.key, answer);
	}
	if (encoding !== 'identity') headers.set('content-encoding', encoding);
	headers.set('content-length', String(body.length));
	return new Response(new Uint8Array(body), { headers });
}

function fresh({ edition, make }: Made): Kept {
	const identity = Buffer.from(make());
	return { edition, etag: tagOf(identity), bodies: { identity } };
}

const weight = ({ bodies }: Kept): number =>
	Object.values(bodies).reduce((sum, body) => sum + body.length, 0);

/** Puts an answer last, which is where those just asked for are. */
function keep(key: string, answer: Kept): void {
	const { kept } = shelf();
	kept.delete(key);
	kept.set(key, answer);
	let bytes = [...kept.values()].reduce((sum, one) => sum + weight(one), 0);
	for (const [oldest, one] of kept) {
		if (bytes <= MOST_BYTES) return;
		kept.delete(oldest);
		bytes -= weight(one);
	}
}
