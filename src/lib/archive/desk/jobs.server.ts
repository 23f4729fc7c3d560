import { randomBytes } from 'node:crypto';
import { oneForProcess } from '#db/process.server.ts';
import { logFailure } from '#lib/http/log.server.ts';
import { refuse } from '#lib/http/problem.ts';
import type { ImportItem } from '../import/item.ts';
import type { Decide } from '../import/merge.ts';
import type { Progress } from '../import/plan.server.ts';
import type { Outcome, Report } from '../import/report.ts';
import { readFileFailure } from '../import/json/file-failure.ts';
import { readOutsideFailure } from '../outside/outside-failure.ts';
import { breathing, wasStopped } from './breathing.ts';
import {
	conflictKey,
	PER_PAGE,
	type Beside,
	type Decisions,
	type Failure,
	type Job,
	type JobPage,
	type Source
} from './job.ts';
import { dropUpload } from './uploads.server.ts';

/**
 * Runs imports for the desk, one at a time. A run goes on whoever closes their tab; what it did stays
 * in the book of imports, and its report here until another one begins or the process ends.
 */

/** What a run is given: how to pass its items through, and what to tell. */
export type Hands = {
	through: (items: AsyncIterable<ImportItem>) => AsyncIterable<ImportItem>;
	onProgress: (progress: Progress) => void;
	/** For conflicts of broadcasts. */
	decide: Decide;
	/** For conflicts of what comes beside them. */
	decideBeside: (name: string) => 'mine' | 'theirs' | null;
};

/** Reads a source: dry, or for good. A route brings the capabilities together. */
export type Run = (
	source: Source,
	isApplied: boolean,
	hands: Hands
) => Promise<{ report: Report; beside: Beside[] }>;

type Held = { job: Job; source: Source; report: Report | null; isStopped: boolean; run: Run };

const desk = () => oneForProcess('archive/desk-jobs', () => ({ held: null as Held | null }));
const isBusy = () => ['reading', 'writing'].includes(desk().held?.job.state ?? '');

/** The import under way or the last one, with a page of its report. */
export function currentJob(outcome: Outcome | null, from: number): JobPage {
	const { held } = desk();
	if (!held) return { job: null, items: [], total: 0 };
	const all = held.report?.items ?? [];
	const chosen = outcome === null ? all : all.filter((item) => item.outcome === outcome);
	return { job: held.job, items: chosen.slice(from, from + PER_PAGE), total: chosen.length };
}

/**
 * Begins with a dry run.
 *
 * @param names of the files, for eyes
 * @throws the refusal `conflict` while an import is under way
 */
export async function startJob(source: Source, names: string[], run: Run): Promise<Job> {
	if (isBusy()) throw refuse('conflict');
	await dropFilesOf(desk().held, source);
	const job: Job = {
		...{ id: randomBytes(8).toString('hex'), state: 'reading', source: source.kind, names },
		...{ items: 0, part: null, counts: null, told: 0, unlisted: 0, beside: [], failure: null }
	};
	const held: Held = { job, source, report: null, isStopped: false, run };
	desk().held = held;
	void goOn(held, false, { all: null, each: [] });
	return job;
}

/** Does what was shown. @throws the refusal `conflict` unless that dry run waits for it */
export function confirmJob(id: string, decisions: Decisions): Job {
	const { held } = desk();
	if (!held || held.job.id !== id || held.job.state !== 'planned') throw refuse('conflict');
	Object.assign(held.job, { state: 'writing', items: 0, part: null });
	void goOn(held, true, decisions);
	return held.job;
}

/** Stops what runs, between two items; what is over is put away, with its files. */
export async function leaveJob(): Promise<void> {
	const { held } = desk();
	if (!held) return;
	held.isStopped = true;
	if (isBusy()) return;
	desk().held = null;
	await dropFilesOf(held, null);
}

async function goOn(held: Held, isApplied: boolean, decisions: Decisions): Promise<void> {
	const { job } = held;
	try {
		const { report, beside } = await held.run(held.source, isApplied, handsOf(held, decisions));
		held.report = report;
		const { counts, unlisted, items } = report;
		Object.assign(job, { counts, told: items.length, unlisted, beside, part: 1 });
		job.state = isApplied ? 'done' : 'planned';
	} catch (failure) {
		job.failure = readFailure(failure);
		job.state = 'failed';
		if (job.failure.kind === 'unexpected') logFailure(failure, 'an import of the desk');
	}
	if (job.state !== 'planned') await dropFilesOf(held, null);
}

function handsOf(held: Held, { all, each }: Decisions): Hands {
	const { job } = held;
	const decided = new Map(each.map(({ conflict, decision }) => [conflict, decision]));
	// An item is settled before the next one is asked for: it is the one whose conflicts come.
	let current = '';
	return {
		through: (items) =>
			breathing(
				items,
				({ key }) => (current = key),
				() => held.isStopped
			),
		onProgress: ({ items, part }) => Object.assign(job, { items, part }),
		decide: ({ field, hash }) => decided.get(conflictKey(current, field, hash)) ?? all,
		decideBeside: (name) => decided.get(name) ?? all
	};
}

function readFailure(failure: unknown): Failure {
	const file = readFileFailure(failure);
	if (file) return { kind: 'file', ...file };
	const outside = readOutsideFailure(failure);
	if (outside) return { kind: 'outside', code: outside.code, host: outside.host };
	return { kind: wasStopped(failure) ? 'stopped' : 'unexpected' };
}

/** Files of a run that is over, unless the next one reads them too. */
async function dropFilesOf(held: Held | null, next: Source | null): Promise<void> {
	const kept = next ? uploadsOf(next) : [];
	for (const id of held ? uploadsOf(held.source) : []) {
		if (!kept.includes(id)) await dropUpload(id);
	}
}

/** The files that a source is read from. */
export function uploadsOf(source: Source): string[] {
	if (source.kind === 'peertube') return [];
	return source.kind === 'wxr' ? source.uploads : [source.upload];
}
