import type { Decision } from '../import/merge.ts';
import type { WxrChoices } from '../import/wxr/choices.ts';
import type { ItemReport, Report } from '../import/report.ts';

/**
 * The import that the desk has under way: one at a time in the process. First a dry run, whose report
 * waits for decisions; then, once confirmed, the same source for good.
 */
export type Source =
	| { kind: 'wxr'; uploads: string[]; choices: WxrChoices }
	| { kind: 'json'; upload: string }
	| { kind: 'peertube'; address: string };

/** What else a file brings: campaigns of its own, questions published of workshops. */
export type Beside = { name: string; title: string; outcome: 'create' | 'same' | 'conflict' };

/** Answers to conflicts: one by one, then for all others. */
export type Decisions = { all: Decision | null; each: { conflict: string; decision: Decision }[] };

export type Failure =
	| { kind: 'file'; code: string; values: Record<string, string | number> }
	| { kind: 'outside'; code: string; host: string }
	| { kind: 'stopped' | 'unexpected' };

export type Job = {
	id: string;
	state: 'reading' | 'planned' | 'writing' | 'done' | 'failed';
	source: Source['kind'];
	/** Names of files, or one address. */
	names: string[];
	items: number;
	/** From 0 to 1, or null where that is not known. */
	part: number | null;
	counts: Report['counts'] | null;
	/** How many items there is something to say about. */
	told: number;
	/** How many more there are, which the report does not list. */
	unlisted: number;
	beside: Beside[];
	failure: Failure | null;
};

/** A page of a report. */
export type JobPage = { job: Job | null; items: ItemReport[]; total: number };

/** How many items of a report are sent at once. */
export const PER_PAGE = 50;

/** Names a conflict among all those of a report. */
export const conflictKey = (item: string, field: string, hash: string): string =>
	`${item} ${field} ${hash}`;
