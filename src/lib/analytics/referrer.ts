import { isIP } from 'node:net';
import { OTHER } from './dimensions.ts';

/**
 * Who led here: a host's name and nothing else of its address. A host without a public name (an
 * address, a machine of a local network) may stand for a person: it is never named.
 *
 * @param own our hosts, as `Host` writes them
 * @returns the host in lower case, international names as `xn--…`; null for none, or one of ours
 */
export function hostThatRefers(referer: string | undefined, own: readonly string[]): string | null {
	if (!referer || !URL.canParse(referer)) return null;
	const { protocol, host, hostname } = new URL(referer);
	if (protocol !== 'https:' && protocol !== 'http:') return OTHER;
	if (own.some((one) => one.toLowerCase() === host)) return null;
	return isPublicName(hostname) ? hostname : OTHER;
}

/** Labels as RFC 1123 has them, the last of letters: no address and no oddity. */
const PUBLIC = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+(?:[a-z]{2,63}|xn--[a-z0-9-]{1,59})$/;

/**
 * Names that no public DNS gives out (RFC 6761, RFC 6762, RFC 8375, ICANN's `internal`) or that homes
 * and offices use as if it did not; and services that give a name to somebody's machine.
 */
const PRIVATE =
	/(?:^|\.)(?:local|localhost|localdomain|lan|home|corp|internal|intranet|intra|private|priv|workgroup|test|invalid|arpa|fritz\.box|ts\.net|nip\.io|sslip\.io|xip\.io|localtest\.me|lvh\.me)$/;

/** Networks name the machines of their subscribers after their addresses. */
const HOLDS_ADDRESS = /(?:^|\D)\d{1,3}(?:[.-]\d{1,3}){3}(?:\D|$)/;

const isPublicName = (name: string): boolean =>
	name.length <= 100 &&
	PUBLIC.test(name) &&
	!PRIVATE.test(name) &&
	!HOLDS_ADDRESS.test(name) &&
	isIP(name) === 0;
