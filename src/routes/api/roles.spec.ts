/**
 * Who may call what, looked at on the server for every call: each route of the API, each role, and
 * nobody at all. A route that is not in this table fails it.
 */
import { randomBytes } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { database } from '#db/open.server.ts';
import { addFacilitator } from '#lib/facilitators/facilitator.fixture.ts';
import { openSession } from '#lib/facilitators/session.server.ts';
import { keepKeyring } from '#lib/rooms/keyring.server.ts';
import { CREATOR, openRoom, temporaryDatabase } from '#lib/rooms/room.fixture.server.ts';
import { setPhase } from '#lib/rooms/room.server.ts';
import { answerDirectly } from '../../direct.server.ts';

temporaryDatabase();

/** Reader: the room's key was wrapped for them. */
const CALLERS = ['nobody', 'moderator', 'host', 'guest', 'host who is no reader'] as const;
type Caller = (typeof CALLERS)[number];

type Row = { call: string; body?: () => unknown; last?: () => string; phase?: 'open' | 'closed' };

/** What each caller gets, in the order of `CALLERS`: in, login, or forbidden. */
const ALL = 'in in in in in';
const MEMBERS = 'login in in in in';
const HOSTS = 'login no in no in';
const READERS = 'login in in in no';
const HOSTS_WHO_READ = 'login no in no no';

const b64 = (length: number) => randomBytes(length).toString('base64url');
const entry = (phase?: string) => ({
	n: 1,
	entry: b64(40 + 256),
	head: b64(72),
	...(phase ? { phase } : {})
});
const wrapped = (to: string, by: string) => [{ to, by, sealed: b64(1168), sig: b64(64) }];

const TABLE: Record<string, Row[]> = {
	[ALL]: [
		{ call: 'POST forget' },
		{ call: 'GET instance' },
		{ call: 'GET instance.json' },
		{ call: 'GET oembed' },
		{ call: 'GET v1/broadcasts' },
		{ call: 'GET v1/broadcasts/[slug]' },
		{ call: 'GET v1/broadcasts/[slug]/live' },
		{ call: 'GET v1/openapi.json' },
		{ call: 'GET v1/campaigns' },
		{ call: 'GET v1/campaigns/[slug]' },
		{ call: 'POST login' },
		{ call: 'POST logout' },
		{ call: 'POST identity' },
		{ call: 'GET rooms/[code]' },
		{ call: 'GET rooms/[code]/glass' },
		{ call: 'GET team/invitations/[id]', last: () => newInvitation() },
		{ call: 'GET rooms/[code]/events' },
		{ call: 'POST rooms/[code]/questions' },
		{ call: 'POST rooms/[code]/admissions' },
		{ call: 'POST rooms/[code]/votes' }
	],
	[MEMBERS]: [
		{ call: 'PUT identity', body: () => ({}) },
		{ call: 'GET sessions' },
		{ call: 'DELETE sessions' },
		{ call: 'DELETE sessions/[handle]', last: () => b64(8) },
		{ call: 'GET team' },
		{
			call: 'PUT team',
			body: () => ({ by: now.print, ED: b64(32), XW: b64(1216), name: 'Léa', sig: b64(64) })
		}
	],
	[HOSTS]: [
		{ call: 'POST archive/broadcasts' },
		{ call: 'PUT archive/broadcasts/[slug]' },
		{ call: 'DELETE archive/broadcasts/[slug]' },
		{ call: 'PUT archive/broadcasts/[slug]/slug' },
		{ call: 'POST archive/preview' },
		{ call: 'POST archive/images' },
		{ call: 'GET archive/imports' },
		{ call: 'POST archive/imports' },
		{ call: 'PUT archive/imports' },
		{ call: 'DELETE archive/imports' },
		{ call: 'DELETE archive/sources' },
		{ call: 'GET archive/export' },
		{ call: 'PUT archive/addresses' },
		{ call: 'PUT archive/people/[slug]' },
		{ call: 'POST archive/people/[slug]/merge' },
		{ call: 'PUT archive/series/[slug]' },
		{ call: 'PUT archive/tags/[slug]' },
		{ call: 'POST archive/uploads' },
		{ call: 'PUT workshops/[slug]/questions' },
		{ call: 'PUT campaigns/[slug]' },
		{ call: 'PUT figures/settings' },
		{ call: 'PUT settings' },
		{ call: 'PUT settings/logo' },
		{ call: 'PUT reports/[reference]' },
		{ call: 'DELETE campaigns/[slug]' },
		{ call: 'POST rooms' },
		{ call: 'PUT team', body: () => ({ inviteId: b64(16), expiry: soon() }) },
		{ call: 'DELETE team/invitations/[id]', last: () => b64(16) },
		{ call: 'PUT team/members/[print]', last: () => newMember() },
		{ call: 'DELETE team/members/[print]', last: () => newMember() }
	],
	[READERS]: [
		{ call: 'GET rooms/[code]/desk' },
		{ call: 'POST rooms/[code]/backstage' },
		{ call: 'POST rooms/[code]/board' },
		{ call: 'POST rooms/[code]/board', body: () => entry('paused') },
		{ call: 'PUT rooms/[code]/head' },
		{ call: 'GET rooms/[code]/keyring' },
		{ call: 'PUT rooms/[code]/keyring', body: () => wrapped(now.print, now.print) },
		{ call: 'GET rooms/[code]/readers' },
		{ call: 'POST rooms/[code]/replies' },
		{ call: 'POST rooms/[code]/tickets' }
	],
	[HOSTS_WHO_READ]: [
		{ call: 'POST rooms/[code]/board', body: () => entry('closed') },
		{ call: 'POST rooms/[code]/board', body: () => entry('open'), phase: 'closed' },
		{ call: 'POST rooms/[code]/burn' },
		{ call: 'PUT rooms/[code]/keyring', body: () => wrapped(newMember(), now.print) },
		{ call: 'PUT rooms/[code]/statement' }
	]
};

