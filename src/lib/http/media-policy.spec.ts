import { expect, test } from 'vitest';
import { permissionsPolicy } from './headers.server.ts';
import { allowedFeatures, openPolicy } from './media-policy.server.ts';

const CLOSED = "default-src 'none'; script-src 'self'; connect-src 'self'; frame-ancestors 'none'";
const hosts = { files: ['https://files.example'], frames: ['https://video.example'] };

test('a page names the hosts of its recording, each where it is needed and nowhere else', () => {
	expect(openPolicy(CLOSED, hosts)).toBe(
		"default-src 'none'; script-src 'self'; connect-src 'self' https://files.example; " +
			"frame-ancestors 'none'; media-src 'self' blob: https://files.example; " +
			'frame-src https://video.example'
	);
});

test('a recording of ours opens the policy for nobody else', () => {
	expect(openPolicy(CLOSED, { files: [], frames: [] })).toBe(`${CLOSED}; media-src 'self'`);
});

test('the player may fill the screen, its frames too, and everything else stays off', () => {
	const policy = permissionsPolicy(allowedFeatures(hosts));
	expect(policy).toContain('fullscreen=(self "https://video.example")');
	expect(policy).toContain('camera=()');
	expect(policy).not.toContain('autoplay=()');
	expect(permissionsPolicy()).toContain('autoplay=()');
});
