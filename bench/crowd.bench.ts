import { startBaseline, startTerrasse, type Child } from './child.ts';
import { gather, type Crowd } from './crowd.ts';
import { prepare, type BenchRoom } from './place.ts';
import { pause, say, sharedNow } from './progress.ts';
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
		const baselines = await publish(bare, forBare, place.cookie, toBare.crowd, ENTRIES);
		toBare.crowd.close();
		await bare.stop();

		const ours = await startTerrasse(4308, place.dataDir);
		servers.push(ours);
		const path = `/api/rooms/${forOurs.code}/events`;
		const { crowd, bytesEach } = await join(ours, path, OPENING, crowds);
		const figures = await publish(ours, forOurs, place.cookie, crowd, ENTRIES);

		say(`${JOINING} more join meanwhile`);
		const joining = gather(ours.port, path, JOINING, OPENING, 1, 90);
		await publish(ours, forOurs, place.cookie, crowd, 10);
		crowds.push(await joining);

		say('the server is killed');
		await ours.kill();
		const again = await startTerrasse(4308, place.dataDir);
		const back = sharedNow();
		servers.push(again);
		await publish(again, forOurs, place.cookie, crowd, 5);
		const backAfter = (sharedNow() - back) / 1000;
		const wrong = crowds.flatMap((one) => one.wrong);
		for (const sentence of wrong.slice(0, 5)) say(sentence);

		const delay = (share: number): Omit<Row, 'target'> => ({
			what: `5 events a second to the last of ${VIEWERS} viewers, p${share * 100}`,
			figure: percentile(figures, share),
			baseline: percentile(baselines, share),
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

/** Publishes at a steady pace. @returns how long each entry took to the last viewer, in ms */
async function publish(
	{ port }: Child,
	room: BenchRoom,
	cookie: string,
	crowd: Crowd,
	entries: number
): Promise<number[]> {
	const delays: Promise<number>[] = [];
	for (let posted = 0; posted < entries; posted++) {
		const { body } = room.nextEntry({ type: 'publish', text: `Question ${posted} ?` });
		const { n } = JSON.parse(body) as { n: number };
		const sentAt = sharedNow();
		const answer = await fetch(`http://localhost:${port}/api/rooms/${room.code}/board`, {
			method: 'POST',
			headers: { 'content-type': 'application/json', cookie },
			body
		});
		if (answer.status !== 201) throw new Error(`a board entry was answered ${answer.status}`);
		await answer.arrayBuffer();
		const delay = crowd.allHeard(n).then((at) => at - sentAt);
		delay.catch(() => {});
		delays.push(delay);
		await pause(Math.max(0, EVERY_MS - (sharedNow() - sentAt)));
	}
	return (await Promise.all(delays)).slice(entries > WARM_UP ? WARM_UP : 0);
}
