/**
 * Opens the questions of one room away from the page, which stays alive meanwhile. The first message
 * brings the keys, each next one envelopes; the page ends the worker, and with it its copy of the keys.
 */
import { loadSodium } from '#lib/crypto/sodium.ts';
import { openOne, type OpeningKeys, type Opened, type Sealed } from './open-one.ts';

/** What the page sends, the keys once and first. */
export type Told = { keys: OpeningKeys } | { sealed: readonly Sealed[] };

/** What comes back: whether it can begin, then what each batch of envelopes held. */
export type Answered = 'ready' | 'failed' | Opened[];

/** So many at a time come back: the first are on screen while the last are still sealed. */
const BATCH = 50;

const loaded = loadSodium();
loaded.catch(() => postMessage('failed' satisfies Answered));
let keys: OpeningKeys | undefined;

addEventListener('message', async ({ data }: MessageEvent<Told>) => {
	const p = await loaded;
	if ('keys' in data) {
		keys = data.keys;
		return postMessage('ready' satisfies Answered);
	}
	if (!keys) return;
	for (let at = 0; at < data.sealed.length; at += BATCH) {
		const mine = keys;
		const opened = data.sealed.slice(at, at + BATCH).map((sealed) => openOne(p, mine, sealed));
		postMessage(opened satisfies Answered);
	}
});