/** A key for somebody who is not in the team is nobody's to give. */
const STRANGERS: Row = {
	call: 'PUT rooms/[code]/keyring',
	body: () => wrapped(b64(16), now.print)
};

const ROUTES = import.meta.glob<Record<string, unknown>>('./**/+server.ts', { eager: true });
const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];
/** Answered in front of SvelteKit (`direct.server.ts`). */
const DIRECT = [
	'GET rooms/[code]/events',
	'GET rooms/[code]/desk',
	'POST rooms/[code]/questions',
	'POST rooms/[code]/admissions',
	'POST rooms/[code]/votes',
	'POST archive/uploads'
];

/** Who calls now: rows that need their print find it here. */
const now = { print: '' };
const people = new Map<Caller, { print: string; cookie: string }>();
let code = '';
let server: Server;
const soon = () => Math.floor(Date.now() / 1000) + 3600;
const printOf = (id: number) =>
	(
		database().prepare('select print from facilitator where id = ?').pluck().get(id) as Buffer
	).toString('base64url');
const newMember = () => printOf(addFacilitator(`spare-${b64(8)}`.toLowerCase()));

function newInvitation(): string {
	const id = randomBytes(16);
	const inviter = addFacilitator(`inviter-${b64(8)}`.toLowerCase());
	database()
		.prepare('insert into invitation (id, inviter, expires_at) values (?, ?, ?)')
		.run(id, inviter, soon());
	return id.toString('base64url');
}

async function enrol(caller: Caller): Promise<void> {
	const id = addFacilitator(caller.replaceAll(' ', '-'));
	if (!caller.startsWith('host')) {
		database().prepare("update facilitator set role = 'moderator' where id = ?").run(id);
	}
	if (caller === 'guest') {
		database()
			.prepare(
				`update facilitator set login = null, login_key_hash = null, recovery_login_hash = null,
				vault = null, sheet = null, ends_at = ? where id = ?`
			)
			.run(soon(), id);
	}
	const setCookie = await openSession(id, new Request('http://localhost/'));
	people.set(caller, { print: printOf(id), cookie: setCookie.split(';', 1)[0] ?? '' });
}

