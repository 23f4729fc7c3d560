import { isDeepStrictEqual } from 'node:util';
import * as v from 'valibot';
import type { Note } from '#lib/archive/import/item.ts';
import { PageCampaign } from '#lib/archive/import/json/page-shape.ts';
import type { Decision } from '#lib/archive/import/merge.ts';
import { readCents } from '#lib/campaign/money.ts';
import { CampaignRecord } from '#lib/campaign/record.ts';
import { readCampaign, writeCampaign } from '#lib/campaign/store.server.ts';

/**
 * The campaigns of an imported file, brought to where campaigns are kept. One that stands here and
 * differs is somebody's: it waits for a decision.
 */
export type CampaignsRead = { records: CampaignRecord[]; notes: Note[] };

/** Reads campaigns as pages print them or as an export writes them; what is wrong is noted. */
export function readCampaigns(raw: readonly unknown[]): CampaignsRead {
	const notes: Note[] = [];
	const records = raw.flatMap((one) => {
		const page = v.safeParse(PageCampaign, one);
		const read = v.safeParse(CampaignRecord, page.success ? fromPage(page.output, notes) : one);
		if (read.success) return [read.output];
		const [issue] = read.issues;
		const values = { field: v.getDotPath(issue) ?? '', value: issue.received.slice(0, 60) };
		notes.push({ level: 'error', code: 'wrong-field', values });
		return [];
	});
	return { records, notes };
}

/** What would be written, and what waits: those that stand here and differ. */
export function planCampaigns(records: readonly CampaignRecord[], decision: Decision | null) {
	const differing = records.filter(
		(record) => !isDeepStrictEqual(readCampaign(record.slug), record)
	);
	const isNew = ({ slug }: CampaignRecord) => readCampaign(slug) === null;
	const waiting = decision === null ? differing.filter((one) => !isNew(one)) : [];
	return { toWrite: decision === 'theirs' ? differing : differing.filter(isNew), waiting };
}

/** @throws what the store throws; each campaign is written whole or not at all */
export function writeCampaigns(records: readonly CampaignRecord[]): void {
	records.forEach(writeCampaign);
}

function fromPage(page: PageCampaign, notes: Note[]): unknown {
	const { percentage, updated_on: updatedOn, lines, ...rest } = page;
	const cents = (field: string, value: string) => {
		const read = readCents(value);
		if (read === null)
			notes.push({ level: 'error', code: 'wrong-amount', values: { field, value } });
		return read;
	};
	const [raised, goal] = [cents('raised', page.raised), cents('goal', page.goal)];
	if (percentage && raised !== null && goal && differs(percentage, raised / goal)) {
		notes.push({ level: 'warning', code: 'percentage-differs', values: { value: percentage } });
	}
	return {
		...rest,
		summary: page.summary ?? '',
		url: page.url || null,
		from: page.from || null,
		to: page.to || null,
		updatedOn: updatedOn || null,
		raised,
		goal,
		lines: lines.map(({ title, amount, note }) => ({
			title,
			amount: cents(title, amount),
			note: note ?? ''
		}))
	};
}

/** Pages round to two decimals, one way or the other. */
function differs(printed: string, share: number): boolean {
	const percent = Number(printed.replace('%', '').replace(',', '.').trim());
	return !(Math.abs(percent - share * 100) < 0.01);
}
