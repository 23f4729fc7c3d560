import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeDatabase, database, openDatabase } from '#db/open.server.ts';
import { b64, hex } from '#lib/crypto/bytes.ts';
import { newSheet, recoveryKeys } from '#lib/crypto/recovery.ts';
import { makeBrowser, type Browser } from '../../routes/api/login/browser.fixture.ts';
import { readSession } from './session.server.ts';
import { makeSetupLink } from './setup-link.server.ts';
import { changeSecrets, logIn, logOut, recover, signUp, type SignedIn } from './sign-in.ts';
import { troubleOf } from './trouble.ts';

const folder = mkdtempSync(join(tmpdir(), 'terrasse-accounts-'));
beforeAll(() => void openDatabase(folder));
afterAll(() => {
	closeDatabase();
	rmSync(folder, { recursive: true });
});

const PASSPHRASE = 'humour fevrier rigoler javelot badge elephant';
const token = () => makeSetupLink('http://localhost:3000', 'fr').split('#')[1] ?? '';

async function newAccount(login: string): Promise<{
	browser: Browser;
	me: SignedIn;
	entropy: ReturnType<typeof newSheet>;
}> {
	const browser = await makeBrowser();
	const entropy = newSheet(browser.tools.p);
	const asked = { setup: token(), login, name: 'Zoé', passphrase: PASSPHRASE, entropy };
	return { browser, me: await signUp(browser.tools, asked), entropy };
}

const troubleIn = async (act: Promise<unknown>) => troubleOf(await act.catch((failure) => failure));

test('sign up, log out, log in: the same identity comes out of the vault', async () => {
	const { browser, me } = await newAccount('zoe');
	expect((await readSession(browser.cookie))?.name).toBe('Zoé');
	const before = browser.cookie;
	await logOut(browser.tools);
	expect(browser.responses.at(-1)?.headers.get('clear-site-data')).toBe('"storage"');
	expect(await readSession(before)).toBeNull();
	expect(await readSession(browser.cookie)).toBeNull();
	const back = await logIn(browser.tools, 'zoe', PASSPHRASE);
	expect(back.identity).toEqual(me.identity);
	expect((await readSession(browser.cookie))?.print).toBe(me.facilitator.print);
});

test('nothing that opens is ever sent or stored', async () => {
	const { browser, me, entropy } = await newAccount('yael');
	const { recoveryKey, recoveryLogin } = recoveryKeys(browser.tools.p, entropy);
	const files = readdirSync(folder).map((name) => readFileSync(join(folder, name)));
	const { loginKey } = me.shown as { loginKey: string };
	const secrets = { entropy, recoveryKey, ed: me.identity.ed, xw: me.identity.xw };
	for (const [name, secret] of Object.entries(secrets)) {
		const sent = browser.sent.join('\n');
		expect([name, sent.includes(b64(secret)) || sent.includes(hex(secret))]).toEqual([name, false]);
	}
	const hashed = { recoveryLogin, loginKey: Buffer.from(loginKey, 'base64url') };
	for (const [name, secret] of Object.entries({ ...secrets, ...hashed })) {
		const forms = [Buffer.from(secret), b64(secret), hex(secret)];
		const kept = files.some((bytes) => forms.some((form) => bytes.includes(form)));
		expect([name, kept]).toEqual([name, false]);
	}
	expect(browser.sent.join('\n')).not.toContain('elephant');
});

test('a set-up link serves once', async () => {
	const [first, second] = [await makeBrowser(), await makeBrowser()];
	const setup = token();
	const asked = (login: string) => ({
		...{ setup, login, name: 'X', passphrase: PASSPHRASE },
		entropy: newSheet(first.tools.p)
	});
	await signUp(first.tools, asked('first'));
	expect(await troubleIn(signUp(second.tools, asked('second')))).toBe('link');
	expect(second.cookie).toBe('');
});

test('a login that is taken costs neither the link nor the account that has it', async () => {
	await newAccount('taken');
	const browser = await makeBrowser();
	const entropy = newSheet(browser.tools.p);
	const asked = { setup: token(), login: 'taken', name: 'B', passphrase: PASSPHRASE, entropy };
	expect(await troubleIn(signUp(browser.tools, asked))).toBe('taken');
	const { facilitator } = await signUp(browser.tools, { ...asked, login: 'taken-2' });
	expect(facilitator.login).toBe('taken-2');
});