beforeAll(async () => {
	for (const caller of CALLERS) if (caller !== 'nobody') await enrol(caller);
	code = (await openRoom()).code;
	const readers = ['moderator', 'host', 'guest'] as const;
	const sealed = new Uint8Array(1168);
	const sig = new Uint8Array(64);
	const rings = readers.map((one) => ({
		...{ to: people.get(one)?.print ?? '', by: CREATOR },
		...{ sealed, sig }
	}));
	await keepKeyring(code, CREATOR, rings);
	server = createServer((request, response) => {
		if (!answerDirectly(request, response)) response.writeHead(404).end();
	});
	await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
});
afterAll(() => server.close());

type Act = (event: {
	request: Request;
	url: URL;
	params: Record<string, string>;
}) => Response | Promise<Response>;

async function call(row: Row, caller: Caller): Promise<Response> {
	const { cookie = '', print = b64(16) } = people.get(caller) ?? {};
	now.print = print;
	if (row.phase) setPhase(code, row.phase);
	const [method = '', route = ''] = row.call.split(' ');
	const last = row.last?.() ?? 'x';
	const path = route.replace('[code]', code).replace(/\[\w+\]/, last);
	const body = method === 'GET' ? null : JSON.stringify(row.body?.() ?? 'no such shape');
	const headers = { cookie, 'content-type': 'application/json' };
	const answered = await (DIRECT.includes(row.call)
		? directly(path, { method, headers, body })
		: (ROUTES[`./${route}/+server.ts`]?.[method] as Act)({
				request: new Request(`http://localhost:3000/api/${path}`, { method, headers, body }),
				url: new URL(`http://localhost:3000/api/${path}`),
				params: { code, id: last, print: last, handle: last, slug: last }
			}));
	if (row.phase) setPhase(code, 'open');
	return answered;
}

/** A stream never ends: its status is enough. */
async function directly(path: string, init: RequestInit): Promise<Response> {
	const { port } = server.address() as AddressInfo;
	const stop = new AbortController();
	const response = await fetch(`http://127.0.0.1:${port}/api/${path}`, {
		...init,
		signal: stop.signal
	});
	const status = response.status;
	stop.abort();
	return new Response(null, { status });
}

const said = (status: number) => (status === 401 ? 'login' : status === 403 ? 'no' : 'in');

/** Malformed bodies stop whoever gets through before anything is done. */
async function outcomes(row: Row): Promise<string> {
	const results: string[] = [];
	for (const caller of CALLERS) results.push(said((await call(row, caller)).status));
	return results.join(' ');
}

test('every route of the API is in the table, and nothing else is', () => {
	const routes = Object.entries(ROUTES).flatMap(([file, route]) =>
		METHODS.filter((method) => method in route).map(
			(method) => `${method} ${file.slice(2, -'/+server.ts'.length)}`
		)
	);
	const rows = new Set(Object.values(TABLE).flatMap((group) => group.map((row) => row.call)));
	expect([...rows].sort()).toEqual([...routes, ...DIRECT].sort());
});

const rows = Object.entries(TABLE).flatMap(([expected, group]) =>
	group.map((row, index) => ({ row, expected, name: `${row.call} (${index + 1})` }))
);

/** A login and a logout change who is logged in: they are looked at, not done. */
test.each(rows.filter(({ row }) => !['POST login', 'POST logout'].includes(row.call)))(
	'$name: $expected',
	async ({ row, expected }) => {
		const before = database().prepare('select count(*) from session').pluck().get();
		expect(await outcomes(row)).toBe(expected);
		expect(database().prepare('select count(*) from session').pluck().get()).toBe(before);
	}
);

test('a key is given to nobody outside the team, not even by a host', async () => {
	expect(await outcomes(STRANGERS)).toBe('login no no no no');
});

test('a moderator who knows the host’s call gets 403 and a sentence, not a closed room', async () => {
	const closing = TABLE[HOSTS_WHO_READ]?.[0] as Row;
	const answer = await call(closing, 'moderator');
	expect(answer.headers.get('content-type')).toBe('application/problem+json');
	expect(await answer.json()).toMatchObject({ code: 'forbidden' });
	expect(database().prepare('select phase from room').pluck().get()).toBe('open');
});
