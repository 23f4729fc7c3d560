/**
 * Starts the workers of desk pages. A page's policy lets one name make script addresses, once in its
 * life (W3C Trusted Types), so all workers are started here; an address that is not one of our
 * workers' is refused.
 */
type TrustedTypes = {
	createPolicy: (
		name: string,
		rules: { createScriptURL: (address: string) => string }
	) => { createScriptURL: (address: string) => string };
};

let policy: ReturnType<TrustedTypes['createPolicy']> | undefined;

/**
 * Starts a module worker. Throws where the browser has none, or its policy refuses.
 *
 * @param address as the build gives it: `import address from './x.worker.ts?worker&url'`
 */
export function startWorker(address: string): Worker {
	const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
	if (trustedTypes) {
		policy ??= trustedTypes.createPolicy('terrasse-worker', { createScriptURL: onlyOurs });
	}
	return new Worker(policy ? policy.createScriptURL(address) : address, { type: 'module' });
}

/** Where the build puts workers, and their names in development. */
const OURS = /^\/_app\/immutable\/workers\/[\w.-]+\.js$|^\/src\/.+\.worker\.ts$/;

function onlyOurs(address: string): string {
	const { origin, pathname } = new URL(address, location.href);
	if (origin !== location.origin || !OURS.test(pathname))
		throw new TypeError('not a worker of ours');
	return address;
}
