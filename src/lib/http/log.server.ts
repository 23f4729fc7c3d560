import { randomBytes } from 'node:crypto';

/**
 * The log: one line an event, on standard error. It names routes and failures, never an address,
 * a user agent, a parameter or a person.
 */
export function logFailure(failure: unknown, route: string): string {
	const id = randomBytes(4).toString('hex');
	const trace = failure instanceof Error ? (failure.stack ?? failure.message) : 'not an error';
	process.stderr.write(`terrasse: failure ${id} in ${route}: ${trace}\n`);
	return id;
}

/** Says something that the person who runs the server should know. */
export function logNotice(sentence: string): void {
	process.stderr.write(`terrasse: ${sentence}\n`);
}
