import { b64 } from '#lib/crypto/bytes.ts';
import type { Bytes, Primitives } from '#lib/crypto/primitives.ts';
import { FIRST_MESSAGE, sealReply, tag, type Reply } from '#lib/crypto/receipt.ts';
import type { Posted } from './receipts.ts';

/**
 * Private messages to askers, sealed once and posted until the room holds these very bytes. Two
 * desks may take the same place in an asker's sixteen; the second finds it taken, and takes the next.
 */
export type Messages = {
	/**
	 * @param reply the question's reply secret, 32 bytes
	 * @returns once the room holds it; rejects if sixteen were written already, or it is too long
	 */
	write: (reply: Bytes, message: Reply) => Promise<void>;
	/** What is still to be posted. */
	due: () => Posted[];
	/** Looks again at what the room holds. */
	settle: () => void;
};

type Waiting = {
	reply: Bytes;
	message: Reply;
	posted: Required<Posted>;
	resolve: () => void;
	reject: (failure: unknown) => void;
};

const MOST = 16;

/** `held` is what the room holds: tag to box, both b64. */
export function makeMessages(p: Primitives, held: ReadonlyMap<string, string>): Messages {
	let waiting: Waiting[] = [];

	/** Sealed for the first place that neither the room nor this desk has filled. */
	function seal(reply: Bytes, message: Reply): Required<Posted> {
		const ours = new Set(waiting.map(({ posted }) => posted.tag));
		for (let m = 0; m < MOST; m++) {
			const name = b64(tag(p, reply, FIRST_MESSAGE + m));
			if (held.has(name) || ours.has(name)) continue;
			return { tag: name, box: b64(sealReply(p, reply, m, message).box) };
		}
		throw new Error('messages: this asker has had sixteen');
	}

	/** Whether it goes on waiting. */
	function look(each: Waiting): boolean {
		const there = held.get(each.posted.tag);
		if (there === undefined) return true;
		if (there === each.posted.box) {
			each.resolve();
			return false;
		}
		try {
			each.posted = seal(each.reply, each.message);
			return true;
		} catch (failure) {
			each.reject(failure);
			return false;
		}
	}

	return {
		write: (reply, message) =>
			new Promise((resolve, reject) => {
				const posted = seal(reply, message);
				waiting.push({ reply, message, posted, resolve, reject });
			}),
		due: () => waiting.map(({ posted }) => posted),
		settle() {
			waiting = waiting.filter(look);
		}
	};
}
