import type { Handle, RequestEvent } from '@sveltejs/kit';
import type { IncomingHttpHeaders } from 'node:http';
import { database } from '#db/open.server.ts';
import { refuse } from '#lib/http/problem.ts';
import { config } from '../../env.server.ts';
import { endAccount } from './account.server.ts';
import { today } from './day.server.ts';
import type { Facilitator } from './facilitator.ts';
import { lucia, newSession } from './lucia.server.ts';
import { cutLines } from './open-lines.server.ts';
import { dropMask } from './session-mask.server.ts';
import { dropExpiredSessions, dropSession, keepSession } from './session-store.server.ts';

/**
 * Login sessions, the only door to them. A visitor has none and gets no cookie; on public calls no
 * cookie is looked at, because nothing there asks.
 */

/** The session of a request, whose id is known to nobody but its browser. */
export type Opened = { id: string; facilitator: Facilitator };

/** An id as Lucia makes them: 25 random bytes in lower-case base32. */
const SESSION_ID = /^[a-z2-7]{40}$/;

/** The session id that a Cookie header carries, or null. Other cookies are not read. */
export function sessionIdIn(cookieHeader: string | null | undefined): string | null {
	const name = `${lucia().sessionCookieName}=`;
	const pairs = (cookieHeader ?? '').split(';').map((pair) => pair.trim());
	const id = pairs.find((pair) => pair.startsWith(name))?.slice(name.length) ?? '';
	return SESSION_ID.test(id) ? id : null;
}

async function validate(cookieHeader: string | null | undefined) {
	const id = sessionIdIn(cookieHeader);
	if (!id) return null;
	const { session, user } = await lucia().validateSession(id);
	if (!session || hasEnded(user)) return null;
	return { id, facilitator: user, prolonged: session.fresh };
}

/** A guest whose day has passed is nobody, even before the account is swept away. */
const hasEnded = ({ endsAt }: Facilitator): boolean =>
	endsAt !== null && endsAt <= Date.now() / 1000;

/** Who a Cookie header logs in, or null. For the desk's event stream. */
export async function readSession(cookieHeader: string | undefined): Promise<Facilitator | null> {
	return (await validate(cookieHeader))?.facilitator ?? null;
}

/** Fills `event.locals.facilitator` for pages of the desk; null for every other page. */
export const recogniseFacilitator: Handle = async ({ event, resolve }) => {
	event.locals.facilitator = null;
	if (!event.route.id?.startsWith('/desk')) return resolve(event);
	const opened = await validate(event.request.headers.get('cookie'));
	event.locals.facilitator = opened?.facilitator ?? null;
	const response = await resolve(event);
	if (opened?.prolonged) response.headers.append('set-cookie', cookieFor(opened.id));
	return response;
};

/** The session that a request carries, or null. */
export async function openedBy(request: Request): Promise<Opened | null> {
	const opened = await validate(request.headers.get('cookie'));
	return opened && { id: opened.id, facilitator: opened.facilitator };
}

/**
 * The session behind a call to the API.
 *
 * @throws refuse('login') without one, refuse('forbidden') for a call from another site
 */
export async function requireSession({ request }: Pick<RequestEvent, 'request'>): Promise<Opened> {
	refuseOtherSites(request);
	const opened = await openedBy(request);
	if (!opened) throw refuse('login');
	return opened;
}

/** Who makes a call to the API. @throws as `requireSession` does */
export async function requireFacilitator(
	event: Pick<RequestEvent, 'request'>
): Promise<Facilitator> {
	return (await requireSession(event)).facilitator;
}

/**
 * Who makes a call that only hosts may make.
 *
 * @throws as `requireSession` does, and refuse('forbidden') for anyone but a host
 */
export async function requireHost(event: Pick<RequestEvent, 'request'>): Promise<Facilitator> {
	const facilitator = await requireFacilitator(event);
	if (facilitator.role !== 'host') throw refuse('forbidden');
	return facilitator;
}

/** The same for a call that the process answers in front of SvelteKit. @throws as `requireHost` does */
export async function requireHostDirectly(headers: IncomingHttpHeaders): Promise<Facilitator> {
	const { cookie = '', host = '', origin = 'null', 'sec-fetch-site': site = 'none' } = headers;
	const asked = { cookie, host, origin, 'sec-fetch-site': String(site) };
	return requireHost({ request: new Request('http://here/', { headers: asked }) });
}

/**
 * @throws refuse('forbidden') when a browser says that another site makes the call (W3C Fetch Metadata,
 * and `Origin` for those that do not send it)
 */
export function refuseOtherSites({ headers }: Pick<Request, 'headers'>): void {
	const site = headers.get('sec-fetch-site');
	if (site === 'cross-site' || site === 'same-site') throw refuse('forbidden');
	const origin = headers.get('origin');
	// `null` is what our own pages send where they send no referrer.
	if (origin === null || origin === 'null' || origin === config().origin) return;
	// A site has other addresses than its public one: an onion, a loopback.
	const host = URL.canParse(origin) ? new URL(origin).host : null;
	if (host === null || host !== headers.get('host')) throw refuse('forbidden');
}

/**
 * Opens a session in place of the one the browser had, if any, and sweeps out what has expired: all of
 * it or nothing, within the transaction that makes the account where there is one.
 *
 * @returns the Set-Cookie header
 */
export function openSession(facilitator: number, request: Request): string {
	const before = sessionIdIn(request.headers.get('cookie'));
	const { id, expiresAt } = newSession();
	database()
		.transaction(() => {
			if (before) dropSession(before);
			dropExpiredSessions();
			keepSession(id, facilitator, today(), expiresAt);
		})
		.immediate();
	if (before) dropMask(before);
	return cookieFor(id);
}

/**
 * Ends the session of a request, if it has one, and with it the account of a guest, who has no other
 * way back.
 *
 * @returns the Set-Cookie header that forgets it
 */
export async function closeSession(request: Request): Promise<string> {
	const opened = await openedBy(request);
	if (opened) {
		const { id, facilitator } = opened;
		// The sessions of an account go with it.
		if (facilitator.endsAt !== null) endAccount(facilitator.id);
		else dropSession(id);
		dropMask(id);
		cutLines(facilitator.id);
	}
	return lucia().createBlankSessionCookie().serialize();
}

const cookieFor = (id: string): string => lucia().createSessionCookie(id).serialize();
