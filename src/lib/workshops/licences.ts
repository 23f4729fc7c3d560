/** The licences a workshop may carry, by SPDX identifier: all let a text be copied and passed on. */
export const LICENCES = {
	'CC-BY-NC-SA-4.0': ['CC BY-NC-SA 4.0', 'https://creativecommons.org/licenses/by-nc-sa/4.0/'],
	'CC-BY-SA-4.0': ['CC BY-SA 4.0', 'https://creativecommons.org/licenses/by-sa/4.0/'],
	'CC-BY-4.0': ['CC BY 4.0', 'https://creativecommons.org/licenses/by/4.0/'],
	'CC0-1.0': ['CC0 1.0', 'https://creativecommons.org/publicdomain/zero/1.0/'],
	'LAL-1.3': ['Licence Art Libre 1.3', 'https://artlibre.org/licence/lal/']
} as const;

export type LicenceId = keyof typeof LICENCES;

/** Name and address of a licence. */
export function licence(id: LicenceId): { id: string; name: string; url: string } {
	const [name, url] = LICENCES[id];
	return { id, name, url };
}
