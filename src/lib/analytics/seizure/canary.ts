/**
 * What the seizure test sends and then looks for: addresses reserved for documentation (RFC 5737,
 * RFC 3849), whose bytes are no text in UTF-8, and words that nothing else would write.
 */
export type Canary = { kind: 'address' | 'text'; text: string };

/** The addresses that proxies are said to have served. */
export const ADDRESSES = [
	'198.51.100.247',
	'203.0.113.249',
	'2001:db8:7e57:c0de:a1b2:c3d4:e5f6:1789'
];

/** The address that the test connects from, where the system lets it choose. */
export const PEER = '127.201.113.247';

/** What the browsers say they are. */
export const AGENTS = [
	'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0 canary-agent-q7x',
	'Mozilla/5.0 (Android 15; Mobile; rv:140.0) Gecko/140.0 Firefox/140.0 canary-phone-z3k'
];

/** What people type: a search, a question sent in clear by mistake, the name of an account. */
export const TYPED = {
	search: 'canary-search-w8vkq',
	question: 'canary-question-j5rtx',
	login: 'canary-login-p2zmd'
};

/** The /16 that is tried whole: it has the first address in it. */
export const NETWORK = '198.51';

/** All that must be found nowhere. */
export const CANARIES: readonly Canary[] = [
	...[...ADDRESSES, PEER].map((text) => ({ kind: 'address' as const, text })),
	...[...AGENTS, ...Object.values(TYPED)].map((text) => ({ kind: 'text' as const, text }))
];
