import { unhurried } from '#db/unhurried.server.ts';
import { findOldAddress, keepRedirects } from '../addresses/redirects.server.ts';
import { inArchiveTransaction, writeBroadcast } from '../store.server.ts';
import { consider } from './consider.server.ts';
import type { ImportItem, Note } from './item.ts';
import type { Decide } from './merge.ts';
import type { Progress } from './plan.server.ts';
import { addToReport, emptyReport, type Considered, type Report } from './report.ts';
import {
	closeBook,
	openRun,
	remember,
	startBook,
	writeInBook,
	type ImportKind,
	type Run
} from './run.server.ts';

const LIST = '/archive';

/**
 * Imports a source: each item in one transaction with all it brings, read and merged anew, so that
 * what a person wrote since the dry run is safe. Interrupted, it leaves whole items and can be run
 * again; run twice, it changes nothing the second time. The disk is waited for once, at the end.
 *
 * @param decide says what becomes of a conflict; null leaves it for later, with nothing written
 */
export async function applyImport(
	source: AsyncIterable<ImportItem>,
	kind: ImportKind,
	origin: string,
	decide: Decide = () => null,
	onProgress: (progress: Progress) => void = () => {}
): Promise<Report> {
	const run = openRun(origin);
	const report = emptyReport(origin, true);
	const book = startBook(kind, origin);
	let items = 0;
	for await (const item of source) {
		const found = unhurried(() => applyItem(run, book, item, decide));
		addToReport(report, item, found);
		onProgress({ items: ++items, part: item.part ?? null });
	}
	closeBook(book, report);
	return report;
}

function applyItem(run: Run, book: number, item: ImportItem, decide: Decide): Considered {
	return inArchiveTransaction(() => {
		const found = consider(run, item, decide);
		const { slug, merged, outcome } = found;
		if (slug !== null && merged) {
			if (merged.changes.length > 0) writeBroadcast(merged.record);
			remember(slug, run.origin, merged.said);
		}
		const kept = outcome === 'refused' ? found : withRedirects(run, item, found);
		if (outcome !== null || kept.notes.length > 0) writeInBook(book, run, item.key, kept);
		return kept;
	});
}

/** Keeps the old addresses of an item, and says which could not be. */
function withRedirects(run: Run, item: ImportItem, found: Considered): Considered {
	const rows = item.redirects.map((one) => ({ ...one, to: whereTo(run, item, found, one.to) }));
	const refused = keepRedirects(rows.filter((row) => !isVaguer(row)));
	const notes = refused.map(({ from }): Note => {
		return { level: 'warning', code: 'address-not-kept', values: { address: from } };
	});
	return notes.length > 0 ? { ...found, notes: [...found.notes, ...notes] } : found;
}

/**
 * Whether an address would only lead to the list, where it leads somewhere already: an export of one
 * month declares every term of its site, and knows no post of most of them.
 */
function isVaguer({ from, to }: ImportItem['redirects'][number]): boolean {
	return to === LIST && findOldAddress(from)?.status === 301;
}

/** A source knows a broadcast by the slug it gave; it may have another one here. */
function whereTo(run: Run, item: ImportItem, found: Considered, to: string | null) {
	if (to === null || to.startsWith('/')) return to;
	if (to === item.patch?.slug) return found.slug;
	return run.claims.has(to) ? to : (run.renamed.get(to) ?? to);
}
