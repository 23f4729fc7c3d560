import { loadSodium } from '#lib/crypto/sodium.ts';
import { passwordKeys } from '#lib/crypto/password.ts';
import * as identity from '../identity/+server.ts';
import * as instance from '../instance/+server.ts';
import * as login from './+server.ts';
import * as logout from '../logout/+server.ts';
import * as session from '../sessions/[handle]/+server.ts';
import * as sessions from '../sessions/+server.ts';
import * as team from '../team/+server.ts';
import * as invitation from '../team/invitations/[id]/+server.ts';
import * as member from '../team/members/[print]/+server.ts';
import type { Tools } from '#lib/facilitators/tools.ts';
import { readAnswer } from '#lib/facilitators/trouble.ts';

/**
 * For specs: a browser reduced to its cookie, calling the real routes with the real cryptography.
 * What it sent and what it was answered can be looked at.
 */
const ROUTES: Record<string, object> = {
	'/api/identity': identity,
	'/api/instance': instance,
	'/api/login': login,
	'/api/logout': logout,
	'/api/sessions': sessions,
	'/api/team': team
};

/** Routes whose last part is a parameter, and its name. */
const NAMED: Record<string, { route: object; name: string }> = {
	'/api/sessions': { route: session, name: 'handle' },
	'/api/team/invitations': { route: invitation, name: 'id' },
	'/api/team/members': { route: member, name: 'print' }
};

type Act = (event: {
	request: Request;
	params: Record<string, string>;
}) => Response | Promise<Response>;

export type Browser = { tools: Tools; sent: string[]; cookie: string; responses: Response[] };

export async function makeBrowser(): Promise<Browser> {
	const browser: Browser = {
		sent: [],
		cookie: '',
		responses: [],
		tools: {
			p: await loadSodium(),
			stretch: passwordKeys,
			wait: async () => {},
			tell: () => {},
			call: async (method, path, body) => {
				const sent = body === undefined ? null : JSON.stringify(body);
				if (sent) browser.sent.push(sent);
				const response = await answer(method, path, sent, browser.cookie);
				const set = response.headers.get('set-cookie');
				if (set) browser.cookie = set.split(';', 1)[0] ?? '';
				browser.responses.push(response.clone());
				return readAnswer(response);
			}
		}
	};
	return browser;
}

function answer(method: string, path: string, body: string | null, cookie: string) {
	const headers = { cookie, 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' };
	const request = new Request(`http://localhost:3000${path}`, { method, headers, body });
	const [, parent = '', last = ''] = /^(.+)\/([^/]+)$/.exec(path) ?? [];
	const named = ROUTES[path] ? undefined : NAMED[parent];
	const route = (named?.route ?? ROUTES[path]) as Record<string, Act> | undefined;
	const act = route?.[method];
	if (!act) throw new Error(`no ${method} ${path}`);
	return act({ request, params: named ? { [named.name]: last } : {} });
}
