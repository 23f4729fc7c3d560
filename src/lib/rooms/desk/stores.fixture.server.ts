import { fromB64 } from '#lib/crypto/bytes.ts';
import type { Signed } from '#lib/crypto/statement.ts';
import { PROBLEMS, readRefusal } from '#lib/http/problem.ts';
import { addToBackstage, backstageAfter } from '../backstage.server.ts';
import { addToBoard, boardAfter, newestHead, signAnew } from '../board.server.ts';
import { b64 } from '../bytes.server.ts';
import { burn } from '../burn.server.ts';
import { keepKeyring, ownKeyring } from '../keyring.server.ts';
import { addReplies } from '../replies.server.ts';
import { createRoom, publicRoom, type Phase } from '../room.server.ts';
import { keepStatement } from '../statement.server.ts';
import { makeTokens, publicTokenKeys } from '../tokens/keys.server.ts';
import { changeTickets } from '../tokens/tickets.server.ts';
import { readAnswer, type Call } from './call.ts';

/**
 * For specs: the API as a desk calls it, over the real stores on a real database, with everything
 * between the two but HTTP. `print` is who is logged in; a room opened by it asks for tokens if asked to.
 */
export function callStores(print: string, hasTokens = false): Call {
	return async (method, path, body) => {
		const [, , , code = '', what = ''] = path.split('/');
		const sent = JSON.parse(JSON.stringify(body ?? null)) as never;
		try {
			const done = await act(`${method} ${what}`, code, print, sent, hasTokens);
			return readAnswer(200, JSON.parse(JSON.stringify(done)), new Date().toUTCString());
		} catch (failure) {
			const refusal = readRefusal(failure);
			if (!refusal) throw failure;
			const { code: name, members } = refusal;
			return readAnswer(PROBLEMS[name], { code: name, ...members }, null);
		}
	};
}

type Entry = { n: number; entry: string; head: string; phase?: Phase };
type Wrapped = { to: string; by: string; sealed: string; sig: string };

async function act(
	name: string,
	code: string,
	print: string,
	sent: never,
	hasTokens: boolean
): Promise<unknown> {
	const acts: Record<string, () => unknown> = {
		'POST ': async () => {
			const room = sent as { code: string; rootPublicKey: string };
			const tokens = hasTokens ? await makeTokens() : undefined;
			await createRoom(room.code, fromB64(room.rootPublicKey), print, tokens);
			const keys = publicTokenKeys(room.code);
			return (
				keys && {
					askTokenKey: b64(Buffer.from(keys.askTokenKey)),
					voteTokenKeys: b64(Buffer.from(keys.voteTokenKeys))
				}
			);
		},
		'POST tickets': () => {
			const { add, remove, unused } = sent as { add: string[]; remove: string[]; unused?: boolean };
			const [good, gone] = [add, remove].map((all) => all.map((hash) => fromB64(hash)));
			return changeTickets(code, good ?? [], gone ?? [], unused);
		},
		'GET ': () => publicRoom(code),
		'GET keyring': () => ownKeyring(code, print),
		'PUT keyring': () => keepKeyring(code, print, (sent as Wrapped[]).map(unwrapped)),
		'PUT statement': () => {
			const { statement, door } = sent as { statement: Signed; door?: string };
			return keepStatement(code, statement, door === undefined ? undefined : fromB64(door));
		},
		'POST board': () => {
			const { n, entry, head, phase } = sent as Entry;
			return addToBoard(code, n, fromB64(entry), fromB64(head), phase);
		},
		'PUT head': () => signAnew(code, (sent as Entry).n, fromB64((sent as Entry).head)),
		'POST backstage': () => addToBackstage(code, (sent as Entry).n, fromB64((sent as Entry).entry)),
		'POST replies': () =>
			addReplies(
				code,
				(sent as { tag: string; box?: string }[]).map(({ tag, box }) => ({
					tag: fromB64(tag),
					...(box === undefined ? {} : { box: fromB64(box) })
				}))
			).then((known) => ({ known: known.map((tag) => b64(Buffer.from(tag))) })),
		'POST burn': () => burn(code)
	};
	const chosen = acts[name];
	if (!chosen) throw new Error(`no such call: ${name}`);
	return (await chosen()) ?? {};
}

const unwrapped = ({ to, by, sealed, sig }: Wrapped) => ({
	to,
	by,
	sealed: fromB64(sealed),
	sig: fromB64(sig)
});

/** The `board` events after entry `n`, as the stream gives them. */
export function boardEvents(code: string, n = 0) {
	const head = newestHead(code);
	return boardAfter(code, n, 1000).map((row) => ({
		n: row.n,
		entry: b64(row.entry),
		head: head && row.n === head.n ? b64(head.head) : null
	}));
}

/** The `backstage` events after entry `n`. */
export const backstageEvents = (code: string, n = 0) =>
	backstageAfter(code, n, 1000).map((row) => ({ n: row.n, entry: b64(row.entry) }));
