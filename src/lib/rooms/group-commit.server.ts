import { database, type Database } from '#db/open.server.ts';
import { oneForProcess } from '#db/process.server.ts';
import { makeRoom } from '#db/reserve.server.ts';
import { isStorageFailure } from '#db/storage-failure.server.ts';
import { logFailure } from '#lib/http/log.server.ts';
import { refuse } from '#lib/http/problem.ts';
import { prepared } from './statements.server.ts';

/**
 * Durable writes, together: what arrives within two milliseconds is committed in one transaction
 * with `synchronous = FULL`, so that one wait for the disk serves everyone. Nothing is answered
 * before that wait is over, and a write that fails takes no other with it.
 */
const LEAST_WAIT_MS = 2;
const MOST_WAIT_MS = 40;
const LOOK_FOR_SPACE_EVERY_MS = 1_000;

type Waiting = {
	/** Writes, and returns what to do once it is on disk. */
	write: () => () => void;
	refuse: (failure: unknown) => void;
};

type Queue = {
	waiting: Waiting[];
	timer: NodeJS.Timeout | null;
	lastTookMs: number;
	/** When space was last looked for in vain. */
	fullAt: number;
};

const queue = () =>
	oneForProcess<Queue>('rooms/group-commit', () => ({
		waiting: [],
		timer: null,
		lastTookMs: 0,
		fullAt: -Infinity
	}));

const statements = prepared((database: Database) => ({
	begin: database.prepare('begin immediate'),
	commit: database.prepare('commit'),
	rollback: database.prepare('rollback'),
	mark: database.prepare('savepoint one_write'),
	keep: database.prepare('release one_write'),
	undo: database.prepare('rollback to one_write')
}));

/**
 * Queues a write.
 *
 * @param write runs its statements at once, without waiting for anything; a refusal it throws
 *   undoes this write alone
 * @param tell runs right after the commit, in the order of the writes, before the caller resumes
 * @returns what `write` returned, once it is on disk
 * @throws what `write` threw, or the refusal `not-stored` when the disk is full or failing
 */
export function commit<Result>(
	write: () => Result,
	tell: (result: Result) => void = () => {}
): Promise<Result> {
	const held = queue();
	return new Promise((resolve, reject) => {
		held.waiting.push({
			write() {
				const result = write();
				return () => {
					try {
						tell(result);
					} finally {
						resolve(result);
					}
				};
			},
			refuse: reject
		});
		// A slow disk gets fewer, larger commits: it never takes more than half of the process.
		const wait = Math.min(Math.max(LEAST_WAIT_MS, held.lastTookMs), MOST_WAIT_MS);
		held.timer ??= setTimeout(flush, wait, held);
	});
}

/** Space came back: the next write that finds none looks for more at once. */
export function spaceCameBack(): void {
	queue().fullAt = -Infinity;
}

function flush(held: Queue): void {
	const batch = held.waiting.splice(0);
	held.timer = null;
	const start = performance.now();
	const settle = writeAll(batch, held);
	held.lastTookMs = performance.now() - start;
	for (const one of settle) {
		try {
			one();
		} catch (failure) {
			logFailure(failure, 'a committed write');
		}
	}
}

/** Commits a batch, after looking for space once if there was none. */
function writeAll(batch: Waiting[], held: Queue): (() => void)[] {
	try {
		return writeOnce(batch);
	} catch (failure) {
		if (!isFull(failure)) return refuseAll(batch, failure);
		if (performance.now() < held.fullAt + LOOK_FOR_SPACE_EVERY_MS) {
			return batch.map((one) => () => one.refuse(refuse('not-stored')));
		}
		held.fullAt = performance.now();
		try {
			makeRoom(database());
			const settle = writeOnce(batch);
			held.fullAt = -Infinity;
			return settle;
		} catch {
			return refuseAll(batch, failure);
		}
	}
}

/** @throws what made all of them fail, once they are undone */
function writeOnce(batch: Waiting[]): (() => void)[] {
	const sql = statements();
	try {
		sql.begin.run();
		const settle = batch.map(writeOne);
		sql.commit.run();
		return settle;
	} catch (failure) {
		if (database().inTransaction) sql.rollback.run();
		throw failure;
	}
}

function refuseAll(batch: Waiting[], failure: unknown): (() => void)[] {
	const answer = isStorageFailure(failure) ? refuse('not-stored') : failure;
	if (isStorageFailure(failure)) logFailure(failure, 'a commit');
	return batch.map((one) => () => one.refuse(answer));
}

function writeOne(one: Waiting): () => void {
	const sql = statements();
	sql.mark.run();
	try {
		const settle = one.write();
		sql.keep.run();
		return settle;
	} catch (failure) {
		if (isStorageFailure(failure) || !database().inTransaction) throw failure;
		sql.undo.run();
		sql.keep.run();
		return () => one.refuse(failure);
	}
}

const isFull = (failure: unknown): boolean =>
	failure instanceof Error && 'code' in failure && failure.code === 'SQLITE_FULL';
