import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { compressed, preferredEncoding } from './compress.server.ts';

test.each([
	['gzip, deflate, br, zstd', 'br'],
	['gzip, deflate', 'gzip'],
	['GZIP;Q=0.5', 'gzip'],
	['br;q=0.2, gzip;q=0.9', 'gzip'],
	['*', 'br'],
	['br;q=0, *', 'gzip']
])('%s is answered with %s', (accepted, encoding) => {
	expect(preferredEncoding(accepted)).toBe(encoding);
});

test.each(['', null, undefined, 'br;q=0', 'gzip;q=0, br;q=0.000', 'identity', 'brotli', 'br;q=x'])(
	'%s is answered uncompressed',
	(accepted) => {
		expect(preferredEncoding(accepted)).toBe('identity');
	}
);

test('one who prefers it uncompressed gets it so', () => {
	expect(preferredEncoding('identity, gzip;q=0.5, br;q=0.9')).toBe('identity');
});

test('each form gives back what went in', async () => {
	const body = Buffer.from('Bonjour '.repeat(99));
	expect(brotliDecompressSync(await compressed(body, 'br'))).toEqual(body);
	expect(gunzipSync(await compressed(body, 'gzip'))).toEqual(body);
	expect(await compressed(body, 'identity')).toBe(body);
});
