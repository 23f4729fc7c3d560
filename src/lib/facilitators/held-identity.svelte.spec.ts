import { afterEach, expect, test } from 'vitest';
import { b64 } from '#lib/crypto/bytes.ts';
import { createIdentity } from '#lib/crypto/identity.ts';
import { noble } from '#lib/crypto/noble.ts';
import {
	forgetEverywhere,
	forgetIdentity,
	forgetWithOthers,
	heldIdentity,
	hideUnder,
	holdGuest,
	holdIdentity,
	keepsGuest
} from './held-identity.ts';

afterEach(forgetIdentity);

test('an identity is held by this tab, and by nothing that outlives it', () => {
	expect(heldIdentity()).toBeNull();
	const identity = createIdentity(noble);
	holdIdentity(identity);
	expect(heldIdentity()).toEqual(identity);
	expect(localStorage).toHaveLength(0);
	expect(document.cookie).toBe('');
});

const newMask = () => ({ id: b64(noble.random(8)), bytes: b64(noble.random(64)) });

/** The module as the same tab has it after a reload: its memory is new, its storage is not. */
async function reloaded(name: string) {
	const address = `./held-identity.ts?${name}`;
	return (await import(/* @vite-ignore */ address)) as typeof import('./held-identity.ts');
}

test('it comes back from the tab’s storage after a reload, under the same mask', async () => {
	const identity = createIdentity(noble);
	const mask = newMask();
	hideUnder(mask);
	holdIdentity(identity);
	const page = await reloaded('same');
	expect(page.heldIdentity()).toBeNull();
	page.hideUnder(mask);
	expect(page.heldIdentity()).toEqual(identity);
});

test('without the session’s mask, what the tab stored opens to nobody', async () => {
	const identity = createIdentity(noble);
	hideUnder(newMask());
	holdIdentity(identity);
	const stored = sessionStorage.getItem('terrasse/identity') ?? '';
	for (const seed of [identity.ed, identity.xw]) {
		for (const at of [0, 3, 6]) {
			expect(stored).not.toContain(b64(seed.slice(at, at + 12)).slice(0, 16));
		}
	}
	const page = await reloaded('other');
	page.hideUnder(newMask());
	expect(page.heldIdentity()).toBeNull();
});

/** The module as another tab of this browser would have it: its own memory, the same storage. */
async function anotherTab(name: string) {
	sessionStorage.clear();
	return reloaded(name);
}

test('a guest’s identity is there in another tab, until their day and no longer', async () => {
	const identity = createIdentity(noble);
	const now = Math.floor(Date.now() / 1000);
	holdGuest(identity, now + 60);
	expect((await anotherTab('guest')).heldIdentity()).toEqual(identity);
	holdGuest(identity, now - 1);
	expect((await anotherTab('late')).heldIdentity()).toBeNull();
	expect(localStorage).toHaveLength(0);
});

test('forgetting drops a guest’s identity from the whole browser', async () => {
	holdGuest(createIdentity(noble), Math.floor(Date.now() / 1000) + 60);
	expect(keepsGuest()).toBe(true);
	forgetIdentity();
	expect(keepsGuest()).toBe(false);
	expect((await anotherTab('left')).heldIdentity()).toBeNull();
});

test('what was altered in storage is not used', async () => {
	sessionStorage.setItem('terrasse/identity', 'AAAA');
	expect(heldIdentity()).toBeNull();
});

test('logging out in one tab empties the others', async () => {
	holdIdentity(createIdentity(noble));
	const left = new Promise<void>((resolve) => {
		const stop = forgetWithOthers(() => {
			stop();
			resolve();
		});
	});
	const channel = new BroadcastChannel('terrasse/forget');
	channel.postMessage('forget');
	await left;
	channel.close();
	expect(heldIdentity()).toBeNull();
	holdIdentity(createIdentity(noble));
	forgetEverywhere();
	expect(heldIdentity()).toBeNull();
	expect(sessionStorage.getItem('terrasse/identity')).toBeNull();
});
