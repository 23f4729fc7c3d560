/**
 * Whether SQLite could not reach the disk, or had to wait too long for it, whatever was being written:
 * nothing of that write is stored (sqlite.org/rescode.html).
 */
export function isStorageFailure(failure: unknown): boolean {
	const code = failure instanceof Error && 'code' in failure ? String(failure.code) : '';
	return /^SQLITE_(FULL|IOERR|BUSY|READONLY|CANTOPEN|NOMEM|CORRUPT)/.test(code);
}
