import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { makeIdentity } from './age.fixture.ts';
import { decryptWith, encryptTo, isAge, isRecipient, readIdentities } from './age.server.ts';

const all = async (stream: AsyncIterable<Uint8Array>) =>
	Buffer.concat(await Array.fromAsync(stream));

test('what is encrypted to somebody is one of age’s files, and opens for them', async () => {
	const { identity, recipient } = await makeIdentity();
	const plain = Buffer.alloc(200_000, 'plain');
	const sealed = await all(encryptTo(recipient, Readable.from([plain])));
	expect(isAge(sealed)).toBe(true);
	expect(sealed.includes('plainplain')).toBe(false);
	expect(await all(await decryptWith([identity], Readable.from([sealed])))).toEqual(plain);
});

test('it is read as it comes, not gathered first', async () => {
	const { recipient } = await makeIdentity();
	let given = 0;
	const endless = Readable.from(
		(function* () {
			for (;;) {
				given++;
				yield Buffer.alloc(65_536);
			}
		})()
	);
	const sealed = encryptTo(recipient, endless);
	let taken = 0;
	for await (const piece of sealed) {
		taken += piece.length;
		if (taken > 4_000_000) break;
	}
	expect(given * 65_536 - taken).toBeLessThan(2_000_000);
});

test('an identity file has comments; a recipient is no identity', async () => {
	const { identity, recipient } = await makeIdentity();
	const file = `# created: 2026-11-22\n# public key: ${recipient}\n${identity}\r\n`;
	expect(readIdentities(file)).toEqual([identity]);
	expect(readIdentities(recipient)).toEqual([]);
	expect(readIdentities('AGE-SECRET-KEY-1BROKEN')).toEqual([]);
	expect([isRecipient(recipient), isRecipient(identity), isRecipient('age1x')]).toEqual([
		true,
		false,
		false
	]);
});
