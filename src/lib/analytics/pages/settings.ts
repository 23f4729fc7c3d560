/** What a host decides about the figures on the desk. */
export const SWITCHES = ['counting', 'visitors', 'public', 'chatons', 'chatonsUnverified'] as const;

export type Switch = (typeof SWITCHES)[number];
export type Choices = Record<Switch, boolean> & { via: string[]; hidden: string[]; zone: string };

/** Zones of French collectives, for a list to choose from; any other that the system knows may be typed. */
export const ZONES = [
	...['Europe/Paris', 'Europe/Brussels', 'Europe/Zurich', 'America/Guadeloupe'],
	...['America/Martinique', 'America/Cayenne', 'America/Miquelon', 'America/St_Barthelemy'],
	...['America/Marigot', 'America/Montreal', 'Indian/Reunion', 'Indian/Mayotte'],
	...['Pacific/Noumea', 'Pacific/Tahiti', 'Pacific/Marquesas', 'Pacific/Gambier'],
	...['Pacific/Wallis', 'UTC']
] as const;

/** What came of saving: done, refused with a sentence, or lost on the way. */
export type Outcome = { kind: 'done' } | { kind: 'refused'; sentence: string } | { kind: 'lost' };

const PATIENCE_MS = 15_000;

/** Reads codes as they were typed, with blanks or commas between; null if one of them is none. */
export const readCodes = (typed: string): string[] | null =>
	readWords(typed, /^[A-Za-z0-9-]{1,40}$/, 50);

/** Reads hosts as they were typed; null if one of them is none. */
export const readHosts = (typed: string): string[] | null =>
	readWords(typed.toLowerCase(), /^[a-z0-9-]+(\.[a-z0-9-]+)+$/, 100);

/** Whether the browser knows a zone by that name. */
export function isZoneHere(typed: string): boolean {
	try {
		return Boolean(new Intl.DateTimeFormat('en', { timeZone: typed }));
	} catch {
		return false;
	}
}

function readWords(typed: string, right: RegExp, most: number): string[] | null {
	const words = [...new Set(typed.split(/[\s,]+/).filter(Boolean))];
	return words.length <= most && words.every((word) => right.test(word)) ? words : null;
}

/** Asks the server to keep the choices. Never throws. */
export async function putChoices(choices: Choices): Promise<Outcome> {
	try {
		const response = await fetch('/api/figures/settings', {
			method: 'PUT',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify(choices),
			signal: AbortSignal.timeout(PATIENCE_MS)
		});
		if (response.ok) return { kind: 'done' };
		const { title, detail } = (await response.json()) as { title: string; detail: string };
		return { kind: 'refused', sentence: `${title} ${detail}` };
	} catch {
		return { kind: 'lost' };
	}
}
