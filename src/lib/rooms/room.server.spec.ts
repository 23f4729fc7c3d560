import { expect, test } from 'vitest';
import { randomCode } from '#lib/crypto/code.ts';
import { mayFollow, signStatement, type Statement } from '#lib/crypto/statement.ts';
import { requireReader } from './access.server.ts';
import { addToBackstage, backstageAfter } from './backstage.server.ts';
import { keepKeyring, ownKeyring } from './keyring.server.ts';
import { listRooms } from './list.server.ts';
import { addReplies, repliesAfter } from './replies.server.ts';
import { createRoom, publicRoom, roomExists } from './room.server.ts';
import { CREATOR, now, openRoom, refusalOf, temporaryDatabase } from './room.fixture.server.ts';
import { statementOf } from './statement.fixture.ts';
import { keepStatement } from './statement.server.ts';

temporaryDatabase();

test('a code is taken once; its creator may ask again', async () => {
	const { code, keys, p } = await openRoom();
	expect(await createRoom(code, keys.rootPublicKey, CREATOR)).toBe(false);
	const theirs = createRoom(code, keys.rootPublicKey, 'another print');
	expect(await refusalOf(theirs)).toMatchObject({ code: 'conflict' });
	const otherKey = createRoom(code, p.random(32), CREATOR);
	expect(await refusalOf(otherKey)).toMatchObject({ code: 'conflict' });
});

test('a room exists for everyone once its statement is signed', async () => {
	const { p, keys } = await openRoom();
	const code = randomCode(p);
	await createRoom(code, keys.rootPublicKey, CREATOR);
	expect(roomExists(code)).toBe(false);
	expect(() => publicRoom(code)).toThrow('no-room');
});

test('everyone may know the statement, the phase, the door, and nothing of who opened it', async () => {
	const { code, keys, p } = await openRoom('open');
	const signed = signStatement(p, keys.root, statementOf(keys, { serial: 2 }));
	await keepStatement(code, signed, p.random(72));
	const shown = publicRoom(code);
	expect(shown).toEqual({
		statement: signed,
		phase: 'open',
		door: expect.stringMatching(/^[\w-]{96}$/),
		work: { salt: expect.stringMatching(/^[\w-]{22}$/), bits: 0 }
	});
	expect(JSON.stringify(shown)).not.toContain(CREATOR);
});

test('a statement again is no second serial, and a door stays when none comes', async () => {
	const { code, keys, p } = await openRoom();
	const signed = signStatement(p, keys.root, statementOf(keys, { serial: 2 }));
	await keepStatement(code, signed, p.random(72));
	const { door } = publicRoom(code);
	await keepStatement(code, signed);
	await keepStatement(code, signStatement(p, keys.root, statementOf(keys, { serial: 3 })));
	expect(publicRoom(code).door).toBe(door);
});

test('a serial that skips or goes back is refused with the one that is kept', async () => {
	const { code, keys, p } = await openRoom();
	const put = (serial: number) =>
		keepStatement(code, signStatement(p, keys.root, statementOf(keys, { serial, askLimit: 3 })));
	await put(2);
	for (const serial of [1, 4]) {
		expect(await refusalOf(put(serial))).toEqual({ code: 'conflict', members: { serial: 2 } });
	}
});

test('a statement under another key, for another room, or with other keys is refused', async () => {
	const { code, keys, p } = await openRoom();
	const elsewhere = await openRoom();
	const second = (changes: Partial<Statement>) => statementOf(keys, { serial: 2, ...changes });
	const forged = signStatement(p, elsewhere.keys.root, second({}));
	const theirs = signStatement(p, elsewhere.keys.root, statementOf(elsewhere.keys, { serial: 2 }));
	const swapped = second({ intakePublicKey: elsewhere.keys.intakePublicKey });
	const over = second({ burnsAt: now() - 1 });
	expect(mayFollow(statementOf(keys), swapped)).toBe(false);
	for (const signed of [
		forged,
		theirs,
		signStatement(p, keys.root, swapped),
		signStatement(p, keys.root, over),
		{ body: 'e30', sig: forged.sig }
	]) {
		expect(await refusalOf(keepStatement(code, signed))).toMatchObject({ code: 'malformed' });
	}
});

test('only who opened a room, or was given its seed, acts on it and sees it listed', async () => {
	const { code, p } = await openRoom();
	expect(requireReader(code, CREATOR).code).toBe(code);
	expect(() => requireReader(code, 'newcomer')).toThrow('forbidden');
	expect(listRooms('newcomer')).toEqual([]);
	const sealed = p.random(1168);
	const sig = p.random(64);
	await keepKeyring(code, CREATOR, [{ to: 'newcomer', by: CREATOR, sealed, sig }]);
	expect(requireReader(code, 'newcomer').code).toBe(code);
	expect(listRooms('newcomer')).toMatchObject([
		{ code, workshop: 'first', phase: 'open', envelopes: 0 }
	]);
	expect(ownKeyring(code, 'newcomer')).toEqual([
		{
			to: 'newcomer',
			by: CREATOR,
			sealed: Buffer.from(sealed).toString('base64url'),
			sig: Buffer.from(sig).toString('base64url')
		}
	]);
	expect(ownKeyring(code, CREATOR)).toEqual([]);
});

test('nobody brings a seed in another’s name', async () => {
	const { code, p } = await openRoom();
	const wrapped = { to: 'x', by: 'someone else', sealed: p.random(1168), sig: p.random(64) };
	expect(await refusalOf(keepKeyring(code, CREATOR, [wrapped]))).toMatchObject({
		code: 'forbidden'
	});
});

test('the backstage takes the next entry only, and the same one again', async () => {
	const { code, p } = await openRoom();
	const [first, second] = [p.random(296), p.random(552)];
	expect(await addToBackstage(code, 1, first)).toBe(true);
	expect(await addToBackstage(code, 2, second)).toBe(true);
	expect(await addToBackstage(code, 1, first)).toBe(false);
	const late = addToBackstage(code, 2, first);
	expect(await refusalOf(late)).toEqual({ code: 'conflict', members: { last: 2 } });
	expect(backstageAfter(code, 0, 10).map(({ entry }) => entry.length)).toEqual([296, 552]);
	for (const length of [0, 295, 16_425]) {
		const refused = refusalOf(addToBackstage(code, 3, new Uint8Array(length)));
		expect(await refused).toMatchObject({ code: 'size' });
	}
});

test('a tag is taken once, and whoever comes second is told', async () => {
	const { code, p } = await openRoom();
	const [tag, other] = [p.random(16), p.random(16)];
	const box = p.random(552);
	expect(await addReplies(code, [{ tag, box }, { tag: other }])).toEqual([]);
	expect(await addReplies(code, [{ tag, box: p.random(552) }, { tag: p.random(16) }])).toEqual([
		tag
	]);
	expect(repliesAfter(code, 0, 10)).toMatchObject([
		{ position: 1, tag: Buffer.from(tag), box: Buffer.from(box) },
		{ position: 2, tag: Buffer.from(other), box: null },
		{ position: 3 }
	]);
});
