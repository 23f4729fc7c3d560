import type { Statement } from 'better-sqlite3';
import * as v from 'valibot';
import { database } from '#db/open.server.ts';
import { oneForProcess } from '#db/process.server.ts';
import { CampaignRecord } from './record.ts';

/**
 * The campaigns of the data file. Whoever shows them is told of each change (`onCampaignsChanged`).
 */
const listeners = () => oneForProcess('campaign/listeners', () => new Set<() => void>());

const COLUMNS = `slug, title, summary, url, goal, raised, donors, starts_on as "from", ends_on as "to",
	updated_on as updatedOn`;

/** All campaigns, the one whose sums are the newest first. */
export function listCampaigns(): CampaignRecord[] {
	const order = `order by updated_on is null, updated_on desc, slug`;
	const found = database().prepare(`select ${COLUMNS} from campaign ${order}`).all();
	return (found as Omit<CampaignRecord, 'lines'>[]).map(withLines);
}

/** One campaign by its slug, or null. */
export function readCampaign(slug: string): CampaignRecord | null {
	const found = database().prepare(`select ${COLUMNS} from campaign where slug = ?`).get(slug);
	return found ? withLines(found as Omit<CampaignRecord, 'lines'>) : null;
}

/**
 * The campaign that a banner shows: the named one; without a name, the newest of those that have not
 * ended.
 *
 * @param today `2026-11-22`
 * @param coming campaigns about to be written, as if they were
 */
export function campaignOfBanner(
	name: string,
	today: string,
	coming: readonly CampaignRecord[] = []
): CampaignRecord | null {
	if (name) return coming.find(({ slug }) => slug === name) ?? readCampaign(name);
	const isComing = (slug: string) => coming.some((one) => one.slug === slug);
	const all = [...coming, ...listCampaigns().filter(({ slug }) => !isComing(slug))];
	const day = ({ updatedOn }: CampaignRecord) => updatedOn ?? '';
	all.sort((one, other) => day(other).localeCompare(day(one)));
	return all.find(({ to }) => to === null || to >= today) ?? null;
}

/**
 * Writes a campaign and its budget in place of what was there, or nothing of it.
 *
 * @throws a valibot error if the record does not hold
 */
export function writeCampaign(record: CampaignRecord): void {
	const { lines, ...campaign } = v.parse(CampaignRecord, record);
	const handle = database();
	handle.transaction(() => {
		handle.prepare('delete from campaign where slug = ?').run(campaign.slug);
		handle
			.prepare(
				`insert into campaign (slug, title, summary, url, goal, raised, donors, starts_on, ends_on, updated_on)
				values (@slug, @title, @summary, @url, @goal, @raised, @donors, @from, @to, @updatedOn)`
			)
			.run(campaign);
		const add: Statement = handle.prepare(
			'insert into budget_line (campaign, position, title, amount, note) values (?, ?, ?, ?, ?)'
		);
		lines.forEach(({ title, amount, note }, index) =>
			add.run(campaign.slug, index + 1, title, amount, note)
		);
	})();
	tellListeners();
}

/** Deletes a campaign. @returns whether there was one */
export function deleteCampaign(slug: string): boolean {
	const { changes } = database().prepare('delete from campaign where slug = ?').run(slug);
	if (changes > 0) tellListeners();
	return changes > 0;
}

/** Calls `listener` after each change. @returns how to stop */
export function onCampaignsChanged(listener: () => void): () => void {
	listeners().add(listener);
	return () => listeners().delete(listener);
}

function tellListeners(): void {
	for (const listener of listeners()) listener();
}

function withLines(campaign: Omit<CampaignRecord, 'lines'>): CampaignRecord {
	const lines = database()
		.prepare('select title, amount, note from budget_line where campaign = ? order by position')
		.all(campaign.slug);
	return { ...campaign, lines: lines as CampaignRecord['lines'] };
}
