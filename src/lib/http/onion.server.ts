import type { Handle } from '@sveltejs/kit';
import type { IncomingMessage } from 'node:http';
import { config, type Config } from '../../env.server.ts';

/**
 * The two addresses of one site. A request to the onion gets pages whose links stay on the onion, and
 * a page read in clear tells Tor Browser where the onion is. Any other `Host` is the public address.
 */
/** The address that a request came to, without a path: the onion's, or the public one. */
export function originOf(
	host: string | undefined,
	{ origin, onion }: Pick<Config, 'origin' | 'onion'>
): string {
	const asked = `http://${host?.toLowerCase().replace(/:80$/, '')}`;
	return onion !== '' && asked === onion ? onion : origin;
}

/**
 * Where SvelteKit's adapter reads the address of a request (`informAdapter`). They are written over
 * whatever a client sends under these names.
 */
export function tellAdapter({ headers }: IncomingMessage, origin: string): void {
	const { protocol, host } = new URL(origin);
	headers['terrasse-protocol'] = protocol.slice(0, -1);
	headers['terrasse-host'] = host;
}

/**
 * `Onion-Location` on reading pages in clear. A room's address has its keys behind the `#`, and a desk
 * its session: leaving in the middle could lose them, so those pages do not offer it.
 */
export const tellOnion: Handle = async ({ event, resolve }) => {
	const response = await resolve(event);
	const { onion } = config();
	const isPage = response.headers.get('content-type')?.startsWith('text/html');
	if (!onion || !isPage || event.url.origin === onion) return response;
	if (!event.route.id?.startsWith('/(public)')) return response;
	response.headers.set('onion-location', onion + event.url.pathname + event.url.search);
	return response;
};
