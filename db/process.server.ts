/**
 * What a process has exactly one of. `src/server.ts` and the SvelteKit bundle are two module
 * graphs: a plain module variable would exist twice. This keeps the thing on `globalThis`, under a
 * name, so that both graphs hold the same database handle and the same bus.
 */
const held: Record<symbol, unknown> = globalThis as unknown as Record<symbol, unknown>;

/**
 * Returns the process's one thing of that name, made on first demand.
 *
 * @param name unique in the project, for instance `rooms/bus`
 * @param make called once in the life of the process
 */
export function oneForProcess<T>(name: string, make: () => T): T {
	const key = Symbol.for(`terrasse:${name}`);
	if (!(key in held)) held[key] = make();
	return held[key] as T;
}
