/** Whether whoever asks already has the answer (RFC 9110, section 13). */

/** A strong entity tag among those of an `If-None-Match`, compared weakly as it asks. */
export function isKnownTag(ifNoneMatch: string | null, etag: string): boolean {
	if (ifNoneMatch === null) return false;
	if (ifNoneMatch.trim() === '*') return true;
	return ifNoneMatch.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag);
}

/**
 * Whether a request is answered by 304. A date counts only where no tag was sent.
 *
 * @param changedAt milliseconds since 1970, or null for an answer without a date
 */
export function isNotModified(request: Request, etag: string, changedAt: number | null): boolean {
	const tags = request.headers.get('if-none-match');
	if (tags !== null) return isKnownTag(tags, etag);
	const since = Date.parse(request.headers.get('if-modified-since') ?? '');
	if (changedAt === null || Number.isNaN(since)) return false;
	return Math.floor(changedAt / 1000) * 1000 <= since;
}
