import { afterEach, expect, test, vi } from 'vitest';
import { b64 } from '#lib/crypto/bytes.ts';
import { sealEnvelope } from '#lib/crypto/envelope.ts';
import { deriveRoom } from '#lib/crypto/room.ts';
import { loadSodium } from '#lib/crypto/sodium.ts';
import type { Read } from './open-one.ts';
import { makeReader } from './reader.ts';

/** Reading in a real browser, where there are workers. */
const p = await loadSodium();
const keys = deriveRoom(p, p.random(32), 'TERRASSE');
afterEach(() => vi.unstubAllGlobals());

function seal(text: string, room = keys): string {
	const question = { kind: 'question', reply: p.random(32), text } as const;
	return b64(sealEnvelope(p, room, question).envelope);
}

function reading() {
	const reads: Read[] = [];
	const failed = { count: 0 };
	const reader = makeReader(p, keys, (opened, unreadable) => {
		reads.push(...opened);
		failed.count += unreadable;
	});
	const texts = () => reads.map(({ question }) => question.kind === 'question' && question.text);
	return { reader, texts, failed };
}

/** Counts the workers that are started, and has each of them end as said. */
function workers(how: 'well' | 'refused' | 'not found' | 'breaks') {
	const started: Worker[] = [];
	const Real = globalThis.Worker;
	vi.stubGlobal(
		'Worker',
		class extends Real {
			constructor(address: string | URL, options?: WorkerOptions) {
				if (how === 'refused') throw new DOMException('refused by the policy', 'SecurityError');
				super(how === 'not found' ? '/nowhere.worker.js' : address, options);
				started.push(this);
				if (how === 'breaks') queueMicrotask(() => this.dispatchEvent(new ErrorEvent('error')));
			}
		}
	);
	return started;
}

const written = Array.from({ length: 120 }, (_, n) => `question ${n}`);

test('a worker opens what comes, in order, and says what does not open', async () => {
	const started = workers('well');
	const { reader, texts, failed } = reading();
	written.forEach((text, at) => reader.take({ seq: at + 1, envelope: seal(text) }));
	const foreign = seal('ailleurs', deriveRoom(p, p.random(32), 'TERRASSE'));
	reader.take({ seq: 500, envelope: foreign });
	await reader.idle();
	expect(texts()).toEqual(written);
	expect(failed.count).toBe(1);
	expect(started).toHaveLength(1);
	reader.close();
});

test.each(['refused', 'not found', 'breaks'] as const)(
	'where the worker is %s, the page opens all by itself',
	async (how) => {
		workers(how);
		const { reader, texts } = reading();
		written.forEach((text, at) => reader.take({ seq: at + 1, envelope: seal(text) }));
		await reader.idle();
		expect(texts()).toEqual(written);
		reader.take({ seq: 200, envelope: seal('après') });
		await reader.idle();
		expect(texts().at(-1)).toBe('après');
		reader.close();
	}
);

test('a closed reader says nothing more', async () => {
	const { reader, texts } = reading();
	reader.take({ seq: 1, envelope: seal('trop tard') });
	reader.close();
	await reader.idle();
	expect(texts()).toEqual([]);
});
