import { propertiesOf, type Properties } from './properties.ts';

/**
 * The service file of an instance for CHATONS: what it is and where its pages are. The names are those
 * that the package of CHATONS for YunoHost writes (`chatonsinfos_ynh`, scripts/_common.sh) and those of
 * StatoolInfos' general description; the others are there only if the instance says so.
 */
export type Service = {
	origin: string;
	name: string;
	description: string;
	host: string;
	/** Local date and time of the file, `2026-11-22T04:00:00`. */
	madeAt: string;
	version: string;
	sourceUrl: string;
	withUnverified: boolean;
};

/** The text of the file. What is not known is left out. */
export function serviceFile(service: Service): string {
	const { origin, name, description, host, madeAt, version, sourceUrl } = service;
	const verified: Properties = [
		['file.class', 'Service'],
		['file.protocol', 'ChatonsInfos-0.4'],
		['file.datetime', madeAt],
		['file.generator', `Terrasse ${version}`],
		['service.name', name],
		['service.description', description],
		['service.website', `${origin}/`],
		['service.status.level', 'OK'],
		['service.registration', 'None'],
		['service.registration.load', 'OPEN'],
		['software.name', 'Terrasse'],
		['software.license.name', 'AGPL-3.0-or-later'],
		['software.license.url', 'https://spdx.org/licenses/AGPL-3.0-or-later.html'],
		['software.source.url', sourceUrl],
		['host.name', host]
	];
	const unverified: Properties = [
		['service.legal.url', `${origin}/mentions-legales`],
		['software.version', version],
		['subs.terrasse-metrics', `${origin}/.well-known/chatonsinfos/terrasse-metrics.properties`]
	];
	const all = service.withUnverified ? [...verified, ...unverified] : verified;
	return propertiesOf(all.filter(([, value]) => value !== ''));
}
