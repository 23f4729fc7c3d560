import { database } from '#db/open.server.ts';
import { consider } from './consider.server.ts';
import type { ImportItem } from './item.ts';
import type { Decide } from './merge.ts';
import { addToReport, emptyReport, type Report } from './report.ts';
import { openRun } from './run.server.ts';

/** How far an import is: items read, and the part of the source behind it where that is known. */
export type Progress = { items: number; part: number | null };

/**
 * A dry run: reads a whole source and says what an import of it would do. Writes nothing, and holds
 * no item after the next, however large the source.
 *
 * @param origin names the source among others, the same at each run: `wxr`, `peertube:HOST`, `json`
 * @param decide what was already decided, so that the plan shows what is left
 */
export async function planImport(
	source: AsyncIterable<ImportItem>,
	origin: string,
	onProgress: (progress: Progress) => void = () => {},
	decide: Decide = () => null
): Promise<Report> {
	const run = openRun(origin);
	const report = emptyReport(origin, false);
	// One look at the archive for the thirty questions of an item.
	const look = database().transaction((item: ImportItem) => consider(run, item, decide));
	let items = 0;
	for await (const item of source) {
		addToReport(report, item, look(item));
		onProgress({ items: ++items, part: item.part ?? null });
	}
	return report;
}
