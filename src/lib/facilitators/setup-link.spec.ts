import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { closeDatabase, openDatabase } from '#db/open.server.ts';
import { fromB64 } from '#lib/crypto/bytes.ts';
import { addFacilitator } from './facilitator.fixture.ts';
import { checkSetupToken, greet, makeSetupLink, spendSetupToken } from './setup-link.server.ts';

const folder = mkdtempSync(join(tmpdir(), 'terrasse-setup-'));
beforeAll(() => void openDatabase(folder));
afterAll(() => {
	closeDatabase();
	rmSync(folder, { recursive: true });
});

const HOURS = 3_600_000;
const tokenOf = (link: string) => fromB64(link.split('#')[1] ?? '', 16);

async function printed(act: () => Promise<void>): Promise<string> {
	const write = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
	await act();
	const text = write.mock.calls.map(([chunk]) => String(chunk)).join('');
	write.mockRestore();
	return text;
}

test('the token is in the fragment, in the address of the page’s language, and nowhere on disk', () => {
	const french = makeSetupLink('https://terrasse.example', 'fr');
	expect(french).toMatch(/^https:\/\/terrasse\.example\/regie\/installation#[\w-]{22}$/);
	const english = makeSetupLink('https://terrasse.example', 'en');
	expect(english).toMatch(/^https:\/\/terrasse\.example\/en\/desk\/setup#[\w-]{22}$/);
	const token = Buffer.from(tokenOf(english));
	const files = readdirSync(folder).map((name) => readFileSync(join(folder, name)));
	for (const form of [token, token.toString('base64url'), token.toString('hex')]) {
		expect(files.some((bytes) => bytes.includes(form))).toBe(false);
	}
});

test('it is good for 24 hours, not a minute more', () => {
	const made = Date.parse('2024-06-05T19:00:00Z');
	const token = tokenOf(makeSetupLink('http://h', 'fr', made));
	expect(() => checkSetupToken(token, made + 23.9 * HOURS)).not.toThrow();
	expect(() => checkSetupToken(token, made + 24 * HOURS)).toThrow('forbidden');
});

test('it is good once', () => {
	const token = tokenOf(makeSetupLink('http://h', 'fr'));
	spendSetupToken(token);
	expect(() => spendSetupToken(token)).toThrow('forbidden');
});

test('a new link voids those before', () => {
	const before = tokenOf(makeSetupLink('http://h', 'fr'));
	const after = tokenOf(makeSetupLink('http://h', 'fr'));
	expect(() => checkSetupToken(before)).toThrow('forbidden');
	expect(() => checkSetupToken(after)).not.toThrow();
});

test('the terminal shows a link while there is nobody, and nothing once there is somebody', async () => {
	const greeting = await printed(() => greet('http://localhost:3000', 'fr'));
	const [link = ''] = /http:\/\/localhost:3000\/regie\/installation#[\w-]{22}/.exec(greeting) ?? [];
	expect(() => checkSetupToken(tokenOf(link))).not.toThrow();
	addFacilitator('zoe');
	expect(await printed(() => greet('http://localhost:3000', 'fr'))).toBe('');
});
