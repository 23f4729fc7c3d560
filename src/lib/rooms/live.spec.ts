import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { openLine, type Line, type LineState } from './live.ts';

const closing: (() => void)[] = [];
afterEach(() => closing.splice(0).forEach((close) => close()));

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** A server of streams that answers its n-th visitor with the n-th answer, then with the last. */
async function serve(...answers: Answer[]): Promise<string> {
	let visits = 0;
	const server = createServer((request, response) =>
		answers[Math.min(visits++, answers.length - 1)]?.(request, response)
	);
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	closing.push(() => (server.closeAllConnections(), server.close()));
	return `http://127.0.0.1:${(server.address() as AddressInfo).port}/events`;
}

const stream = (response: ServerResponse, text: string) => {
	response.writeHead(200, { 'content-type': 'text/event-stream' });
	response.write(`retry: 20\n\n${text}`);
};

/** Opens a line and gathers what it says until `enough` holds. */
function listen(address: string, enough: (heard: Heard) => boolean): Promise<Heard> {
	const heard: Heard = { events: [], states: [], refused: null };
	return new Promise((resolve) => {
		const tell = () => enough(heard) && resolve(heard);
		const line: Line = openLine(address, {
			event: (name, data) => (heard.events.push([name, data]), tell()),
			state: (state) => (heard.states.push(state), tell()),
			refused: (status) => ((heard.refused = status), tell())
		});
		closing.push(() => line.close());
	});
}
type Heard = { events: [string, unknown][]; states: LineState[]; refused: number | null };

test('events are heard in order, and the state is said', async () => {
	const address = await serve((_, response) =>
		stream(response, 'event: board\nid: 1.0\ndata: {"n":1}\n\nevent: head\ndata: {"n":1}\n\n')
	);
	const heard = await listen(address, ({ events }) => events.length === 2);
	expect(heard.events).toEqual([
		['board', { n: 1 }],
		['head', { n: 1 }]
	]);
	expect(heard.states).toEqual(['live']);
});

test('a broken line is said lost, comes back by itself and resumes after the last event', async () => {
	const asked: unknown[] = [];
	const address = await serve(
		(request, response) => {
			asked.push(request.headers['last-event-id']);
			stream(response, 'event: board\nid: 4.2\ndata: 1\n\n');
			setTimeout(() => response.destroy(), 20);
		},
		(request, response) => {
			asked.push(request.headers['last-event-id']);
			stream(response, 'event: board\nid: 5.2\ndata: 2\n\n');
		}
	);
	const heard = await listen(address, ({ events }) => events.length === 2);
	expect(asked).toEqual([undefined, '4.2']);
	expect(heard.states).toEqual(['live', 'lost', 'live']);
});

test('a room that is gone ends the tries; a server that is busy does not', async () => {
	const gone = await serve((_, response) => response.writeHead(404).end());
	expect((await listen(gone, ({ refused }) => refused !== null)).refused).toBe(404);
	const busy = await serve(
		(_, response) => response.writeHead(503).end(),
		(_, response) => stream(response, 'data: 1\n\n')
	);
	const heard = await listen(busy, ({ events }) => events.length === 1);
	expect(heard).toMatchObject({ refused: null, states: ['lost', 'live'] });
});

test('an event that is no JSON breaks the line instead of being skipped', async () => {
	const address = await serve(
		(_, response) => stream(response, 'id: 9.9\ndata: {\n\n'),
		(request, response) =>
			stream(response, `data: "${request.headers['last-event-id'] ?? 'none'}"\n\n`)
	);
	const heard = await listen(address, ({ events }) => events.length === 1);
	expect(heard.events).toEqual([['message', 'none']]);
});

test('attendees send no cookie header and a closed line says nothing more', async () => {
	const said: string[] = [];
	const address = await serve((request, response) => {
		said.push(String(request.headers.cookie));
		stream(response, 'data: 1\n\n');
	});
	await new Promise<void>((resolve) => {
		const line = openLine(address, {
			event: () => (line.close(), resolve()),
			state: (state) => said.push(state),
			refused: () => said.push('refused')
		});
	});
	expect(said).toEqual(['undefined', 'live']);
});
