import { createServer, get, request, type IncomingMessage } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { randomBytes } from 'node:crypto';
import { addToBackstage } from './backstage.server.ts';
import { burn } from './burn.server.ts';
import { addReplies } from './replies.server.ts';
import { CREATOR, now, openRoom, temporaryDatabase } from './room.fixture.server.ts';
import { acceptEnvelope } from './store.server.ts';
import { signAnew } from './board.server.ts';
import { closeRooms, openStream, pingRooms, type ReadSession } from './stream.server.ts';

temporaryDatabase();

/** Cookies of sessions that ended. */
const ended = new Set<string>();
const readSession: ReadSession = async (cookies = '') => {
	const [print = '', session] = cookies.split('; ');
	return print === '' || ended.has(session ?? print) ? null : { print };
};
const server = createServer((request, response) => {
	const [, code = '', kind] = /^\/([^/]+)\/(\w+)$/.exec(request.url ?? '') ?? [];
	void openStream(request, response, code, kind === 'desk' ? readSession : null);
});
beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)));
afterAll(() => {
	closeRooms();
	server.closeAllConnections();
	server.close();
});
const port = () => (server.address() as AddressInfo).port;

type Event = { id: string; event: string; data: unknown };
type Heard = {
	events: Event[];
	/** Resolves once a test of what was heard holds. */
	until: (holds: (events: Event[]) => boolean) => Promise<Event[]>;
	ended: Promise<void>;
	close: () => void;
};

/** Listens to a stream as a browser would. */
async function listen(path: string, headers: Record<string, string> = {}): Promise<Heard> {
	const response = await new Promise<IncomingMessage>((resolve, reject) => {
		get({ port: port(), path, headers }, resolve).on('error', reject);
	});
	expect(response.statusCode).toBe(200);
	expect(response.headers['content-type']).toBe('text/event-stream');
	const events: Event[] = [];
	let text = '';
	let wake = () => {};
	response.setEncoding('utf8').on('data', (more: string) => {
		const blocks = (text + more).split('\n\n');
		text = blocks.pop() ?? '';
		for (const block of blocks) {
			const fields = new Map(block.split('\n').map((line) => splitField(line)));
			if (!fields.has('event')) continue;
			const { id = '', event = '', data = '' } = Object.fromEntries(fields);
			events.push({ id, event, data: JSON.parse(data) });
		}
		wake();
	});
	response.on('error', () => {});
	return {
		events,
		async until(holds) {
			while (!holds(events)) await new Promise<void>((resolve) => (wake = resolve));
			return events;
		},
		ended: new Promise((resolve) => response.on('close', resolve)),
		close: () => response.destroy()
	};
}

function splitField(line: string): [string, string] {
	const at = line.indexOf(': ');
	return [line.slice(0, at), line.slice(at + 2)];
}

const b64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url');
const publish = (text: string) => ({ type: 'publish', text }) as const;
const countOf = (event: string) => (events: Event[]) =>
	events.filter((heard) => heard.event === event).length;
const idsOf = (events: Event[]) => events.map(({ event, id }) => `${event} ${id}`);

test('a full state comes first: the board under one head, the replies, the phase', async () => {
	const { code, post, p } = await openRoom();
	const one = await post(publish('Une'));
	const two = await post(publish('Deux'));
	const [tag, other, box] = [p.random(16), p.random(16), p.random(552)];
	await addReplies(code, [{ tag }, { tag: other, box }]);
	const heard = await listen(`/${code}/events`);
	const events = await heard.until((events) => countOf('phase')(events) === 1);
	expect(idsOf(events)).toEqual(['board 1.0', 'board 2.0', 'board 3.0', 'reply 3.2', 'phase 3.2']);
	expect(events.slice(1, 3).map(({ data }) => data)).toEqual([
		{ n: 2, entry: b64(one.entry), head: null },
		{ n: 3, entry: b64(two.entry), head: b64(two.head) }
	]);
	expect(events[3]?.data).toEqual([{ tag: b64(tag) }, { tag: b64(other), box: b64(box) }]);
	expect(events[4]?.data).toEqual({ phase: 'open' });
	heard.close();
});

