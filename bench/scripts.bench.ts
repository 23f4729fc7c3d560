import { b64, fromB64, readUnsigned } from '#lib/crypto/bytes.ts';
import { loadSodium } from '#lib/crypto/sodium.ts';
import { admissionDigest } from '#lib/crypto/tokens.ts';
import { solveWork } from '#lib/crypto/work.ts';
import { blindBlock, sent } from '#lib/rooms/tokens/tokens.fixture.ts';
import { bitsAt } from '#lib/rooms/tokens/work.server.ts';
import { startTerrasse } from './child.ts';
import { prepare, type BenchRoom } from './place.ts';
import { say } from './progress.ts';
import type { Row } from './table.ts';

/**
 * A thousand scripts without tickets, which do all the work they are asked for, as one machine can:
 * what they are asked for is what docs/threat-model.md states, or this stops. The same door with less
 * work is `src/lib/rooms/tokens/scripts.server.spec.ts`.
 */
const SCRIPTS = 1_000;
const AT_ONCE = 4;
const PORT = 4790;
const DRAINED_A_SECOND = 10;

type Work = { salt: string; bits: number };

export async function measure(): Promise<Row[]> {
	const place = await prepare(1, true);
	const server = await startTerrasse(PORT, place.dataDir);
	const [room] = place.rooms as [BenchRoom];
	const asked: number[] = [];
	let [tries, begun, done] = [0, 0, 0];
	const start = performance.now();
	const script = async () => {
		while (begun < SCRIPTS) {
			begun++;
			const before = done;
			const entered = await enter(room);
			const seconds = (performance.now() - start) / 1_000;
			const least = bitsAt(before - DRAINED_A_SECOND * seconds);
			if (entered.bits < least) throw new Error(`bench: ${entered.bits} bits, not ${least}`);
			asked.push(entered.bits);
			tries += entered.tries;
			if (++done % 100 === 0) say(`${done} in, ${entered.bits} bits, ${tries} tries`);
		}
	};
	try {
		await Promise.all(Array.from({ length: AT_ONCE }, script));
		const seconds = (performance.now() - start) / 1_000;
		const row = (what: string, figure: number, unit: string): Row => ({
			what,
			figure,
			baseline: null,
			unit,
			target: null
		});
		return [
			row(`${SCRIPTS} scripts without tickets are in after`, seconds, 's'),
			row('what they were asked for, at the most', Math.max(...asked), 'bits'),
			row('tries they made together', tries, '')
		];
	} finally {
		await server.stop();
		place.remove();
	}
}

/** One admission, worked for until it is granted. @returns the bits it showed, the tries they took */
async function enter({ code }: BenchRoom): Promise<{ bits: number; tries: number }> {
	const address = `http://localhost:${PORT}/api/rooms/${code}`;
	const { vote } = sent(blindBlock());
	const digest = admissionDigest(await loadSodium(), code, 0, [], vote);
	let { work } = (await (await fetch(address)).json()) as { work: Work };
	for (let tries = 0; ;) {
		const counter = await solveWork(digest, fromB64(work.salt), work.bits);
		tries += readUnsigned(counter) + 1;
		const answer = await fetch(`${address}/admissions`, {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify({
				block: 0,
				work: { salt: work.salt, counter: b64(counter) },
				ask: [],
				vote: vote.map(b64)
			})
		});
		const body = (await answer.json()) as { code?: string; work?: Work };
		if (answer.status === 200) return { bits: work.bits, tries };
		if (body.code !== 'work' || !body.work) throw new Error(`bench: refused, ${body.code}`);
		work = body.work;
	}
}
