import type { ServerResponse } from 'node:http';
import { oneForProcess } from '#db/process.server.ts';
import type { Facilitator } from './facilitator.ts';

/**
 * Streams stay open for hours after their session was looked at. They are known here by facilitator,
 * so that they end when a session does; whoever still has a session comes back by itself.
 */
const lines = () =>
	oneForProcess('facilitators/lines', () => new Map<number, Set<ServerResponse>>());

/** Remembers a stream as this facilitator's, if there is one. @returns the facilitator */
export function holdLine(
	facilitator: Facilitator | null,
	response: ServerResponse
): Facilitator | null {
	if (!facilitator || response.destroyed) return facilitator;
	const { id } = facilitator;
	const held = lines().get(id) ?? new Set();
	// A stream's session is looked at again and again while it is open.
	if (held.has(response)) return facilitator;
	lines().set(id, held.add(response));
	response.once('close', () => {
		held.delete(response);
		if (held.size === 0 && lines().get(id) === held) lines().delete(id);
	});
	return facilitator;
}

/** Ends every stream of a facilitator. */
export function cutLines(facilitator: number): void {
	for (const response of [...(lines().get(facilitator) ?? [])]) response.destroy();
}