test('whoever resumes gets exactly what it lacks, wherever it was cut', async () => {
	const { code, post, p } = await openRoom();
	await post(publish('Une'));
	await addReplies(code, [{ tag: p.random(16) }]);
	await post(publish('Deux'));
	await addReplies(code, [{ tag: p.random(16) }, { tag: p.random(16) }]);
	const whole = await listen(`/${code}/events`);
	const all = await whole.until((events) => countOf('phase')(events) === 1);
	const tags = (events: Event[]) =>
		events.filter(({ event }) => event === 'reply').flatMap(({ data }) => data as object[]);
	for (const [board, replies] of [
		[0, 0],
		[1, 0],
		[2, 1],
		[3, 1],
		[3, 3],
		[0, 2]
	] as const) {
		const resumed = await listen(`/${code}/events`, { 'last-event-id': `${board}.${replies}` });
		const events = await resumed.until((events) => countOf('phase')(events) === 1);
		expect(events.filter(({ event }) => event === 'board').map(({ data }) => data)).toEqual(
			all
				.filter(({ event }) => event === 'board')
				.map(({ data }) => data)
				.slice(board)
		);
		expect(tags(events)).toEqual(tags(all).slice(replies));
		expect(events.at(-1)?.id).toBe('3.3');
		// Level with the board, a client still learns when a desk last signed it.
		expect(countOf('head')(events)).toBe(board === 3 ? 1 : 0);
		resumed.close();
	}
	whole.close();
});

test.each(['', 'x', '1', '1.2.3', '-1.0', '1e3.0', '99.0', '0.99', '1.0; drop'])(
	'a last id of %j brings the full state',
	async (id) => {
		const { code } = await openRoom();
		const heard = await listen(`/${code}/events`, { 'last-event-id': id });
		const events = await heard.until((events) => countOf('phase')(events) === 1);
		expect(idsOf(events)).toEqual(['board 1.0', 'phase 1.0']);
		heard.close();
	}
);

test('live, each change comes once and in order; a burst is one run under one head', async () => {
	const { code, post, p, signAgain } = await openRoom();
	const heard = await listen(`/${code}/events`);
	await heard.until((events) => countOf('phase')(events) === 1);
	heard.events.length = 0;
	for (const text of ['Une', 'Deux', 'Trois', 'Quatre']) await post(publish(text));
	await heard.until((events) => countOf('board')(events) === 4);
	const boards = heard.events.map(({ data }) => data as { n: number; head: string | null });
	expect(boards.map(({ n }) => n)).toEqual([2, 3, 4, 5]);
	expect(boards.at(-1)?.head).not.toBeNull();
	expect(boards.filter(({ head }) => head === null).length).toBeGreaterThan(0);
	await signAnew(code, 5, signAgain(now() + 60));
	await heard.until((events) => countOf('head')(events) === 1);
	await addReplies(code, [{ tag: p.random(16) }]);
	await post({ type: 'phase', phase: 'paused' }, 'paused');
	const events = await heard.until((events) => countOf('phase')(events) === 1);
	expect(events.at(-1)).toEqual({ id: '6.1', event: 'phase', data: { phase: 'paused' } });
	expect(countOf('reply')(events)).toBe(1);
	heard.close();
});

test('a question reaches its desk, and no one else', async () => {
	const { code, seal } = await openRoom();
	const desk = await listen(`/${code}/desk`, { cookie: CREATOR });
	const attendee = await listen(`/${code}/events`);
	await Promise.all(
		[desk, attendee].map(({ until }) => until((events) => countOf('phase')(events) === 1))
	);
	const { envelope } = seal('Pour vous seul·es');
	await acceptEnvelope(code, envelope);
	const events = await desk.until((events) => countOf('question')(events) === 1);
	expect(events.at(-1)).toEqual({
		id: '1.0.1.0',
		event: 'question',
		data: { seq: 1, envelope: b64(envelope) }
	});
	expect(idsOf(attendee.events)).toEqual(['board 1.0', 'phase 1.0']);
	desk.close();
	attendee.close();
});

test('a desk resumes its four lists, each where it was', async () => {
	const { code, seal, p, post } = await openRoom();
	const behind = p.random(296);
	await addToBackstage(code, 1, p.random(296));
	await addToBackstage(code, 2, behind);
	const second = seal('Deux').envelope;
	await acceptEnvelope(code, seal('Une').envelope);
	await acceptEnvelope(code, second);
	await post(publish('Une'));
	await addReplies(code, [{ tag: p.random(16) }]);
	const desk = await listen(`/${code}/desk`, { cookie: CREATOR, 'last-event-id': '1.0.1.1' });
	const events = await desk.until((events) => countOf('question')(events) === 1);
	expect(idsOf(events)).toEqual([
		'board 2.0.1.1',
		'reply 2.1.1.1',
		'phase 2.1.1.1',
		'backstage 2.1.1.2',
		'question 2.1.2.2'
	]);
	expect(events[3]?.data).toEqual({ n: 2, entry: b64(behind) });
	expect(events[4]?.data).toEqual({ seq: 2, envelope: b64(second) });
	desk.close();
});

test('a long history comes whole, in pieces, and then what is live', async () => {
	const { code, seal } = await openRoom();
	const envelopes = Array.from({ length: 180 }, (_, n) => seal(`Question ${n}`).envelope);
	for (const envelope of envelopes) void acceptEnvelope(code, envelope);
	const desk = await listen(`/${code}/desk`, { cookie: CREATOR });
	const events = await desk.until((events) => countOf('question')(events) === 180);
	const questions = events.filter(({ event }) => event === 'question');
	expect(questions.map(({ data }) => data)).toEqual(
		envelopes.map((envelope, index) => ({ seq: index + 1, envelope: b64(envelope) }))
	);
	desk.close();
});

