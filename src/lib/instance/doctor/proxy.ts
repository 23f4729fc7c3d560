/**
 * What the doctor says of a proxy in front: where its own journal writes who comes. Read from its
 * files as they are on this machine; what it was told otherwise cannot be seen.
 */
export type ProxyFile = { path: string; text: string };

export type Proxy = {
	name: 'nginx' | 'Apache' | 'Caddy';
	/** Whether its files send requests to us. */
	isInFront: boolean;
	/** Where addresses are written. */
	warnings: ProxyWarning[];
};

/**
 * `access`: this line has them written. `default`: nothing says otherwise, so they are, from this line
 * on. `errors`: they are in the journal of errors.
 */
export type ProxyWarning = { path: string; line: number; why: 'access' | 'default' | 'errors' };

/** Where we listen: what a proxy would be told to send requests to. */
export type Place = { port: number; socketPath: string };

/** Whether that address of a proxy's files is ours. */
export function leadsHere(target: string, { port, socketPath }: Place): boolean {
	if (socketPath) return target.includes(socketPath);
	return new RegExp(`(^|[/@\\[\\]\\w.]):${port}(?!\\d)`).test(target);
}
