import type { SettingChanges } from '../settings.ts';

/** What came of saving: done, refused with a sentence, crossed by somebody else, or lost on the way. */
export type Outcome =
	| { kind: 'done' }
	| { kind: 'refused'; sentence: string }
	| { kind: 'crossed'; fields: string[] }
	| { kind: 'lost' };

const PATIENCE_MS = 15_000;

/** Sends JSON to the API. Never throws. */
export async function putJson(path: string, body: unknown): Promise<Outcome> {
	try {
		const response = await fetch(path, {
			method: 'PUT',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify(body),
			signal: AbortSignal.timeout(PATIENCE_MS)
		});
		if (response.ok) return { kind: 'done' };
		const { title, detail, fields } = (await response.json()) as {
			title: string;
			detail: string;
			fields?: string[];
		};
		if (fields) return { kind: 'crossed', fields };
		return { kind: 'refused', sentence: `${title} ${detail}` };
	} catch {
		return { kind: 'lost' };
	}
}

/**
 * Asks the server to keep changes, all of them or none.
 *
 * @param from the values that they replace, as this page was given them
 */
export const putSettings = (changes: SettingChanges, from: SettingChanges): Promise<Outcome> =>
	putJson('/api/settings', { ...changes, from });