test('a wrong passphrase and an unknown login get the same answer, and no session', async () => {
	await newAccount('xan');
	const browser = await makeBrowser();
	expect(await troubleIn(logIn(browser.tools, 'xan', 'wrong'))).toBe('wrong');
	expect(await troubleIn(logIn(browser.tools, 'nobody', 'wrong'))).toBe('wrong');
	const [wrong, unknown] = browser.responses.filter(({ status }) => status === 401);
	expect(await wrong?.text()).toBe(await unknown?.text());
	expect([...(wrong?.headers ?? [])]).toEqual([...(unknown?.headers ?? [])]);
	expect(browser.cookie).toBe('');
});

test('a new passphrase keeps the identity, ends the other sessions, and the old one is no more', async () => {
	const { browser, me } = await newAccount('will');
	const elsewhere = await makeBrowser();
	await logIn(elsewhere.tools, 'will', PASSPHRASE);
	await changeSecrets(browser.tools, me, 'another quite long passphrase');
	expect((await readSession(browser.cookie))?.login).toBe('will');
	expect(await readSession(elsewhere.cookie)).toBeNull();
	expect(await troubleIn(logIn(elsewhere.tools, 'will', PASSPHRASE))).toBe('wrong');
	const back = await logIn(elsewhere.tools, 'will', 'another quite long passphrase');
	expect(back.identity).toEqual(me.identity);
});

test('a session alone changes nothing: the current secret must be right', async () => {
	const { browser, me } = await newAccount('vic');
	const guessed = { ...me, shown: { loginKey: b64(new Uint8Array(32)) } };
	expect(await troubleIn(changeSecrets(browser.tools, guessed, 'stolen laptop, open tab'))).toBe(
		'wrong'
	);
	const back = await logIn((await makeBrowser()).tools, 'vic', PASSPHRASE);
	expect(back.identity).toEqual(me.identity);
});

test('the twelve words lead back to the same identity, with a new passphrase and a new sheet', async () => {
	const { me, entropy } = await newAccount('uma');
	const { tools } = await makeBrowser();
	const found = await recover(tools, 'uma', entropy);
	expect(found.identity).toEqual(me.identity);
	const renewed = newSheet(tools.p);
	await changeSecrets(tools, found, 'a passphrase made after the loss', renewed);
	expect(await troubleIn(recover(tools, 'uma', entropy))).toBe('wrong');
	expect((await recover(tools, 'uma', renewed)).identity).toEqual(me.identity);
	const back = await logIn(tools, 'uma', 'a passphrase made after the loss');
	expect(back.identity).toEqual(me.identity);
});

test('a vault that the server changed is named, not used', async () => {
	await newAccount('theo');
	database().prepare("update facilitator set vault = zeroblob(104) where login = 'theo'").run();
	const { tools } = await makeBrowser();
	expect(await troubleIn(logIn(tools, 'theo', PASSPHRASE))).toBe('keys');
});

test('keys shown to others that are not those of the vault are named', async () => {
	await newAccount('sam');
	database().prepare("update facilitator set ed = randomblob(32) where login = 'sam'").run();
	const { tools } = await makeBrowser();
	expect(await troubleIn(logIn(tools, 'sam', PASSPHRASE))).toBe('keys');
});

test('what has the wrong length, or one field too many, is refused before anything is made', async () => {
	const { browser, me } = await newAccount('rosa');
	const { call } = browser.tools;
	const good = JSON.parse(browser.sent[0] ?? '') as Record<string, string>;
	const bodies = [
		{ ...good, setup: token(), login: 'rosa2', vault: good.vault?.slice(0, -2) },
		{ ...good, setup: token(), login: 'rosa2', extra: 1 },
		{ ...good, setup: token(), login: 'Rosa 2' },
		{ ...good, setup: token(), login: 'rosa2', name: ' \u202e ' }
	];
	for (const body of bodies) {
		await expect(call('POST', '/api/identity', body)).rejects.toThrow('malformed');
	}
	const both = { ...me.shown, recoveryLogin: b64(new Uint8Array(32)), login: 'rosa' };
	await expect(call('POST', '/api/login', both)).rejects.toThrow('malformed');
});

test('asked to slow down, the browser waits as long as told, then comes in', async () => {
	const { browser } = await newAccount('quentin');
	const told: (number | undefined)[] = [];
	let refusals = 2;
	const tools = {
		...browser.tools,
		tell: (step: string, seconds?: number) => void (step === 'waiting' && told.push(seconds)),
		call: async (method: string, path: string, body?: unknown) => {
			if (path !== '/api/login' || refusals-- <= 0) return browser.tools.call(method, path, body);
			throw Object.assign(new Error('slow-down'), {
				refusal: { code: 'slow-down', members: { retryAfter: 7 } }
			});
		}
	};
	const { facilitator } = await logIn(tools, 'quentin', PASSPHRASE);
	expect(facilitator.login).toBe('quentin');
	expect(told).toEqual([7, 7]);
});
