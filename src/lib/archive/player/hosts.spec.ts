import fc from 'fast-check';
import { expect, test } from 'vitest';
import { originOf } from './hosts.ts';

const SITE = 'https://terrasse.example.org';

test('an address gives its origin, a port of its own included', () => {
	expect(originOf('https://video.example.org/w/x?y#z', SITE)).toBe('https://video.example.org');
	expect(originOf('https://video.example.org:8443/w/x', SITE)).toBe(
		'https://video.example.org:8443'
	);
	expect(originOf('https://vidéo.example/x', SITE)).toBe('https://xn--vido-dpa.example');
});

test('a site on https asks nothing by http; a site on http, on one machine, may', () => {
	expect(originOf('http://video.example.org/x', SITE)).toBeNull();
	expect(originOf('http://localhost:9000/x', 'http://localhost:3000')).toBe(
		'http://localhost:9000'
	);
});

test('a host that a policy could misread is no host', () => {
	for (const hostile of [
		'https://*/x',
		'https://*.example.org/x',
		"https://a;script-src'unsafe-inline'/x",
		'https://a,b/x',
		'javascript:alert(1)',
		'data:video/mp4,x',
		'blob:https://example.org/x',
		'nothing'
	])
		expect(originOf(hostile, SITE), hostile).toBeNull();
});

test('whatever the address, the origin holds in one word of a policy', () => {
	const host = fc.string({ unit: fc.constantFrom(...'ab.:-;,*\'" é%_'), maxLength: 12 });
	fc.assert(
		fc.property(
			fc.oneof(
				fc.string(),
				host.map((name) => `https://${name}/x`)
			),
			(address) => {
				const origin = originOf(address, SITE);
				if (origin !== null) expect(origin).toMatch(/^https:\/\/[a-z0-9.:-]+$/);
			}
		)
	);
});
