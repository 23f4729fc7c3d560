import { connect } from 'node:net';
import { startBaseline, startTerrasse } from './child.ts';
import { readAnswers, requestBytes } from './http-load.ts';
import { listen } from './listeners.ts';
import { prepare, type BenchRoom } from './place.ts';
import { percentile, type Row } from './table.ts';

/** From sending a question to its arrival on the desk, while 500 attendees listen to the board. */
const ATTENDEES = 500;
const QUESTIONS = 200;
const PAUSE_MS = 15;

export async function measure(): Promise<Row[]> {
	const place = await prepare(1);
	const ours = await startTerrasse(4302, place.dataDir);
	const bare = await startBaseline('envelopes', 4303, place.dataDir);
	const [room] = place.rooms as [BenchRoom];
	const api = `/api/rooms/${room.code}`;
	try {
		const baseline = await delays(4303, room, '/events', '/desk', '');
		const cookie = `cookie: ${place.cookie}\r\n`;
		const figures = await delays(4302, room, `${api}/events`, `${api}/desk`, cookie);
		return [0.5, 0.99].map((share) => ({
			what: `question to desk, ${ATTENDEES} attendees, p${share * 100}`,
			figure: percentile(figures, share),
			baseline: percentile(baseline, share),
			unit: 'ms',
			target: { of: 'figure', is: 'at most', value: 1_000 }
		}));
	} finally {
		await Promise.all([ours.stop(), bare.stop()]);
		place.remove();
	}
}

async function delays(port: number, room: BenchRoom, all: string, desk: string, cookie: string) {
	const attendees = await listen(port, all, ATTENDEES);
	const facilitator = await listen(port, desk, 1, cookie);
	const asker = connect(port, '127.0.0.1').setNoDelay(true);
	readAnswers(asker, () => {});
	const samples: number[] = [];
	for (let asked = 0; asked < QUESTIONS; asked++) {
		const { envelope, body } = room.question();
		const type = { 'content-type': 'application/json' };
		const heard = facilitator.allHear(envelope);
		const sentAt = performance.now();
		asker.write(requestBytes('POST', `/api/rooms/${room.code}/questions`, type, body));
		samples.push((await heard) - sentAt);
		await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
	}
	asker.destroy();
	attendees.close();
	facilitator.close();
	return samples;
}
