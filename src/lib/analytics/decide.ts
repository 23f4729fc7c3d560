import { isbot } from 'isbot';
import { OTHER } from './dimensions.ts';
import { deviceOf, type Device } from './device.ts';
import { hostThatRefers } from './referrer.ts';

/**
 * Whether an answer is counted, as what, or why not. It reads what it is given and keeps nothing:
 * the page that tells a visitor how their own request was counted asks the same function.
 */
export type Seen = {
	/** What was answered: a page or its data, a file to keep, or the way from a QR code to a room. */
	kind: 'page' | 'download' | 'scan';
	method: string;
	status: number;
	/** The answer's content type; empty where it has none. */
	type: string;
	/** The page's name (`page-names.server.ts`); null for what has none. */
	page: string | null;
	language: string;
	/** What `?via=` says; null where it is absent. */
	via: string | null;
	/** Whether the browser reached the site over TLS. */
	isEncrypted: boolean;
	headers: SeenHeaders;
};

/** The request headers that are looked at, as Node names them. */
export const HEADERS_READ = [
	'dnt',
	'host',
	'purpose',
	'referer',
	'sec-fetch-mode',
	'sec-fetch-site',
	'sec-gpc',
	'sec-purpose',
	'user-agent',
	'x-moz'
] as const;

export type SeenHeaders = Readonly<Partial<Record<(typeof HEADERS_READ)[number], string>>>;

export type CountingRules = {
	isCounting: boolean;
	/** The site's public host, with its port if it has one. */
	ownHost: string;
	/** The host of its onion service; empty where it has none. */
	ownOnion: string;
	/** The campaign codes that `?via=` may name. */
	via: ReadonlySet<string>;
};

export type WhyNot =
	| 'off'
	| 'not-a-page'
	| 'status'
	| 'gpc'
	| 'dnt'
	| 'prefetch'
	| 'bot-name'
	| 'bot-headers'
	| 'bot-pace';

export type Counted = {
	counted: true;
	/** Whether a visit begins here. */
	isEntry: boolean;
	/** The host that led here; `other` for one that is not named; null for none. */
	referrer: string | null;
	/** A code of the list; `other` for any other; null for none. */
	via: string | null;
	language: string;
	device: Device;
	address: 'clear' | 'onion';
};

export type Decision = Counted | { counted: false; why: WhyNot };

/** Decides. `bot-pace` is not here: only `count.server.ts` knows how fast they come. */
export function decide(seen: Seen, rules: CountingRules): Decision {
	const why = whyNot(seen, rules);
	if (why) return { counted: false, why };
	const { headers, language, via } = seen;
	const own = [rules.ownHost, rules.ownOnion, headers.host ?? ''];
	const referrer = hostThatRefers(headers.referer, own);
	return {
		counted: true,
		isEntry: isEntry(headers, own),
		referrer,
		via: via === null || rules.via.has(via) ? via : OTHER,
		language,
		device: deviceOf(headers['user-agent'] ?? ''),
		address: isOnion(headers.host, rules.ownOnion) ? 'onion' : 'clear'
	};
}

function whyNot({ kind, headers, ...seen }: Seen, { isCounting }: CountingRules): WhyNot | null {
	if (!isCounting) return 'off';
	if (seen.method !== 'GET' || seen.page === null) return 'not-a-page';
	if (!EXPECTED[kind].includes(seen.status)) return 'status';
	if (kind === 'page' && seen.status === 200 && !isPageType(seen.type)) return 'not-a-page';
	if (headers['sec-gpc'] === '1') return 'gpc';
	if (headers.dnt === '1') return 'dnt';
	if (isPrefetch(headers)) return 'prefetch';
	const isData = seen.type.startsWith('application/json');
	// The data of a page is fetched; everything else that a person opens is a navigation.
	if (!isData && (headers['sec-fetch-mode'] ?? 'navigate') !== 'navigate') return 'not-a-page';
	const agent = headers['user-agent'];
	if (!agent || isbot(agent)) return 'bot-name';
	if (seen.isEncrypted && !headers['sec-fetch-site']) return 'bot-headers';
	return null;
}

const EXPECTED: Readonly<Record<Seen['kind'], readonly number[]>> = {
	page: [200, 304],
	download: [200],
	scan: [302]
};

const isPageType = (type: string): boolean => /^(text\/html|application\/json)\b/.test(type);

/** Chromium and Safari say `Sec-Purpose: prefetch`, older browsers `Purpose` or `X-Moz`. */
const isPrefetch = (headers: SeenHeaders): boolean =>
	/prefetch|preview/.test(
		`${headers['sec-purpose'] ?? ''} ${headers.purpose ?? ''} ${headers['x-moz'] ?? ''}`
	);

/** Fetch Metadata Request Headers (W3C), section 2.3: everything but our own pages leads in. */
function isEntry(headers: SeenHeaders, own: readonly string[]): boolean {
	const site = headers['sec-fetch-site'];
	if (site !== undefined) return site !== 'same-origin';
	return !headers.referer || hostThatRefers(headers.referer, own) !== null;
}

/** Whether a request names the instance's own onion service; another's name is anyone's to write. */
export const isOnion = (host: string | undefined, ownOnion: string): boolean =>
	ownOnion !== '' && (host ?? '').toLowerCase().replace(/:\d+$/, '') === ownOnion;
