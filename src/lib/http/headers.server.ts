import type { Handle } from '@sveltejs/kit';
import type { ServerResponse } from 'node:http';

/**
 * The headers of every answer, whoever makes it: page, API, stream, file. SvelteKit then puts the
 * page's own policy in place of the closed one here (svelte.config.js).
 */
const EVERYTHING_OFF = [
	'accelerometer',
	'autoplay',
	'browsing-topics',
	'camera',
	'display-capture',
	'encrypted-media',
	'geolocation',
	'gyroscope',
	'hid',
	'identity-credentials-get',
	'idle-detection',
	'local-fonts',
	'magnetometer',
	'microphone',
	'midi',
	'payment',
	'picture-in-picture',
	'publickey-credentials-get',
	'screen-wake-lock',
	'serial',
	'usb',
	'xr-spatial-tracking'
];

/** Every feature off; those of `allowed` for whom it says: `fullscreen=(self)`. */
export function permissionsPolicy(allowed: readonly string[] = []): string {
	const named = allowed.map((one) => one.slice(0, one.indexOf('=')));
	const off = EVERYTHING_OFF.filter((feature) => !named.includes(feature));
	return [...off.map((feature) => `${feature}=()`), ...allowed].join(', ');
}

const ALWAYS: Readonly<Record<string, string>> = {
	'content-security-policy': "default-src 'none'; base-uri 'none'; frame-ancestors 'none'",
	'cross-origin-opener-policy': 'same-origin',
	'cross-origin-resource-policy': 'same-origin',
	'permissions-policy': permissionsPolicy(),
	'referrer-policy': 'no-referrer',
	'x-content-type-options': 'nosniff'
};

const TWO_YEARS_SECONDS = 63_072_000;
const HSTS: [string, string] = ['strict-transport-security', `max-age=${TWO_YEARS_SECONDS}`];

/** A worker obeys the policy it came with: ours run libsodium, load our scripts, call nobody. */
const OF_WORKERS =
	"default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; base-uri 'none'; frame-ancestors 'none'";

/** Where the build puts workers, and their names in development. */
const isWorker = (path: string): boolean =>
	path.startsWith('/_app/immutable/workers/') || path.endsWith('.worker.ts');

/**
 * The headers of an answer about which nothing else is known: nobody keeps it, it may do nothing.
 *
 * @param origin the public origin: https adds HSTS
 */
export const commonHeaders = (origin: string): [name: string, value: string][] => [
	...Object.entries(ALWAYS),
	['cache-control', 'no-store'],
	...(origin.startsWith('https:') ? [HSTS] : [])
];

/**
 * Puts the common headers on an answer.
 *
 * @param origin the public origin: https adds HSTS
 * @param path what is asked for, without its query: a worker's script gets a worker's policy
 */
export function secure(response: ServerResponse, origin: string, path: string): void {
	for (const [name, value] of commonHeaders(origin)) response.setHeader(name, value);
	// Nothing is kept by a browser unless its maker says so; files are the same for everyone.
	if (isFile(path)) response.removeHeader('cache-control');
	// Scripts, styles and fonts are no documents, to which alone it says something: on a bad line it
	// is six of the attendee page's kilobytes.
	if (isBuilt(path)) response.removeHeader('permissions-policy');
	if (isWorker(path)) response.setHeader('content-security-policy', OF_WORKERS);
}

const isBuilt = (path: string): boolean => path.startsWith('/_app/immutable/');
const isFile = (path: string): boolean => /\.\w+$/.test(path);

/** SvelteKit's announcer of page changes hides itself by this one style attribute. */
const ANNOUNCER =
	"style-src-attr 'unsafe-hashes' 'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo='";

/**
 * Desk pages hold long-lived secrets and run libsodium: they, and only they, may use WebAssembly and
 * start a worker (under the name that `http/start-worker.ts` gives its policy), and show a text that
 * the server rendered for them (`markdown/trusted.ts`).
 */
export const wasmOnDesk: Handle = async ({ event, resolve }) => {
	const response = await resolve(event);
	const policy = response.headers.get('content-security-policy');
	if (policy && event.route.id?.startsWith('/desk')) {
		response.headers.set(
			'content-security-policy',
			policy
				.replace("script-src 'self'", "script-src 'self' 'wasm-unsafe-eval'")
				.replace('svelte-trusted-html', 'svelte-trusted-html terrasse-worker terrasse-prose')
				.concat('; ', ANNOUNCER)
		);
	}
	return response;
};
