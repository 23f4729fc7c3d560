import { hint, ill, unknown, well, type Check } from './check.ts';
import { leadsHere, type Place } from './proxy.ts';

/** Whether Tor's settings bring an onion here, and whether it is the one that the pages name. */
export type Service = {
	/** `HiddenServiceDir`. */
	folder: string;
	leadsHere: boolean;
	/** The file `hostname` of its folder; null where it cannot be read, as is usual. */
	hostname: string | null;
};

/** The services of Tor's files. @param hostnameIn reads the file `hostname` of a folder */
export function onionServices(
	texts: readonly string[],
	place: Place,
	hostnameIn: (folder: string) => string | null
): Service[] {
	const services: Service[] = [];
	for (const line of texts.join('\n').split('\n')) {
		const [name = '', ...words] = line.replace(/#.*/, '').trim().split(/\s+/);
		const last = services.at(-1);
		if (/^HiddenServiceDir$/i.test(name)) {
			const folder = (words[0] ?? '').replace(/^"|"$/g, '');
			services.push({ folder, leadsHere: false, hostname: hostnameIn(folder) });
		}
		if (/^HiddenServicePort$/i.test(name) && last && words[0] === '80') {
			// Without a target, Tor takes the same port of this machine; a port alone is of this machine too.
			const target = (words[1] ?? '80').replace(/^(\d+)$/, '127.0.0.1:$1');
			last.leadsHere ||= leadsHere(target, place);
		}
	}
	return services;
}

/**
 * @param onion `TERRASSE_ONION`, or empty
 * @param services null where Tor has no settings on this machine
 */
export function onionCheck(onion: string, services: readonly Service[] | null): Check {
	const ours = (services ?? []).filter((service) => service.leadsHere);
	if (onion === '') {
		return ours.length > 0 ? hint('onion', 'onionUnsaid') : well('onion', 'noOnion');
	}
	if (services === null) return hint('onion', 'onionElsewhere');
	if (ours.length === 0) {
		// It may go through a proxy of this machine, which is nobody's fault.
		return services.length > 0 ? unknown('onion', 'onionAround') : ill('onion', 'onionNowhere');
	}
	const names = ours.flatMap(({ hostname }) =>
		hostname === null ? [] : [`http://${hostname.trim()}`]
	);
	const isOther = names.length === ours.length && !names.includes(onion);
	if (isOther) return ill('onion', 'onionOther', { onion: names[0] ?? '' });
	return well('onion', 'onion');
}
