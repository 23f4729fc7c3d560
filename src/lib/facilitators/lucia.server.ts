import { Lucia, TimeSpan, generateIdFromEntropySize } from 'lucia';
import { oneForProcess } from '#db/process.server.ts';
import { config } from '../../env.server.ts';
import type { Facilitator } from './facilitator.ts';
import { sessionStore } from './session-store.server.ts';

/**
 * Lucia, set up: how long a session lasts and what its cookie is. Nothing outside
 * `session.server.ts` knows that it is Lucia (docs/decisions/0003-login-sessions.md).
 */
declare module 'lucia' {
	interface Register {
		Lucia: ReturnType<typeof luciaFor>;
		UserId: number;
		DatabaseUserAttributes: Facilitator;
		DatabaseSessionAttributes: { openedOn: string };
	}
}

const LASTS = new TimeSpan(14, 'd');
const ID_BYTES = 25;

/** Lucia for a site at this origin: on https the cookie is bound to the host and to TLS. */
export function luciaFor(origin: string) {
	const secure = origin.startsWith('https:');
	return new Lucia(sessionStore, {
		sessionExpiresIn: LASTS,
		sessionCookie: {
			name: secure ? '__Host-terrasse' : 'terrasse',
			attributes: { sameSite: 'strict', secure, path: '/' }
		},
		getUserAttributes: (facilitator) => facilitator,
		getSessionAttributes: ({ openedOn }) => ({ openedOn })
	});
}

/** A session as Lucia would begin it, not kept yet: its id, and when it ends unless it is used. */
export const newSession = () => ({
	id: generateIdFromEntropySize(ID_BYTES),
	expiresAt: new Date(Date.now() + LASTS.milliseconds())
});

/** Lucia for the origin of this process. */
export const lucia = () => oneForProcess('facilitators/lucia', () => luciaFor(config().origin));
