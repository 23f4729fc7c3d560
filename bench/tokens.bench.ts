import { ristretto255_oprf } from '@noble/curves/ed25519.js';
import { b64 } from '#lib/crypto/bytes.ts';
import { noble } from '#lib/crypto/noble.ts';
import type { Bytes } from '#lib/crypto/primitives.ts';
import { askInfo, BLOCK_SLOTS } from '#lib/crypto/tokens.ts';
import { blindInput, finalize } from '#lib/crypto/voprf.ts';
import { loadVoprf } from '#lib/crypto/voprf.server.ts';
import { startTerrasse, type Child } from './child.ts';
import { gather } from './crowd.ts';
import { prepare, type BenchRoom, type Place } from './place.ts';
import { pause, say } from './progress.ts';
import { publish } from './publish.ts';
import { percentile, type Row } from './table.ts';

/**
 * Blind tokens: what an admission and a vote cost a core, beside the same arithmetic in plain
 * JavaScript; what they cost the browser; and a crowd that comes in while a board is followed.
 */
const ASK_TOKENS = 20;
const VIEWERS = 1_000;
/** 5,000 people in ten minutes. */
const PEOPLE = 5_000;
const WITHIN_SECONDS = 600;
const BOUNDED_SECONDS = 30;
const TOGETHER = 200;
const EVERY_MS = 500;
const PORT = 4780;

/** The arithmetic, and half a minute of the crowd at the pace of the whole. */
export const measure = async (): Promise<Row[]> => [
	...(await arithmetic()),
	...(await crowd(BOUNDED_SECONDS))
];

/** The whole ten minutes. */
export const measureWhole = (): Promise<Row[]> => crowd(WITHIN_SECONDS);

async function arithmetic(): Promise<Row[]> {
	const server = await loadVoprf();
	const { oprf, voprf } = ristretto255_oprf;
	const key = server.deriveKey(noble.random(32), askInfo());
	const blinded = Array.from({ length: ASK_TOKENS }, () => blindInput(noble, noble.random(32)));
	const sent = blinded.map((one) => one.blinded);
	const slots = sent.slice(0, BLOCK_SLOTS);
	const { evaluated, proof } = server.evaluate(noble, key, sent);
	const [input, output] = [
		blinded[0]?.input,
		finalize(blinded, evaluated, key.publicKey, proof)[0]
	];
	if (!input || !output) throw new Error('bench: no token');
	const admitOurs = () => {
		server.evaluate(noble, key, sent);
		for (const slot of slots) server.evaluate(noble, key, [slot]);
	};
	const admitPlain = () => {
		voprf.blindEvaluateBatch(key.secret, key.publicKey, sent);
		for (const slot of slots) voprf.blindEvaluate(key.secret, key.publicKey, slot);
	};
	const one = blinded.slice(0, 1);
	const alone = server.evaluate(noble, key, sent.slice(0, 1));
	const browser = () => {
		for (let made = 0; made < ASK_TOKENS + BLOCK_SLOTS; made++) blindInput(noble, input);
		finalize(blinded, evaluated, key.publicKey, proof);
		for (let slot = 0; slot < BLOCK_SLOTS; slot++) {
			finalize(one, alone.evaluated, key.publicKey, alone.proof);
		}
	};
	const row = (what: string, ours: () => void, plain: () => void): Row => ({
		what: `${what}, one core`,
		figure: 1_000 / millisecondsOf(ours),
		baseline: 1_000 / millisecondsOf(plain),
		unit: '/s',
		target: { of: 'ratio', is: 'at least', value: 4 }
	});
	return [
		row('admissions', admitOurs, admitPlain),
		row(
			'votes checked',
			() => server.check(key, input, output),
			// The multiplication alone, without the map to the group before it and the hash behind.
			() => oprf.blindEvaluate(key.secret, sent[0] as Bytes)
		),
		told('an admission in the browser, in slices', millisecondsOf(browser), 'ms')
	];
}

