import type { ArchiveLists } from '#lib/archive/import/json/export-lists.ts';
import type { ImportItem } from '#lib/archive/import/item.ts';
import type { Decide } from '#lib/archive/import/merge.ts';
import { planImport } from '#lib/archive/import/plan.server.ts';
import { progressBar, type Bar } from '#lib/archive/import/progress.ts';
import { noteText, reportText } from '#lib/archive/import/report-text.ts';
import type { Report } from '#lib/archive/import/report.ts';
import { applyImport } from '#lib/archive/import/apply.server.ts';
import { say } from '#lib/words/say.ts';
import { config } from '../env.server.ts';
import { watchBanners, type Banners } from './import-banners.ts';
import { readOrder, type Order } from './import-order.ts';
import { planCampaigns, readCampaigns, writeCampaigns } from './import-campaigns.ts';
import { planPublished, readPublished, writePublished } from './import-published.ts';
import { tidying } from './import-tidy.ts';
import { explain, importWords } from './import-words.ts';

/**
 * `terrasse import json|wxr|peertube …`: reads broadcasts from elsewhere and prints what would come of
 * it; `--apply` does it. Status 0 when all is well, 1 when something was refused, 2 when the words were
 * not understood, 3 when conflicts wait for a decision.
 */

export async function run(args: string[]): Promise<number> {
	const order = readOrder(args);
	if (!order) {
		process.stderr.write(`${importWords().usage}\n`);
		return 2;
	}
	const { locale } = config();
	const bar = progressBar(process.stderr, {
		items: (n) => say(locale, importWords().reading, { n }),
		bytes: (read, total) => {
			const values = { read: megabytes(read), total: megabytes(total) };
			return say(locale, importWords().surveying, values);
		}
	});
	try {
		return await obey(order, bar);
	} catch (failure) {
		bar.clear();
		explain(failure);
		return 1;
	}
}

const megabytes = (bytes: number): number => Math.round(bytes / 1_000_000);

async function obey(order: Order, bar: Bar): Promise<number> {
	const { kind, sources } = order;
	const banners = watchBanners();
	if (kind === 'wxr') {
		const { readWxr, SURVEY_PART } = await import('#lib/archive/import/wxr/read-wxr.ts');
		const tidyBar = tidying(bar);
		const items = readWxr(sources, order.choices, ({ read, total }) => {
			tidyBar.showBytes(read, total, (SURVEY_PART * read) / (total || 1));
		});
		const report = await importFrom(order, () => banners.through(items), 'wxr', tidyBar);
		return conclude(order, report, NOTHING, banners, bar);
	}
	if (kind === 'peertube') {
		const { importPeertube, openPeertube } =
			await import('#lib/archive/import/peertube/sync.server.ts');
		const { makeOutside } = await import('#lib/archive/outside/outside.server.ts');
		const address = new URL(sources[0] ?? '');
		const outside = makeOutside();
		if (order.isApplied) {
			const report = await importPeertube(address, outside, decideAs(order), bar.show);
			return conclude(order, report, NOTHING, banners, bar);
		}
		const { items, origin } = openPeertube(address, outside);
		const report = await importFrom(order, () => items, origin, bar);
		return conclude(order, report, NOTHING, banners, bar);
	}
	let status = 0;
	for (const path of sources) status = Math.max(status, await importJson(order, path, bar));
	return status;
}

async function importJson(order: Order, path: string, bar: Bar): Promise<number> {
	const banners = watchBanners();
	const { isExportFile, openExportFile } = await import('#lib/archive/import/json/export-file.ts');
	if (!(await isExportFile(path))) {
		const { readJsonFile } = await import('#lib/archive/import/json/read-json.ts');
		const { items, campaigns, origin } = await readJsonFile(path);
		const report = await importFrom(order, () => banners.through(each(items)), origin, bar);
		return conclude(order, report, { campaigns, published: [] }, banners, bar);
	}
	const { restoreExport } = await import('#lib/archive/import/json/restore.server.ts');
	const { EXPORT_ORIGIN } = await import('#lib/archive/export/format.ts');
	const file = await openExportFile(path);
	const report = order.isApplied
		? await restoreExport(file, decideAs(order), bar.show)
		: await planImport(banners.through(file.items()), EXPORT_ORIGIN, bar.show, decideAs(order));
	return conclude(order, report, file.lists, banners, bar);
}

function importFrom(
	order: Order,
	items: () => AsyncIterable<ImportItem>,
	origin: string,
	bar: Bar
): Promise<Report> {
	const decide = decideAs(order);
	if (!order.isApplied) return planImport(items(), origin, bar.show, decide);
	return applyImport(items(), order.kind, origin, decide, bar.show);
}

async function* each(items: readonly ImportItem[]): AsyncIterable<ImportItem> {
	yield* items;
}

const decideAs =
	({ decision }: Order): Decide =>
	() =>
		decision;

/** What a file brings beside its broadcasts, unread. */
type Beside = Pick<ArchiveLists, 'campaigns' | 'published'>;

const NOTHING: Beside = { campaigns: [], published: [] };

/** Sees to campaigns and published questions, prints everything, and says how it went. */
function conclude(
	order: Order,
	report: Report,
	beside: Beside,
	banners: Banners,
	bar: Bar
): number {
	bar.clear();
	const { locale } = config();
	const words = importWords();
	const read = readCampaigns(beside.campaigns);
	const campaigns = planCampaigns(read.records, order.decision);
	const questions = readPublished(beside.published);
	const published = planPublished(questions.lists, () => order.decision);
	if (order.isApplied) {
		writeCampaigns(campaigns.toWrite);
		writePublished(published.toWrite);
	}
	const lines = [reportText(report, locale, words)];
	const counted = order.isApplied ? words.done : words.toDo;
	for (const [sentence, { length: n }] of [
		[counted.campaigns, campaigns.toWrite],
		[counted.published, published.toWrite]
	] as const) {
		if (n > 0) lines.push(`${say(locale, sentence, { n })}\n`);
	}
	const shown = order.isApplied ? [] : banners.notes(campaigns.toWrite);
	const notes = [...read.notes, ...questions.notes, ...shown];
	for (const note of notes) {
		lines.push(`${words.level[note.level]} · ${noteText(note, locale, words)}\n`);
	}
	const n = report.counts.conflict + campaigns.waiting.length + published.waiting.length;
	if (n > 0) lines.push(`${say(locale, words.waiting, { n })}\n`);
	process.stdout.write(`${lines.join('')}\n${order.isApplied ? words.applied : words.dry}\n`);
	const isRefused = report.counts.refused > 0 || notes.some(({ level }) => level === 'error');
	if (isRefused) return 1;
	return n > 0 ? 3 : 0;
}
