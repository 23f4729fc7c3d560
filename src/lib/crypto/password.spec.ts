/** A password becomes the same two keys everywhere: checked against a third library. */
import { hashRaw } from '@node-rs/argon2';
import { expect, test } from 'vitest';
import vectors from '../../../tests/vectors/facilitator.json';
import { concat, fromHex, hex } from './bytes.ts';
import { isLogin, passwordKeys } from './password.ts';

test.for(vectors.passwords)('the keys of $login', async (v) => {
	const keys = await passwordKeys(v.password, fromHex(v.instanceSalt), v.login);
	expect(hex(keys.loginKey)).toBe(v.loginKey);
	expect(hex(keys.vaultKey)).toBe(v.vaultKey);
	// Argon2id is 2 in that library, and version 1.3 is 1.
	const both = await hashRaw(v.password.normalize('NFC'), {
		algorithm: 2,
		version: 1,
		memoryCost: 64 * 1024,
		timeCost: 3,
		parallelism: 1,
		outputLen: 64,
		salt: fromHex(v.salt)
	});
	expect(hex(both)).toBe(hex(concat(keys.loginKey, keys.vaultKey)));
});

test('a login is 1 to 64 of a small alphabet', async () => {
	for (const login of ['a', 'ada.b_c@x+y-z', '0'.repeat(64)]) expect(isLogin(login)).toBe(true);
	for (const login of ['', 'Ada', 'é', 'a b', 'a\n', '0'.repeat(65)]) {
		expect(isLogin(login)).toBe(false);
		await expect(passwordKeys('x', new Uint8Array(16), login)).rejects.toThrow('password:');
	}
	await expect(passwordKeys('x', new Uint8Array(15), 'ada')).rejects.toThrow('password:');
});
