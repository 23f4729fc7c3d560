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

const isPublicName = (name: string): boolean =>
	name.length <= 100 && /^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(name) && isIP(name) === 0;