const told = (what: string, figure: number, unit: string): Row => ({
	what,
	figure,
	baseline: null,
	unit,
	target: null
});

/** How long one takes, the median of a second's worth. */
function millisecondsOf(act: () => void): number {
	act();
	const times: number[] = [];
	const end = performance.now() + 1_000;
	while (performance.now() < end || times.length < 5) {
		const start = performance.now();
		act();
		times.push(performance.now() - start);
	}
	return percentile(times, 0.5);
}

/** People come in at the pace of 5,000 in ten minutes, while a board is published and followed. */
async function crowd(seconds: number): Promise<Row[]> {
	const place = await prepare(1, true);
	const server = await startTerrasse(PORT, place.dataDir);
	const [room] = place.rooms as [BenchRoom];
	const viewers = await gather(PORT, `/api/rooms/${room.code}/events`, VIEWERS, 1);
	try {
		say(`${TOGETHER} come in together`);
		const start = performance.now();
		await Promise.all(Array.from({ length: TOGETHER }, () => enter(room)));
		const together = (performance.now() - start) / 1_000;
		const { delays, late, seconds: busy } = await follow(place, server, viewers, seconds);
		return [
			{
				...told(`${TOGETHER} people come in together, the last after`, together, 's'),
				target: { of: 'figure', is: 'at most', value: 60 }
			},
			{
				...told('people come in at the pace of 5,000 in ten minutes, p99 each', late, 's'),
				target: { of: 'figure', is: 'at most', value: 30 }
			},
			{
				...told(`meanwhile, an entry to the last of ${VIEWERS} viewers, p99`, delays, 'ms'),
				target: { of: 'figure', is: 'at most', value: 500 }
			},
			told('meanwhile, cores taken', busy / seconds, '')
		];
	} finally {
		viewers.close();
		await server.stop();
		place.remove();
	}
}

async function follow(
	place: Place,
	server: Child,
	viewers: Awaited<ReturnType<typeof gather>>,
	seconds: number
) {
	const [room] = place.rooms as [BenchRoom];
	say(`${Math.round((PEOPLE / WITHIN_SECONDS) * seconds)} people come in, over ${seconds} s`);
	const before = server.processorSeconds();
	const entries = (seconds * 1_000) / EVERY_MS;
	const publishing = publish(server, room, place.cookie, viewers, entries, EVERY_MS);
	const entering: Promise<number>[] = [];
	const end = performance.now() + seconds * 1_000;
	while (performance.now() < end) {
		entering.push(enter(room));
		await pause((WITHIN_SECONDS / PEOPLE) * 1_000);
	}
	const took = await Promise.all(entering);
	return {
		delays: percentile(await publishing, 0.99),
		late: percentile(took, 0.99),
		seconds: server.processorSeconds() - before
	};
}

const pool = Array.from({ length: 64 }, () => blindInput(noble, noble.random(32)).blinded);
const drawn = (count: number): string[] =>
	Array.from({ length: count }, () => b64(pool[Math.floor(Math.random() * 64)] as Bytes));

/** One admission, as `admission.ts` asks for it, but with elements blinded beforehand. @returns seconds */
async function enter({ code }: BenchRoom): Promise<number> {
	const start = performance.now();
	const address = `http://localhost:${PORT}/api/rooms/${code}`;
	const { work } = (await (await fetch(address)).json()) as {
		work: { salt: string; bits: number };
	};
	if (work.bits > 0) throw new Error('bench: work was asked for');
	const counter = b64(new Uint8Array(8));
	const answer = await fetch(`${address}/admissions`, {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify({
			block: 0,
			work: { salt: work.salt, counter },
			ask: drawn(ASK_TOKENS),
			vote: drawn(BLOCK_SLOTS)
		})
	});
	if (answer.status !== 200) throw new Error(`an admission was answered ${answer.status}`);
	await answer.arrayBuffer();
	return (performance.now() - start) / 1_000;
}
