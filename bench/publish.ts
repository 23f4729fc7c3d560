import type { Child } from './child.ts';
import type { Crowd } from './crowd.ts';
import type { BenchRoom } from './place.ts';
import { pause, sharedNow } from './progress.ts';

/**
 * Publishes at a steady pace, whether the viewers keep up or not.
 *
 * @param everyMs from the start of one post to the start of the next, if it was answered by then
 * @returns how long each entry took to the last viewer, in ms
 */
export async function publish(
	{ port }: Child,
	room: BenchRoom,
	cookie: string,
	crowd: Crowd,
	entries: number,
	everyMs: number,
	text = 'Une question ?'
): Promise<number[]> {
	const delays: Promise<number>[] = [];
	for (let posted = 0; posted < entries; posted++) {
		const { body } = room.nextEntry({ type: 'publish', text });
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
		await pause(Math.max(0, everyMs - (sharedNow() - sentAt)));
	}
	return Promise.all(delays);
}
