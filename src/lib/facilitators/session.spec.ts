import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeDatabase, database, openDatabase } from '#db/open.server.ts';
import { config } from '../../env.server.ts';
import { luciaFor } from './lucia.server.ts';
import { openSessions, endOtherSessions, endSession } from './open-sessions.server.ts';
import {
	openSession,
	readSession,
	requireFacilitator,
	requireHostDirectly,
	sessionIdIn
} from './session.server.ts';
import { addFacilitator } from './facilitator.fixture.ts';

const folder = mkdtempSync(join(tmpdir(), 'terrasse-sessions-'));
beforeAll(() => void openDatabase(folder));
afterAll(() => {
	closeDatabase();
	rmSync(folder, { recursive: true });
});

/** The Cookie header that a browser would send back after this Set-Cookie. */
const cookieOf = (setCookie: string): string => setCookie.split(';', 1)[0] ?? '';
const callWith = (cookie: string, headers: Record<string, string> = {}) => ({
	request: new Request('http://localhost:3000/api/x', { headers: { cookie, ...headers } })
});
const open = async (id: number) => cookieOf(openSession(id, callWith('').request));

test('a session id is in no file of the data folder, in clear or in hexadecimal', async () => {
	const id = sessionIdIn(await open(addFacilitator('alix'))) ?? '';
	expect(id).toMatch(/^[a-z2-7]{40}$/);
	const written = readdirSync(folder).map((name) => readFileSync(join(folder, name)));
	expect(Buffer.concat(written).includes('alix')).toBe(true);
	for (const form of [id, Buffer.from(id).toString('hex')]) {
		expect(written.some((bytes) => bytes.includes(form))).toBe(false);
	}
});

test('a cookie logs its facilitator in, a changed one nobody', async () => {
	const cookie = await open(addFacilitator('billie'));
	expect((await readSession(`other=1; ${cookie}; %E0%A4%A=broken`))?.login).toBe('billie');
	const changed = cookie.slice(0, -1) + (cookie.endsWith('a') ? 'b' : 'a');
	expect(await readSession(changed)).toBeNull();
	expect(await readSession(undefined)).toBeNull();
});

test('what stands in the database opens no session', async () => {
	await open(addFacilitator('charlie'));
	const hash = database().prepare('select id_hash from session').pluck().get() as Buffer;
	for (const form of [hash.toString('hex'), hash.toString('base64url')]) {
		expect(await readSession(`terrasse=${form}`)).toBeNull();
	}
});

test('an expired session logs nobody in, and the next login sweeps it away', async () => {
	const person = addFacilitator('dominique');
	const cookie = await open(person);
	await open(person);
	database().prepare('update session set expires_at = 1').run();
	expect(await readSession(cookie)).toBeNull();
	await open(person);
	expect(database().prepare('select count(*) from session').pluck().get()).toBe(1);
});

test('a session is kept with days only: the hour of login is nowhere', async () => {
	await open(addFacilitator('eden'));
	const row = database().prepare('select opened_on, expires_at from session').get() as {
		opened_on: string;
		expires_at: number;
	};
	expect(row.opened_on).toMatch(/^\d{4}-\d\d-\d\d$/);
	expect(row.expires_at % 86_400).toBe(0);
});

test('one sees one’s own sessions, ends one, or all the others', async () => {
	const person = addFacilitator('fred');
	const stranger = await open(addFacilitator('gael'));
	const [first, second, third] = [await open(person), await open(person), await open(person)];
	const facilitator = await requireFacilitator(callWith(first));
	const opened = { id: sessionIdIn(first) ?? '', facilitator };
	const listed = openSessions(opened);
	expect(listed.map(({ current }) => current)).toEqual([true, false, false]);
	expect(endSession(opened, listed[1]?.handle ?? '')).toBe(true);
	const left = await Promise.all([second, third].map(readSession));
	expect(left.filter(Boolean)).toHaveLength(1);
	expect(endOtherSessions(opened)).toBe(1);
	expect((await readSession(first))?.login).toBe('fred');
	expect((await readSession(stranger))?.login).toBe('gael');
});

test('nobody ends the session of somebody else', async () => {
	const mine = await open(addFacilitator('hadrien'));
	const theirs = await open(addFacilitator('iris'));
	const asked = async (cookie: string) => ({
		id: sessionIdIn(cookie) ?? '',
		facilitator: await requireFacilitator(callWith(cookie))
	});
	const [{ handle = '' } = {}] = openSessions(await asked(theirs));
	expect(endSession(await asked(mine), handle)).toBe(false);
	expect((await readSession(theirs))?.login).toBe('iris');
});

test('logging in again in the same browser replaces its session', async () => {
	const person = addFacilitator('jo');
	const before = await open(person);
	const after = cookieOf(openSession(person, callWith(before).request));
	expect(await readSession(before)).toBeNull();
	expect((await readSession(after))?.login).toBe('jo');
});

test('a call from another site is refused, cookie or not', async () => {
	const cookie = await open(addFacilitator('kim'));
	for (const site of ['cross-site', 'same-site']) {
		const call = requireFacilitator(callWith(cookie, { 'sec-fetch-site': site }));
		await expect(call).rejects.toThrow('forbidden');
	}
	await expect(requireFacilitator(callWith(''))).rejects.toThrow('login');
});

test('an Origin that is not an address of this site is refused; none, null and ours pass', async () => {
	const cookie = await open(addFacilitator('lou'));
	const host = 'abc.onion';
	for (const origin of ['https://evil.example', 'http://abc.onion.evil.example', 'nonsense', '']) {
		const call = requireFacilitator(callWith(cookie, { origin, host }));
		await expect(call).rejects.toThrow('forbidden');
	}
	for (const origin of ['null', config().origin, `http://${host}`]) {
		expect((await requireFacilitator(callWith(cookie, { origin, host }))).login).toBe('lou');
	}
	const directly = { cookie, host, origin: 'https://evil.example' };
	await expect(requireHostDirectly(directly)).rejects.toThrow('forbidden');
	await requireHostDirectly({ cookie, host });
});

test('on https the cookie is bound to the host, to TLS and to this site; scripts cannot read it', () => {
	const cookie = luciaFor('https://terrasse.example').createSessionCookie('x').serialize();
	expect(cookie).toMatch(/^__Host-terrasse=x;/);
	for (const attribute of ['HttpOnly', 'SameSite=Strict', 'Secure', 'Path=/', 'Max-Age=1209600']) {
		expect(cookie.split('; ')).toContain(attribute);
	}
	expect(cookie).not.toContain('Domain');
});

test('on http, for a local start, it is the same without Secure', () => {
	const cookie = luciaFor('http://localhost:3000').createSessionCookie('x').serialize();
	expect(cookie).toMatch(/^terrasse=x;/);
	expect(cookie).not.toContain('Secure');
	for (const attribute of ['HttpOnly', 'SameSite=Strict', 'Path=/']) {
		expect(cookie.split('; ')).toContain(attribute);
	}
});
