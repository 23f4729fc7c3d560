import type { IncomingMessage, ServerResponse } from 'node:http';
import { answerName, type AnswerName } from '#lib/http/answer-name.server.ts';
import { config } from '../../env.server.ts';
import { ownOnion, whoAsks } from './address-key.server.ts';
import { countOne, dayBook, openForCounting, type Book } from './day-book.server.ts';
import { wallClock } from './day.ts';
import { decide, HEADERS_READ, isOnion, type Counted, type Decision, type Seen } from './decide.ts';
import { rules, viaCodes } from './rules.server.ts';
import {
	keepsPace,
	keyOf,
	seeVisitor,
	unknownKeepsPace,
	wouldKeepPace
} from './visitors.server.ts';

/**
 * Counts an answer that has left; one without a name costs nothing.
 *
 * @param now milliseconds since 1970
 */
export function countAnswer(
	request: IncomingMessage,
	response: Pick<ServerResponse, 'statusCode' | 'getHeader'>,
	now = Date.now()
): void {
	const named = answerName(request);
	if (!named || !rules().counting) return;
	const type = String(response.getHeader('content-type') ?? '');
	const decision = decide(seen(request, named, response.statusCode, type), countingRules());
	const isPage = named.kind === 'page';
	if (!decision.counted) {
		if (isPage && decision.why.startsWith('bot-')) openForCounting(now).bots++;
		return;
	}
	const book = openForCounting(now);
	if (!takesPlace(book, request, isPage)) {
		if (isPage) book.bots++;
	} else if (isPage) countPage(book, named.name, decision, now);
	else countOne(book, named.kind === 'scan' ? 'scan' : 'download', named.name);
}

/** Notes who asks in the day's registers. @returns false if they go too fast for a person */
function takesPlace(book: Book, request: IncomingMessage, isPage: boolean): boolean {
	const who = whoAsks(request);
	if (who === null) return unknownKeepsPace(book.visitors);
	const key = keyOf(book.visitors, who);
	if (!keepsPace(book.visitors, key)) return false;
	if (!isPage || !rules().visitors) return true;
	seeVisitor(book.visitors, key);
	return true;
}

function countPage(book: Book, page: string, counted: Counted, now: number): void {
	book.views++;
	countOne(book, 'page', page);
	countOne(book, 'hour', wallClock(now, rules().zone).hour);
	if (!counted.isEntry) return;
	book.visits++;
	countOne(book, 'entry', page);
	for (const dimension of ['referrer', 'via', 'language', 'device', 'address'] as const) {
		const value = counted[dimension];
		if (value !== null) countOne(book, dimension, value);
	}
}

/**
 * How the page that answers this request will be counted, for whoever asks. Counts nothing, keeps
 * nothing.
 */
export function explainRequest(request: IncomingMessage, now = Date.now()): Decision {
	const named = answerName(request);
	if (!named) return { counted: false, why: 'not-a-page' };
	const decision = decide(seen(request, named, 200, 'text/html'), countingRules());
	if (!decision.counted) return decision;
	const who = whoAsks(request);
	const { visitors } = dayBook(now);
	if (wouldKeepPace(visitors, who === null ? null : keyOf(visitors, who))) return decision;
	return { counted: false, why: 'bot-pace' };
}

const countingRules = () => ({
	isCounting: rules().counting,
	ownHost: config().origin.replace(/^https?:\/\//, ''),
	ownOnion: ownOnion(),
	via: viaCodes()
});

/** What is looked at of a request and its answer. */
function seen(
	{ method = '', url = '', headers }: IncomingMessage,
	{ kind, name, language }: AnswerName,
	status: number,
	type: string
): Seen {
	const read = HEADERS_READ.map((one) => [one, headers[one]?.toString()]);
	const query = url.indexOf('?');
	const via = query < 0 ? null : new URLSearchParams(url.slice(query)).get('via');
	const isEncrypted =
		config().origin.startsWith('https:') &&
		!isOnion(headers.host, ownOnion()) &&
		headers['x-forwarded-proto'] !== 'http';
	return {
		kind,
		method,
		status,
		type,
		page: name,
		language,
		via,
		isEncrypted,
		headers: Object.fromEntries(read) as Seen['headers']
	};
}
