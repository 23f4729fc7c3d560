import { hint, ill, well, type Check } from './check.ts';

/** Whether the settings of the environment fit together: where visitors come, and who may connect. */
export type Settings = { origin: string; host: string; socketPath: string };

const LOOPBACK = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\]|::1)$/;

export const isLoopback = (hostname: string): boolean => LOOPBACK.test(hostname);

export function configurationChecks({ origin, host, socketPath }: Settings): Check[] {
	const { protocol, hostname } = new URL(origin);
	const isOpen = socketPath === '' && !isLoopback(host);
	return [
		...(protocol === 'https:' || hostname.endsWith('.onion')
			? [well('settings', 'origin', { origin })]
			: isLoopback(hostname)
				? [hint('settings', 'originLocal', { origin })]
				: [ill('settings', 'originClear', { origin })]),
		...(isOpen ? [hint('settings', 'openHost', { host })] : [])
	];
}
