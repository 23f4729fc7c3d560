import type { CampaignRecord } from './record.ts';

/** What came of a change: done, taken (a new campaign's address), refused with a sentence, or lost. */
export type Outcome =
	{ kind: 'done' } | { kind: 'taken' } | { kind: 'refused'; sentence: string } | { kind: 'lost' };

const PATIENCE_MS = 15_000;

/** Asks the server to write a campaign. `isNew`: not over one that is there. Never throws. */
export function putCampaign(record: CampaignRecord, isNew: boolean): Promise<Outcome> {
	return ask(`/api/campaigns/${record.slug}${isNew ? '?new' : ''}`, 'PUT', JSON.stringify(record));
}

/** Asks the server to delete a campaign. Never throws. */
export function removeCampaign(slug: string): Promise<Outcome> {
	return ask(`/api/campaigns/${slug}`, 'DELETE', null);
}

async function ask(path: string, method: string, body: string | null): Promise<Outcome> {
	try {
		const headers = { 'content-type': 'application/json' };
		const signal = AbortSignal.timeout(PATIENCE_MS);
		const response = await fetch(path, { method, headers, body, signal });
		if (response.ok) return { kind: 'done' };
		if (response.status === 409) return { kind: 'taken' };
		const { title, detail } = (await response.json()) as { title: string; detail: string };
		return { kind: 'refused', sentence: `${title} ${detail}` };
	} catch {
		return { kind: 'lost' };
	}
}
