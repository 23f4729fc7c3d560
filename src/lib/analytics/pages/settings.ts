/** What a host decides about the figures on the desk. */
export const SWITCHES = ['counting', 'visitors', 'public', 'chatons', 'chatonsUnverified'] as const;

export type Switch = (typeof SWITCHES)[number];
export type Choices = Record<Switch, boolean> & { via: string[] };

/** What came of saving: done, refused with a sentence, or lost on the way. */
export type Outcome = { kind: 'done' } | { kind: 'refused'; sentence: string } | { kind: 'lost' };

const PATIENCE_MS = 15_000;

/** Reads codes as they were typed, with blanks or commas between; null if one of them is none. */
export function readCodes(typed: string): string[] | null {
	const codes = [...new Set(typed.split(/[\s,]+/).filter(Boolean))];
	const isRight = codes.length <= 50 && codes.every((code) => /^[A-Za-z0-9-]{1,40}$/.test(code));
	return isRight ? codes : null;
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
