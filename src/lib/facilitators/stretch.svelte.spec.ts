import { expect, test } from 'vitest';
import { passwordKeys } from '#lib/crypto/password.ts';
import { stretchInWorker } from './stretch.ts';

const salt = new Uint8Array(16).fill(7);

test('the worker makes the very keys that the page would have made', async () => {
	const keys = await stretchInWorker('humour fevrier rigoler', salt, 'zoe');
	expect(keys).toEqual(await passwordKeys('humour fevrier rigoler', salt, 'zoe'));
});

test('what cannot be computed is a trouble with a sentence, not a silence', async () => {
	await expect(stretchInWorker('x', salt, 'Not A Login')).rejects.toThrow('stretching');
});
