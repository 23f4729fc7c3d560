/**
 * Licences that texts and recordings carry, by SPDX identifier (spdx.org/licenses), with the name
 * people know and the address of the text.
 */
const cc = (name: string, path: string) =>
	[name, `https://creativecommons.org/${path}/`] as const satisfies readonly [string, string];

export const LICENCES = {
	'CC-BY-NC-SA-4.0': cc('CC BY-NC-SA 4.0', 'licenses/by-nc-sa/4.0'),
	'CC-BY-SA-4.0': cc('CC BY-SA 4.0', 'licenses/by-sa/4.0'),
	'CC-BY-4.0': cc('CC BY 4.0', 'licenses/by/4.0'),
	'CC-BY-ND-4.0': cc('CC BY-ND 4.0', 'licenses/by-nd/4.0'),
	'CC-BY-NC-4.0': cc('CC BY-NC 4.0', 'licenses/by-nc/4.0'),
	'CC-BY-NC-ND-4.0': cc('CC BY-NC-ND 4.0', 'licenses/by-nc-nd/4.0'),
	'CC0-1.0': cc('CC0 1.0', 'publicdomain/zero/1.0'),
	'LAL-1.3': ['Licence Art Libre 1.3', 'https://artlibre.org/licence/lal/']
} as const;

export type LicenceId = keyof typeof LICENCES;

/** Those a workshop may carry: all let a text be changed and passed on. */
export const FREE_TO_ADAPT = [
	'CC-BY-NC-SA-4.0',
	'CC-BY-SA-4.0',
	'CC-BY-4.0',
	'CC0-1.0',
	'LAL-1.3'
] as const satisfies readonly LicenceId[];

/** Name and address of a licence. */
export function licence(id: LicenceId): { id: string; name: string; url: string } {
	const [name, url] = LICENCES[id];
	return { id, name, url };
}

/** The same of any SPDX identifier; one that we do not know is its own name, without an address. */
export function licenceNamed(id: string): { id: string; name: string; url: string | null } {
	return id in LICENCES ? licence(id as LicenceId) : { id, name: id, url: null };
}
