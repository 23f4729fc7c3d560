import { expect } from '@playwright/test';
import { connect, type Socket } from 'node:net';
import { openRoom, postEnvelope, sealed } from '../room-by-api.ts';
import { PUBLIC_PAGES } from '../pages.ts';
import { test } from '../site.ts';

/** Thousands of connections that never finish saying what they want. */
const SLOW = 8_000;
const AT_ONCE = 200;
const NEXT_BYTE_EVERY_MS = 250;

/** Begins a request and does not end it. */
function begin(port: number, host: string): Promise<Socket> {
	return new Promise((resolve, reject) => {
		const socket = connect({ port, host }, () => {
			socket.write('GET / HTTP/1.1\r\nhost: localhost\r\nx-slow: ');
			resolve(socket);
		});
		socket.once('error', reject);
	});
}

test('with eight thousand half-said requests open, pages and rooms still answer', async ({
	site
}) => {
	const desk = await openRoom(site);
	const port = Number(new URL(site.url).port);
	const slow: Socket[] = [];
	while (slow.length < SLOW) {
		slow.push(
			...(await Promise.all(Array.from({ length: AT_ONCE }, () => begin(port, '127.0.0.1'))))
		);
	}
	let turn = 0;
	const drip = setInterval(() => {
		for (let n = 0; n < AT_ONCE; n++) slow[turn++ % SLOW]?.write('x');
	}, NEXT_BYTE_EVERY_MS);
	let gone = 0;
	for (const socket of slow) socket.on('close', () => gone++).on('error', () => {});
	try {
		for (const path of PUBLIC_PAGES) {
			const answer = await fetch(site.url + path);
			expect([path, answer.status]).toEqual([path, 200]);
			expect(await answer.text()).toContain('</html>');
		}
		const { envelope } = sealed(desk.keys, 'Malgré tout');
		expect((await postEnvelope(site.url, desk.keys.code, envelope)).status).toBe(201);
		expect((await desk.post({ type: 'publish', text: 'Malgré tout' })).status).toBe(201);
		// They were all there while the others were answered.
		expect(gone).toBe(0);
	} finally {
		clearInterval(drip);
		for (const socket of slow) socket.destroy();
	}
});
