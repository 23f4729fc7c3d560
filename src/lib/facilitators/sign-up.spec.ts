import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeDatabase, openDatabase } from '#db/open.server.ts';
import { fromB64 } from '#lib/crypto/bytes.ts';
import { VAULT_BYTES } from '#lib/crypto/identity.ts';
import { hasFacilitator } from './account.server.ts';
import { makeSetupLink } from './setup-link.server.ts';
import { signUp } from './sign-up.server.ts';

const folder = mkdtempSync(join(tmpdir(), 'terrasse-sign-up-'));
beforeAll(() => void openDatabase(folder));
afterAll(() => {
	closeDatabase();
	rmSync(folder, { recursive: true });
});

const filled = (length: number, byte: number) => new Uint8Array(length).fill(byte);

test('a link whose account could not be logged in has made none, and is still good', async () => {
	const link = makeSetupLink('https://terrasse.example', 'fr');
	const body = {
		setup: fromB64(new URL(link).hash.slice(1), 16),
		login: 'nono',
		name: 'Nono',
		ED: filled(32, 1),
		XW: filled(1216, 2),
		loginKey: filled(32, 3),
		vault: filled(VAULT_BYTES, 4),
		recoveryLogin: filled(32, 5),
		sheet: filled(VAULT_BYTES, 6)
	};
	const full = () => {
		throw new Error('no space for the session');
	};
	await expect(signUp(body, full)).rejects.toThrow('no space');
	expect(hasFacilitator()).toBe(false);
	expect(await signUp(body, (id) => id)).toBeGreaterThan(0);
});
