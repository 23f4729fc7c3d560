import { startBaseline, startTerrasse, type Child } from './child.ts';
import { gather, type Crowd } from './crowd.ts';
import { prepare, type BenchRoom } from './place.ts';
import { say, sharedNow } from './progress.ts';
import { publish } from './publish.ts';
import { percentile, type Row } from './table.ts';

/** Ten thousand viewers: five entries a second to each of them, a thousand who join, and a crash. */
const VIEWERS = 10_000;
const JOINING = 1_000;
const ENTRIES = 60;
const WARM_UP = 10;
const EVERY_MS = 200;
/** The room opens with one entry. */
const OPENING = 1;

export async function measure(): Promise<Row[]> {
	const place = await prepare(2);
	const [forOurs, forBare] = place.rooms as [BenchRoom, BenchRoom];
	const crowds: Crowd[] = [];
	const servers: Child[] = [];
	try {
		const bare = await startBaseline('fan-out', 4309);
		servers.push(bare);
		const toBare = await join(bare, '/', OPENING + 1, crowds);
		const baselines = await publish(bare, forBare, place.cookie, toBare.crowd, ENTRIES, EVERY_MS);
		toBare.crowd.close();
		await bare.stop();

		const sockets = await startBaseline('sockets', 4313);
		servers.push(sockets);
		const toSockets = await join(sockets, '/', OPENING, crowds);
		toSockets.crowd.close();
		await sockets.stop();

		const ours = await startTerrasse(4308, place.dataDir);
		servers.push(ours);
		const path = `/api/rooms/${forOurs.code}/events`;
		const { crowd, bytesEach } = await join(ours, path, OPENING, crowds);
		const figures = await publish(ours, forOurs, place.cookie, crowd, ENTRIES, EVERY_MS);

		say(`${JOINING} more join meanwhile`);
		const joining = gather(ours.port, path, JOINING, OPENING, 1, 90);
		await publish(ours, forOurs, place.cookie, crowd, 10, EVERY_MS);
		crowds.push(await joining);

		say('the server is killed');
		await ours.kill();
		const again = await startTerrasse(4308, place.dataDir);
		const back = sharedNow();
		servers.push(again);
		await publish(again, forOurs, place.cookie, crowd, 5, EVERY_MS);
		const backAfter = (sharedNow() - back) / 1000;
		const wrong = crowds.flatMap((one) => one.wrong);
		for (const sentence of wrong.slice(0, 5)) say(sentence);

		const delay = (share: number): Omit<Row, 'target'> => ({
			what: `5 events a second to the last of ${VIEWERS} viewers, p${share * 100}`,
			figure: percentile(figures.slice(WARM_UP), share),
			baseline: percentile(baselines.slice(WARM_UP), share),
			unit: 'ms'
		});
		const told = (what: string, figure: number, unit: string, most: number): Row => ({
			what,
			figure,
			baseline: null,
			unit,
			target: { of: 'figure', is: 'at most', value: most }
		});
		return [
			{ ...delay(0.5), target: { of: 'ratio', is: 'at most', value: 1.35 } },
			{ ...delay(0.99), target: null },
			{ ...told('memory of a viewer', bytesEach, 'bytes', 16_000), baseline: toBare.bytesEach },
			{
				...told('memory of a viewer, beside a bare socket', bytesEach, 'bytes', 0),
				baseline: toSockets.bytesEach,
				target: null
			},
			told('events lost, doubled or out of order, crash included', wrong.length, '', 0),
			{ ...told(`all ${VIEWERS} back after a crash, level again`, backAfter, 's', 0), target: null }
		];
	} finally {
		for (const crowd of crowds) crowd.close();
		await Promise.all(servers.map((server) => server.stop()));
		place.remove();
	}
}

/** Gathers the viewers. @returns also what each costs the server, in bytes */
async function join(server: Child, path: string, first: number, crowds: Crowd[]) {
	say(`${VIEWERS} viewers join port ${server.port}`);
	const before = server.memory();
	const crowd = await gather(server.port, path, VIEWERS, first);
	crowds.push(crowd);
	return { crowd, bytesEach: ((server.memory() - before) * 1024 * 1024) / VIEWERS };
}
