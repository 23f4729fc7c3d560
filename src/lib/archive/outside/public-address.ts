import { BlockList, isIPv4, isIPv6 } from 'node:net';

/**
 * Which network addresses are the public Internet's, after the registries of special-purpose
 * addresses (RFC 6890, IANA). Everything else is refused: this machine, its network, its cloud.
 */
const RESERVED_IPV4: readonly [string, number][] = [
	['0.0.0.0', 8],
	['10.0.0.0', 8],
	['100.64.0.0', 10],
	['127.0.0.0', 8],
	['169.254.0.0', 16],
	['172.16.0.0', 12],
	['192.0.0.0', 24],
	['192.0.2.0', 24],
	['192.88.99.0', 24],
	['192.168.0.0', 16],
	['198.18.0.0', 15],
	['198.51.100.0', 24],
	['203.0.113.0', 24],
	['224.0.0.0', 4],
	['240.0.0.0', 4]
];

/** Inside 2000::/3, what carries an IPv4 address or belongs to nobody (Teredo, 6to4, documentation). */
const RESERVED_IPV6: readonly [string, number][] = [
	['2001::', 23],
	['2001:db8::', 32],
	['2002::', 16],
	['3fff::', 20]
];

const reserved = new BlockList();
for (const [net, prefix] of RESERVED_IPV4) reserved.addSubnet(net, prefix, 'ipv4');
for (const [net, prefix] of RESERVED_IPV6) reserved.addSubnet(net, prefix, 'ipv6');

const global = new BlockList();
global.addSubnet('2000::', 3, 'ipv6');

/**
 * Whether an address is one anybody on the Internet would reach. IPv4 inside IPv6 (`::ffff:…`,
 * `64:ff9b::…`) is refused whatever it carries, and so is anything that is not an address.
 */
export function isPublicAddress(address: string): boolean {
	if (isIPv4(address)) return !reserved.check(address, 'ipv4');
	if (!isIPv6(address) || address.includes('%')) return false;
	return global.check(address, 'ipv6') && !reserved.check(address, 'ipv6');
}
