/** A phone in Lockdown Mode, on a page without https, seals and checks as any other. */
import { afterEach, expect, test, vi } from 'vitest';
import vectors from '../../../tests/vectors/envelope.json';
import board from '../../../tests/vectors/board.json';
import { fromHex } from './bytes.ts';

afterEach(() => {
	vi.unstubAllGlobals();
	vi.resetModules();
});

test('neither WebAssembly nor crypto.subtle is needed to seal a question and check a head', async () => {
	vi.stubGlobal('WebAssembly', undefined);
	vi.stubGlobal('crypto', { getRandomValues: crypto.getRandomValues.bind(crypto) });
	vi.resetModules();
	const { noble } = await import('./noble.ts');
	const { openEnvelope, sealEnvelope } = await import('./envelope.ts');
	const { checkHead } = await import('./board.ts');
	const { code, fpr, intake, intakePublicKey } = vectors.room;
	const room = { code, fpr: fromHex(fpr), intakePublicKey: fromHex(intakePublicKey) };
	const question = { kind: 'question', text: 'Où ?', reply: noble.random(32) } as const;
	const { envelope } = sealEnvelope(noble, room, question);
	const keys = { ...room, intake: fromHex(intake) };
	expect(openEnvelope(noble, keys, envelope).question).toEqual(question);
	const first = board.entries[0]!;
	const [hash, head] = [fromHex(first.hash), fromHex(first.head)];
	expect(checkHead(noble, fromHex(board.rootPublicKey), board.code, 1, hash, head)).toEqual({
		at: first.at
	});
});
