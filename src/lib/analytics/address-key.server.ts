import { isIP } from 'node:net';
import type { IncomingMessage } from 'node:http';
import { config } from '../../env.server.ts';
import { isOnion } from './decide.ts';

/**
 * What tells two people of one day apart for as long as it takes to hash it: the network they come
 * from and what their browser says it is. It is never kept; `visitors.server.ts` makes a number of
 * it with the day's secret, and drops it.
 *
 * @returns null where nobody can be told apart: behind an onion service, or behind a proxy that the
 *   settings do not speak of
 */
export function whoAsks({ headers, socket }: IncomingMessage): string | null {
	if (isOnion(headers.host, ownOnion())) return null;
	const { proxies } = config();
	const forwarded = headers['x-forwarded-for'];
	const hops = (forwarded === undefined ? '' : String(forwarded)).split(',');
	if (proxies === 0 && forwarded !== undefined) return null;
	const address = proxies === 0 ? socket.remoteAddress : hops.at(-proxies)?.trim();
	const network = networkOf(address ?? '');
	return network && `${network} ${headers['user-agent'] ?? ''}`;
}

/** The host of the instance's onion service; empty where it has none. */
export const ownOnion = (): string => config().onion.replace(/^https?:\/\//, '');

/**
 * An IPv4 address as it is; of an IPv6 one, the network (64 bits): the rest changes every few hours
 * on purpose (RFC 8981). Null for what is no address.
 */
export function networkOf(address: string): string | null {
	const plain = address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '');
	const kind = isIP(plain);
	if (kind === 4) return plain;
	if (kind !== 6) return null;
	const [head = '', tail] = plain.toLowerCase().split('::');
	const groups = (text: string) => text.split(':').filter(Boolean);
	const known = groups(head);
	if (tail === undefined) return known.slice(0, 4).join(':');
	// An IPv4 tail is worth two groups, and stands at the end.
	const end = groups(tail.replace(/\d+\.\d+\.\d+\.\d+$/, '0:0'));
	const zeros = Array<string>(Math.max(0, 8 - known.length - end.length)).fill('0');
	return [...known, ...zeros, ...end].slice(0, 4).join(':');
}
