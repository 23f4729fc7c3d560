import { afterEach, expect, test } from 'vitest';
import { createIdentity } from '#lib/crypto/identity.ts';
import { noble } from '#lib/crypto/noble.ts';
import {
	forgetEverywhere,
	forgetIdentity,
	forgetWithOthers,
	heldIdentity,
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

test('it comes back from the tab’s storage after a reload', async () => {
	const identity = createIdentity(noble);
	holdIdentity(identity);
	const address = './held-identity.ts?reloaded';
	const reloaded = (await import(
		/* @vite-ignore */ address
	)) as typeof import('./held-identity.ts');
	expect(reloaded.heldIdentity()).toEqual(identity);
});

/** The module as another tab of this browser would have it: its own memory, the same storage. */
async function anotherTab(name: string) {
	sessionStorage.clear();
	const address = `./held-identity.ts?${name}`;
	return (await import(/* @vite-ignore */ address)) as typeof import('./held-identity.ts');
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
