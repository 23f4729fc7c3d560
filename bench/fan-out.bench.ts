import { connect, type Socket } from 'node:net';
import { startBaseline, startTerrasse, type Child } from './child.ts';
import { readAnswers, requestBytes } from './http-load.ts';
import { listen, type Listeners } from './listeners.ts';
import { prepare, type BenchRoom } from './place.ts';
import { percentile, type Row } from './table.ts';

/** From posting a board entry to its arrival at the last of many viewers. */
const VIEWERS = [1_000, 5_000];
const ENTRIES = 60;
const PAUSE_MS = 120;

export async function measure(): Promise<Row[]> {
	const rows: Row[] = [];
	for (const viewers of VIEWERS) rows.push(...(await measureWith(viewers)));
	return rows;
}

async function measureWith(viewers: number): Promise<Row[]> {
	const place = await prepare(2);
	const ours = await startTerrasse(4304, place.dataDir);
	const bare = await startBaseline('fan-out', 4305);
	try {
		const [forOurs, forBare] = place.rooms as [BenchRoom, BenchRoom];
		const baselines = await delays(bare, place.cookie, forBare, viewers);
		const figures = await delays(ours, place.cookie, forOurs, viewers);
		const row = (share: number): Omit<Row, 'target'> => ({
			what: `board event to the last of ${viewers} viewers, p${share * 100}`,
			figure: percentile(figures, share),
			baseline: percentile(baselines, share),
			unit: 'ms'
		});
		return [
			{ ...row(0.5), target: null },
			{ ...row(0.99), target: { of: 'ratio', is: 'at most', value: 1.35 } },
			{
				what: `memory with ${viewers} viewers`,
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

async function delays({ port }: Child, cookie: string, room: BenchRoom, viewers: number) {
	const listeners = await listen(port, `/api/rooms/${room.code}/events`, viewers);
	const desk = connect(port, '127.0.0.1').setNoDelay(true);
	const statuses = new Set<number>();
	readAnswers(desk, (status) => statuses.add(status));
	const samples: number[] = [];
	for (let posted = 0; posted < ENTRIES; posted++) {
		samples.push(await deliver(desk, cookie, room, posted, listeners));
		await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
	}
	if ([...statuses].join() !== '201') throw new Error(`answers: ${[...statuses].join()}`);
	desk.destroy();
	listeners.close();
	// The first ones warm both servers up.
	return samples.slice(5);
}

async function deliver(
	desk: Socket,
	cookie: string,
	room: BenchRoom,
	posted: number,
	{ allHear }: Listeners
): Promise<number> {
	const { entry, body } = room.nextEntry({ type: 'publish', text: `Question ${posted} ?` });
	const headers = { 'content-type': 'application/json', cookie };
	const heard = allHear(entry);
	const sentAt = performance.now();
	desk.write(requestBytes('POST', `/api/rooms/${room.code}/board`, headers, body));
	return (await heard) - sentAt;
}
