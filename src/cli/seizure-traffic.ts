import { request } from 'node:http';
import { readdirSync } from 'node:fs';
import { ADDRESSES, AGENTS, PEER, TYPED } from '#lib/analytics/seizure/canary.ts';
import { address } from '#lib/words/addresses.ts';
import type { TestRoom } from './seizure-room.ts';

/** What the seizure test sends: every kind of request that a visitor makes, from canary addresses. */
export type Send = (
	method: string,
	path: string,
	body?: string,
	headers?: Record<string, string>
) => Promise<{ status: number; cookie: string }>;

/** Longer than any answer but a stream, which is left then, as a visitor leaves. */
const STREAM_MS = 300;
/** A visitor has one browser. */
type Visitor = { forwarded: string; agent: string };

const VISITORS: Visitor[] = ADDRESSES.flatMap((forwarded) =>
	AGENTS.map((agent) => ({ forwarded, agent }))
);

/** Asks as that visitor. */
export const sendAs =
	(port: number, { forwarded, agent }: Visitor): Send =>
	(method, path, body, extra = {}) =>
		new Promise((answered, failed) => {
			const headers = {
				'user-agent': agent,
				'x-forwarded-for': forwarded,
				'x-real-ip': forwarded,
				forwarded: `for="${forwarded}"`,
				'sec-fetch-site': 'none',
				'sec-fetch-mode': 'navigate',
				...(body === undefined ? {} : { 'content-type': 'application/json' }),
				...extra
			};
			const from = process.platform === 'linux' ? { localAddress: PEER } : {};
			const asking = request({ host: '127.0.0.1', port, method, path, headers, ...from });
			asking.on('error', failed).on('response', (response) => {
				const cookie = (response.headers['set-cookie']?.[0] ?? '').split(';')[0] ?? '';
				const done = () => answered({ status: response.statusCode ?? 0, cookie });
				if (/event-stream/.test(response.headers['content-type'] ?? '')) {
					setTimeout(() => response.destroy(), STREAM_MS);
				}
				response.on('close', done).on('error', done).resume();
			});
			asking.end(body);
		});

/** The facilitator of the test, who is somebody too. */
export const facilitator = (port: number): Send => sendAs(port, VISITORS[0] as Visitor);

/** Sends everything as everybody. @returns how many requests were answered */
export async function sendTraffic(
	port: number,
	room: TestRoom,
	workshops: string
): Promise<number> {
	let requests = 0;
	for (const visitor of VISITORS) {
		const send = sendAs(port, visitor);
		for (const path of pathsOf(room.code, workshops)) {
			const { status } = await send('GET', path);
			if (status >= 500) throw new Error(`GET ${path}: ${status}`);
			requests++;
		}
		for (const [path, body] of writes(room)) {
			await send('POST', path, body);
			requests++;
		}
	}
	return requests;
}

function writes({ code, question }: TestRoom): [string, string][] {
	const loginKey = Buffer.alloc(32, 7).toString('base64url');
	return [
		[`/api/rooms/${code}/questions`, question()],
		[`/api/rooms/${code}/questions`, JSON.stringify({ envelope: TYPED.question })],
		[`/api/rooms/${code}/questions`, `{"${TYPED.question}`],
		['/api/login', JSON.stringify({ login: TYPED.login, loginKey })],
		['/api/login', JSON.stringify({ login: TYPED.login })],
		['/api/nowhere', TYPED.question]
	];
}

/** Pages in both languages, feeds, files, rooms, the API, and what does not exist. */
function pathsOf(code: string, workshops: string): string[] {
	const q = TYPED.search;
	const slugs = readdirSync(workshops, { withFileTypes: true })
		.filter((entry) => entry.isDirectory() && /^[a-z0-9]/.test(entry.name))
		.map(({ name }) => name);
	const pages = [
		...['/', '/workshops', '/join', '/privacy', '/legal', '/archive'],
		...['/archive/series', '/archive/people', '/archive/tags', `/archive/search?q=${q}`],
		...['/archive/feed.xml', '/archive/feed.atom', '/archive/feed.json', '/archive/coming.ics'],
		...['/figures', '/figures/your-visit', '/figures/what-is-kept', '/figures/self-assessment'],
		...[`/?via=${q}`, `/figures?period=${q}`, `/${q}`, '/desk', '/desk/login'],
		...[`/wall/${code}`, `/nowhere/${q}`],
		...slugs.map((slug) => `/workshops/${slug}`)
	];
	return [
		...pages.flatMap((page) => [address('fr', page), address('en', page)]),
		...['/robots.txt', '/sitemap.xml', '/healthz', '/.well-known/gpc.json', `/?p=12&${q}`],
		...[`/s/${code}`, `/q/${code}`, `/s/${q}`, `/api/rooms/${code}`],
		...[`/api/rooms/${code}/events`, `/api/rooms/${code}/glass`],
		...['/api/v1/broadcasts', `/api/v1/broadcasts?q=${q}`, `/api/nowhere/${q}`, `/%ff${q}`]
	];
}
