import { EXPORT_ORIGIN } from '#lib/archive/export/format.ts';
import type { Beside, Source } from '#lib/archive/desk/job.ts';
import type { Hands, Run } from '#lib/archive/desk/jobs.server.ts';
import { uploadedFile } from '#lib/archive/desk/uploads.server.ts';
import { applyImport } from '#lib/archive/import/apply.server.ts';
import type { ImportItem, Note } from '#lib/archive/import/item.ts';
import { isExportFile, openExportFile } from '#lib/archive/import/json/export-file.ts';
import type { ArchiveLists } from '#lib/archive/import/json/export-lists.ts';
import { fileFailure } from '#lib/archive/import/json/file-failure.ts';
import { readJsonFile } from '#lib/archive/import/json/read-json.ts';
import { restoreExport } from '#lib/archive/import/json/restore.server.ts';
import { openPeertube } from '#lib/archive/import/peertube/sync.server.ts';
import { planImport } from '#lib/archive/import/plan.server.ts';
import type { Report } from '#lib/archive/import/report.ts';
import type { ImportKind } from '#lib/archive/import/run.server.ts';
import { readWxr, SURVEY_PART } from '#lib/archive/import/wxr/read-wxr.ts';
import { makeOutside } from '#lib/archive/outside/outside.server.ts';
import type { CampaignRecord } from '#lib/campaign/record.ts';
import { forgetPages } from '#lib/http/kept-pages.server.ts';
import { watchBanners } from '../../../../cli/import-banners.ts';
import { planCampaigns, readCampaigns, writeCampaigns } from '../../../../cli/import-campaigns.ts';
import { planPublished, readPublished, writePublished } from '../../../../cli/import-published.ts';
import { freshenSearch } from '../../../search-sources.server.ts';

/**
 * Brings a source in for the desk as the command `terrasse import` does: the archive, the campaigns and
 * the workshops' published questions together.
 */
type Lists = Pick<ArchiveLists, 'campaigns' | 'published'>;

export const bringIn: Run = async (source, isApplied, before) => {
	const banners = watchBanners();
	const hands = {
		...before,
		through: (items: AsyncIterable<ImportItem>) => banners.through(before.through(items))
	};
	const shown = (coming?: readonly CampaignRecord[]) => (isApplied ? [] : banners.notes(coming));
	if (source.kind === 'wxr') {
		const paths = source.uploads.map((id) => fileOf(id).path);
		const items = readWxr(paths, source.choices, ({ read: bytes, total }) => {
			hands.onProgress({ items: 0, part: (SURVEY_PART * bytes) / (total || 1) });
		});
		return alone(withNotes(await read(items, 'wxr', 'wxr', isApplied, hands), shown()));
	}
	if (source.kind === 'peertube') return alone(await fromPeertube(source, isApplied, hands));
	const { path } = fileOf(source.upload);
	if (!(await isExportFile(path))) {
		const { items, campaigns, origin } = await readJsonFile(path);
		const report = await read(each(items), 'json', origin, isApplied, hands);
		return withLists(report, { campaigns, published: [] }, isApplied, hands, shown);
	}
	const file = await openExportFile(path);
	const passing = { ...file, items: () => hands.through(file.items()) };
	const report = isApplied
		? await restoreExport(passing, hands.decide, hands.onProgress)
		: await planImport(passing.items(), EXPORT_ORIGIN, hands.onProgress, hands.decide);
	return withLists(report, file.lists, isApplied, hands, shown);
};

function fileOf(id: string) {
	const file = uploadedFile(id);
	if (!file) throw fileFailure('not-found', { file: id });
	return file;
}

function read(
	items: AsyncIterable<ImportItem>,
	kind: ImportKind,
	origin: string,
	isApplied: boolean,
	{ through, decide, onProgress }: Hands
): Promise<Report> {
	if (!isApplied) return planImport(through(items), origin, onProgress, decide);
	return applyImport(through(items), kind, origin, decide, onProgress);
}

async function fromPeertube(
	{ address }: Extract<Source, { kind: 'peertube' }>,
	isApplied: boolean,
	hands: Hands
): Promise<Report> {
	const { items, origin, keep } = openPeertube(new URL(address), makeOutside());
	const report = await read(items, 'peertube', origin, isApplied, hands);
	if (isApplied) keep();
	return report;
}

async function* each(items: readonly ImportItem[]): AsyncIterable<ImportItem> {
	yield* items;
}

const alone = (report: Report) => ({ report, beside: [] });

function withLists(
	report: Report,
	lists: Lists,
	isApplied: boolean,
	hands: Hands,
	shown: (coming: readonly CampaignRecord[]) => Note[]
) {
	const campaigns = readCampaigns(lists.campaigns);
	const published = readPublished(lists.published);
	const decideCampaign = (slug: string) => hands.decideBeside(`campaign ${slug}`);
	const decideList = (slug: string) => hands.decideBeside(`published ${slug}`);
	const money = campaigns.records.map((record) => {
		return { record, ...planCampaigns([record], decideCampaign(record.slug)) };
	});
	const coming = shown(money.flatMap((one) => one.toWrite));
	const { toWrite, waiting } = planPublished(published.lists, decideList);
	if (isApplied) {
		writeCampaigns(money.flatMap((one) => one.toWrite));
		writePublished(toWrite);
		forgetPages();
		freshenSearch();
	}
	const outcome = (isWaiting: boolean, isWritten: boolean): Beside['outcome'] =>
		isWaiting ? 'conflict' : isWritten ? 'create' : 'same';
	const beside: Beside[] = [
		...money.map(({ record: { slug, title }, toWrite: write, waiting: wait }) => ({
			name: `campaign ${slug}`,
			title,
			outcome: outcome(wait.length > 0, write.length > 0)
		})),
		...published.lists.map((list) => ({
			name: `published ${list.workshop}`,
			title: list.workshop,
			outcome: outcome(waiting.includes(list), toWrite.includes(list))
		}))
	];
	return { report: withNotes(report, [...campaigns.notes, ...published.notes, ...coming]), beside };
}

/** What was wrong beside the broadcasts is told with them. */
function withNotes(report: Report, notes: Note[]): Report {
	if (notes.length === 0) return report;
	const refused = notes.filter(({ level }) => level === 'error').length;
	const { counts } = report;
	const item = {
		...{
			key: 'beside',
			line: null,
			slug: null,
			title: null,
			status: null,
			changes: [],
			conflicts: []
		},
		...{ outcome: refused > 0 ? ('refused' as const) : ('same' as const), notes }
	};
	const added = { refused: counts.refused + refused, notes: counts.notes + notes.length };
	return { ...report, counts: { ...counts, ...added }, items: [...report.items, item] };
}
