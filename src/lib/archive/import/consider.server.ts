import * as v from 'valibot';
import { asKept } from '../store.server.ts';
import type { ImportItem, Note } from './item.ts';
import { findMatch, freeSlug } from './match.server.ts';
import { mergeBroadcast, NO_MEMORY, type Decide } from './merge.ts';
import type { Considered } from './report.ts';
import { readMemory, type Run } from './run.server.ts';
import { readSaid, readSlug, wrongField } from './said.ts';

/**
 * What would come of one item, against the archive as it stands. Writes nothing, so that a dry run
 * and a real one say the same; only the run itself learns which slugs are spoken for.
 */
export function consider(run: Run, item: ImportItem, decide: Decide): Considered {
	const isWrong = item.notes.some(({ level }) => level === 'error');
	if (isWrong) {
		run.seen.add(item.key);
		return refused(item.notes);
	}
	if (run.seen.has(item.key)) {
		const note: Note = { level: 'info', code: 'twice-in-source', values: { key: item.key } };
		return { outcome: null, slug: null, merged: null, notes: [...item.notes, note] };
	}
	run.seen.add(item.key);
	if (!item.patch) return { outcome: null, slug: null, merged: null, notes: item.notes };
	return considerPatch(run, { ...item, patch: item.patch }, decide);
}

function considerPatch(
	run: Run,
	item: ImportItem & { patch: NonNullable<ImportItem['patch']> },
	decide: Decide
): Considered {
	const wanted = readSlug(item.patch.slug);
	if (wanted === null) {
		const values = { field: 'slug', value: item.patch.slug.slice(0, 60) };
		return refused([...item.notes, { level: 'error', code: 'wrong-field', values }]);
	}
	const { said, notes } = readSaid(item.patch);
	if (notes.length > 0) return refused([...item.notes, ...notes]);
	const now = findMatch(run, item.key, { ...said, slug: wanted });
	const slug = now?.slug ?? freeSlug(run, item.key, wanted);
	const memory = now ? readMemory(slug, run.origin) : NO_MEMORY;
	try {
		const merged = mergeBroadcast(now, slug, asKept(said), memory, decide);
		claim(run, item.key, wanted, slug);
		const isRenamed = now === null && slug !== wanted;
		const renamed: Note = { level: 'warning', code: 'slug-taken', values: { wanted, slug } };
		return {
			outcome: outcomeOf(now === null, merged),
			slug,
			merged,
			notes: isRenamed ? [...item.notes, renamed] : item.notes
		};
	} catch (failure) {
		if (!(failure instanceof v.ValiError)) throw failure;
		const issue: v.BaseIssue<unknown> = failure.issues[0];
		return refused([...item.notes, wrongField('', issue)]);
	}
}

function outcomeOf(
	isNew: boolean,
	{ changes, conflicts }: { changes: unknown[]; conflicts: unknown[] }
) {
	if (conflicts.length > 0) return 'conflict';
	if (isNew) return 'create';
	return changes.length > 0 ? 'update' : 'same';
}

function claim(run: Run, key: string, wanted: string, slug: string): void {
	run.keys.set(key, slug);
	run.claims.set(slug, key);
	if (slug !== wanted) run.renamed.set(wanted, slug);
}

const refused = (notes: Note[]): Considered => ({
	outcome: 'refused',
	slug: null,
	merged: null,
	notes
});
