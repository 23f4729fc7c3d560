import type { IncomingMessage } from 'node:http';
import { afterEach, describe, expect, test } from 'vitest';
import { config } from '../../env.server.ts';
import { networkOf, whoAsks } from './address-key.server.ts';

test.each([
	['192.0.2.7', '192.0.2.7'],
	['::ffff:192.0.2.7', '192.0.2.7'],
	['2001:db8:1:2:aaaa:bbbb:cccc:dddd', '2001:db8:1:2'],
	['2001:DB8:1:2::1', '2001:db8:1:2'],
	['2001:db8::1', '2001:db8:0:0'],
	['2001:db8:1::2:3:4:5', '2001:db8:1:0'],
	['::1', '0:0:0:0'],
	['64:ff9b::192.0.2.7', '64:ff9b:0:0'],
	['fe80::1%eth0', 'fe80:0:0:0'],
	['not an address', null],
	['', null]
])('%s is of the network %s', (address, network) => expect(networkOf(address)).toBe(network));

describe('who asks', () => {
	const { proxies, onion } = config();
	afterEach(() => void Object.assign(config(), { proxies, onion }));
	const ask = (headers: Record<string, string>) =>
		whoAsks({
			headers: { 'user-agent': 'Firefox', ...headers },
			socket: { remoteAddress: '192.0.2.1' }
		} as unknown as IncomingMessage);

	test('is whom the connection comes from', () => expect(ask({})).toBe('192.0.2.1 Firefox'));

	test('is not believed of a header, unless the settings speak of a proxy', () => {
		expect(ask({ 'x-forwarded-for': '203.0.113.9' })).toBeNull();
		config().proxies = 1;
		expect(ask({ 'x-forwarded-for': '198.51.100.1, 203.0.113.9' })).toBe('203.0.113.9 Firefox');
		config().proxies = 2;
		expect(ask({ 'x-forwarded-for': '198.51.100.1, 203.0.113.9' })).toBe('198.51.100.1 Firefox');
		expect(ask({ 'x-forwarded-for': '203.0.113.9' })).toBeNull();
		expect(ask({})).toBeNull();
	});

	test('is unknown behind the instance’s onion service, and behind no other', () => {
		const host = `${'a'.repeat(56)}.onion`;
		expect(ask({ host })).toBe('192.0.2.1 Firefox');
		config().onion = `http://${host}`;
		expect(ask({ host })).toBeNull();
	});
});