test('burning tells everyone what was pending, that the room is closed, and ends', async () => {
	const { code, post } = await openRoom();
	const heard = [
		await listen(`/${code}/events`),
		await listen(`/${code}/desk`, { cookie: CREATOR })
	];
	await Promise.all(heard.map(({ until }) => until((events) => countOf('phase')(events) === 1)));
	await post(publish('Juste avant'));
	await post({ type: 'burned' });
	await burn(code);
	await Promise.all(heard.map(({ ended }) => ended));
	for (const { events } of heard) {
		expect(countOf('board')(events)).toBe(3);
		expect(events.at(-1)).toMatchObject({ event: 'phase', data: { phase: 'closed' } });
	}
	expect((await answerOf('GET', `/${code}/events`)).status).toBe(404);
});

test('a clean stop ends every stream', async () => {
	const { code } = await openRoom();
	const heard = await listen(`/${code}/events`);
	await heard.until((events) => countOf('phase')(events) === 1);
	closeRooms();
	await heard.ended;
	const again = await listen(`/${code}/events`, { 'last-event-id': heard.events.at(-1)?.id ?? '' });
	await again.until((events) => countOf('phase')(events) === 1);
	again.close();
});

test(
	'a client that does not read is dropped; the others lose nothing',
	{ timeout: 30_000 },
	async () => {
		const { code } = await openRoom();
		const reader = await listen(`/${code}/events`);
		await reader.until((events) => countOf('phase')(events) === 1);
		let isDropped = false;
		server.once('connection', (socket) => socket.on('close', () => (isDropped = true)));
		const stuck = connect(port(), '127.0.0.1');
		stuck.write(`GET /${code}/events HTTP/1.1\r\nhost: x\r\n\r\n`);
		await new Promise((resolve) => stuck.once('data', resolve));
		stuck.pause();
		let sent = 0;
		while (!isDropped) {
			const random = (length: number) => new Uint8Array(randomBytes(length));
			const replies = Array.from({ length: 500 }, () => ({ tag: random(16), box: random(552) }));
			await addReplies(code, replies);
			await reader.until((events) => countOf('reply')(events) === sent + 1);
			sent++;
		}
		const heard = reader.events.filter(({ event }) => event === 'reply');
		expect(heard.map(({ id }) => id)).toEqual(heard.map((_, index) => `1.${500 * (index + 1)}`));
		stuck.destroy();
		reader.close();
	}
);

/** What a request is answered, in full. */
async function answerOf(method: string, path: string, headers: Record<string, string> = {}) {
	const response = await new Promise<IncomingMessage>((resolve, reject) => {
		request({ port: port(), method, path, headers }, resolve).on('error', reject).end();
	});
	let body = '';
	for await (const chunk of response) body += String(chunk);
	return { status: response.statusCode, headers: response.headers, body };
}

test('no such room, a wrong code: a problem document in the reader’s language', async () => {
	for (const path of ['/00000000/events', '/ILOU0000/events', '/x/events']) {
		const { status, headers, body } = await answerOf('GET', path, { 'accept-language': 'en' });
		expect(status).toBe(404);
		expect(headers['content-type']).toBe('application/problem+json');
		expect(headers['content-language']).toBe('en');
		expect(JSON.parse(body)).toMatchObject({ code: 'no-room', status: 404 });
	}
});

test('the desk’s stream is for the room’s facilitators', async () => {
	const { code } = await openRoom();
	expect((await answerOf('GET', `/${code}/desk`)).status).toBe(401);
	const stranger = { cookie: randomBytes(16).toString('base64url') };
	expect((await answerOf('GET', `/${code}/desk`, stranger)).status).toBe(403);
});

test('a desk whose session ended is told nothing more; the others stay', async () => {
	const { code, seal } = await openRoom();
	const leaving = await listen(`/${code}/desk`, { cookie: `${CREATOR}; one` });
	const staying = await listen(`/${code}/desk`, { cookie: `${CREATOR}; other` });
	ended.add('one');
	pingRooms();
	await leaving.ended;
	await acceptEnvelope(code, seal('Pour qui reste').envelope);
	await staying.until((events) => countOf('question')(events) === 1);
	expect(countOf('question')(leaving.events)).toBe(0);
	staying.close();
});

test.each(['HEAD', 'POST', 'PUT'])('%s is not a way to read a stream', async (method) => {
	const { code } = await openRoom();
	const { status, headers } = await answerOf(method, `/${code}/events`);
	expect(status).toBe(405);
	expect(headers.allow).toBe('GET');
});
