/**
 * What the doctor says of a proxy in front: where its own journal writes who comes, and what it passes
 * on. Read from its files as they are on this machine; what cannot be followed there is said to be
 * unknown, never to be well.
 */
export type ProxyFile = { path: string; text: string };

/** A line of a proxy's file. */
export type Where = { path: string; line: number };

export type Proxy = {
	name: 'nginx' | 'Apache' | 'Caddy';
	/** Whether its files send requests to us. */
	isInFront: boolean;
	/** Where addresses are written, or may be. */
	warnings: ProxyWarning[];
	/** Lines that send requests to a place that could not be followed: here, perhaps. */
	astray: Where[];
	/** What it passes on of visitors' addresses; null where its files say several things. */
	passes: Passes | null;
	/** The certificates that its files name. */
	certificates: string[];
};

/**
 * `access`: this line has them written. `default`: nothing says otherwise, so they are, from this line
 * on. `errors`: they are in the journal of errors. `obscure`: what this line has written cannot be known
 * from the files.
 */
export type ProxyWarning = Where & { why: 'access' | 'default' | 'errors' | 'obscure' };

/** `client`: whatever the client sent under that name. */
export type Passes = 'address' | 'nothing' | 'client';

/** Whether a text of a format stands for someone. */
export type Names = 'nobody' | 'someone' | 'unknown';

/** Where we listen: what a proxy would be told to send requests to. */
export type Place = { port: number; socketPath: string };

/** Whether that address of a proxy's files is ours. */
export function leadsHere(target: string, { port, socketPath }: Place): boolean {
	// Debian reaches /run by /var/run as well.
	const short = (path: string) => path.replaceAll('/var/run/', '/run/');
	if (socketPath) return short(target).includes(short(socketPath));
	return new RegExp(`(^|[/@\\[\\]\\w.]):${port}(?!\\d)`).test(target);
}

/** The worst of several. */
export function worst(all: readonly Names[]): Names {
	if (all.includes('someone')) return 'someone';
	return all.includes('unknown') ? 'unknown' : 'nobody';
}

/** What is passed on, if it is the same everywhere; a client's own word is the worst. */
export function passesOf(all: ReadonlySet<Passes>): Passes | null {
	if (all.has('client')) return 'client';
	return all.size === 1 ? ([...all][0] ?? null) : null;
}
