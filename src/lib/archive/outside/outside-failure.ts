/**
 * What went wrong at the door to the network, as a value a report can say. It names a host and
 * never a whole address.
 */
export type OutsideFailure = {
	/**
	 * `address`: not HTTPS, or not of the public Internet. `status`: an answer other than 200.
	 * `malformed`: not what was asked for. `page`: no page of PeerTube that we read.
	 */
	code: 'address' | 'malformed' | 'page' | 'redirects' | 'size' | 'slow' | 'status' | 'unreachable';
	host: string;
	status?: number;
	/** Seconds the host asks us to wait. */
	retryAfter?: number;
};

/** An error that carries it. */
export function outsideFailure(outside: OutsideFailure): Error {
	const status = outside.status ? ` ${outside.status}` : '';
	return Object.assign(new Error(`${outside.host}: ${outside.code}${status}`), { outside });
}

/** What an error says of the network, or null where it is about something else. */
export function readOutsideFailure(failure: unknown): OutsideFailure | null {
	if (!(failure instanceof Error) || !('outside' in failure)) return null;
	return failure.outside as OutsideFailure;
}
