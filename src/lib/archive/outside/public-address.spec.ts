import { expect, test } from 'vitest';
import { isPublicAddress } from './public-address.ts';

test.each([
	['this machine', ['127.0.0.1', '127.255.0.9', '0.0.0.0', '::1', '::']],
	['a private network', ['10.1.2.3', '172.16.0.1', '172.31.255.255', '192.168.1.1', 'fd00::1']],
	['the cloud’s own service', ['169.254.169.254', 'fe80::1', 'fe80::1%eth0']],
	['a network behind a provider', ['100.64.0.1', '100.127.255.254']],
	['everyone at once', ['224.0.0.1', '255.255.255.255', 'ff02::1']],
	[
		'IPv4 dressed as IPv6',
		['::ffff:127.0.0.1', '::ffff:7f00:1', '::ffff:8.8.8.8', '64:ff9b::a00:1']
	],
	['IPv4 inside a tunnel', ['2002:7f00:1::', '2001:0:a00:1::']],
	['documentation and benchmarks', ['192.0.2.1', '198.18.0.1', '2001:db8::1']],
	['what is no address', ['', 'localhost', '127.1', '0x7f000001', '2130706433']]
])('%s is not public', (_, addresses) => {
	expect(addresses.filter(isPublicAddress)).toEqual([]);
});

test.each(['9.9.9.9', '172.32.0.1', '100.128.0.1', '2620:fe::fe', '2a01:e0a::1'])(
	'%s is public',
	(address) => {
		expect(isPublicAddress(address)).toBe(true);
	}
);
