import { startBaseline, startTerrasse } from './child.ts';
import { hammer, requestBytes } from './http-load.ts';
import { prepare, type BenchRoom } from './place.ts';
import { median, type Row } from './table.ts';

/**
 * Envelopes accepted a second, durable on disk before each answer: one room at a time, real HTTP,
 * `synchronous = FULL`. And the memory of the process before and after.
 */
const ROUNDS = 3;
const CONNECTIONS = 64;
const ENVELOPES = 15_000;
const MOST_MS = 8_000;
const JSON_TYPE = { 'content-type': 'application/json' };

export async function measure(): Promise<Row[]> {
	const place = await prepare(ROUNDS + 1);
	const ours = await startTerrasse(4300, place.dataDir);
	const bare = await startBaseline('envelopes', 4301, place.dataDir);
	try {
		const idle = { ours: ours.memory(), bare: bare.memory() };
		const [warm, ...rooms] = place.rooms as [BenchRoom, ...BenchRoom[]];
		await fill(4300, warm);
		await fill(4301, warm);
		const [figures, baselines]: [number[], number[]] = [[], []];
		for (const room of rooms) {
			baselines.push(await fill(4301, room));
			figures.push(await fill(4300, room));
		}
		const [figure, baseline] = [median(figures), median(baselines)];
		const what = 'envelopes accepted, durable';
		const unit = '/s';
		return [
			{ what, figure, baseline, unit, target: { of: 'ratio', is: 'at least', value: 0.4 } },
			{
				what,
				figure,
				baseline: null,
				unit,
				target: { of: 'figure', is: 'at least', value: 5_000 }
			},
			{ what: 'memory, idle', figure: idle.ours, baseline: idle.bare, unit: 'MB', target: null },
			{
				what: `memory, after ${(ROUNDS + 1) * ENVELOPES} envelopes`,
				figure: ours.memory(),
				baseline: bare.memory(),
				unit: 'MB',
				target: null
			}
		];
	} finally {
		await Promise.all([ours.stop(), bare.stop()]);
		place.remove();
	}
}

/** Fills a room. @returns envelopes a second */
async function fill(port: number, room: BenchRoom): Promise<number> {
	const path = `/api/rooms/${room.code}/questions`;
	const requests = Array.from({ length: ENVELOPES }, () =>
		requestBytes('POST', path, JSON_TYPE, room.question().body)
	);
	const { perSecond, statuses } = await hammer(
		port,
		CONNECTIONS,
		() => requests.pop() ?? null,
		MOST_MS
	);
	if ([...statuses.keys()].join() !== '201') throw new Error(`answers: ${[...statuses].join(' ')}`);
	return perSecond;
}
