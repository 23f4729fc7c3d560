import { realpathSync } from 'node:fs';
import { basename, join } from 'node:path';
import {
	certificateCheck,
	certificateIn,
	certificateShown
} from '#lib/instance/doctor/certificate.server.ts';
import type { Check } from '#lib/instance/doctor/check.ts';
import { isLoopback } from '#lib/instance/doctor/configuration.ts';
import { readProxies } from '#lib/instance/doctor/files.server.ts';
import { namesIn, textOf } from '#lib/instance/doctor/look.server.ts';
import { memoryChecks } from '#lib/instance/doctor/memory.ts';
import { onionCheck, onionServices } from '#lib/instance/doctor/onion.ts';
import { proxyChecks } from '#lib/instance/doctor/proxies.ts';
import type { Proxy } from '#lib/instance/doctor/proxy.ts';
import { unitChecks } from '#lib/instance/doctor/unit.ts';
import { unitOf } from '#lib/instance/doctor/units.server.ts';
import type { Config } from '../env.server.ts';

/** What surrounds the site on its machine: proxies, certificate, Tor, systemd, memory. */
export async function aroundChecks(
	{ origin, onion, port, socketPath, proxies: declared }: Config,
	etc: string,
	online: boolean
): Promise<Check[]> {
	const place = { port, socketPath };
	const found = readProxies(etc, place);
	const { protocol, hostname, port: publicPort } = new URL(origin);
	const isHttps = protocol === 'https:';
	const unit = unitOf(etc)?.lines ?? null;
	const certificate = isHttps
		? [await certificateOf(hostname, Number(publicPort || 443), found.proxies, online)]
		: [];
	return [
		...proxyChecks(found, declared, isHttps && !isLoopback(hostname), etc),
		...certificate,
		onionCheck(onion, servicesIn(etc, place)),
		...unitChecks(unit),
		...memoryChecks({
			swaps: textOf('/proc/swaps') ?? '',
			corePattern: textOf('/proc/sys/kernel/core_pattern') ?? '',
			unit,
			isEncrypted
		})
	];
}

/**
 * What this machine shows for the name, as visitors would see it; else what its proxy's files name. The
 * public address itself is asked only on demand: that leaves the machine.
 */
async function certificateOf(
	host: string,
	port: number,
	proxies: readonly Proxy[],
	online: boolean
): Promise<Check> {
	const now = Date.now();
	if (online) return certificateCheck(await certificateShown(host, port, host), host, now, true);
	const shown = await certificateShown(host, port, '127.0.0.1');
	if (shown?.checkHost(host)) return certificateCheck(shown, host, now, false);
	const named = proxies
		.filter(({ isInFront }) => isInFront)
		.flatMap(({ certificates }) => certificates)
		.flatMap((path) => certificateIn(path) ?? []);
	const ours = named.find((one) => one.checkHost(host)) ?? named[0] ?? null;
	return certificateCheck(ours, host, now, false);
}

function servicesIn(etc: string, place: { port: number; socketPath: string }) {
	const main = textOf(join(etc, 'tor/torrc'));
	if (main === null) return null;
	const more = namesIn(join(etc, 'tor/torrc.d')).map((name) =>
		textOf(join(etc, 'tor/torrc.d', name))
	);
	const texts = [main, ...more.filter((text) => text !== null)];
	return onionServices(texts, place, (folder) => textOf(join(folder, 'hostname')));
}

/** Whether a device of the kernel's mapper is one of dm-crypt. */
function isEncrypted(device: string): boolean {
	try {
		const name = basename(realpathSync(device));
		return /^CRYPT-/.test(textOf(`/sys/block/${name}/dm/uuid`) ?? '');
	} catch {
		return false;
	}
}
