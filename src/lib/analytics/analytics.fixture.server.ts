import type { IncomingMessage } from 'node:http';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { closeDatabase, openDatabase } from '#db/open.server.ts';
import { nameAnswer, type AnswerName } from '#lib/http/answer-name.server.ts';
import { countAnswer } from './count.server.ts';
import { stopCounting } from './day-book.server.ts';
import { rulesFrom, type Rules } from './rules.server.ts';

/** For specs: a real database in a folder of its own, and answers to be counted in it. */
export const RULES: Rules = {
	counting: true,
	visitors: true,
	via: ['flyer'],
	hidden: [],
	zone: 'Europe/Paris'
};

/** What Firefox says it is. */
export const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';

/** Opens a database for the specs of a file, and counts by `RULES`. @returns its folder */
export function temporaryFigures(): string {
	const folder = mkdtempSync(join(tmpdir(), 'terrasse-figures-'));
	beforeAll(() => {
		openDatabase(folder);
		rulesFrom(() => RULES);
	});
	afterAll(() => {
		stopCounting();
		closeDatabase();
		rmSync(folder, { recursive: true });
	});
	return folder;
}

/** An answer that leaves. */
export type Answer = {
	name?: AnswerName;
	url?: string;
	method?: string;
	address?: string;
	status?: number;
	type?: string;
	headers?: Record<string, string>;
};

export const WORKSHOP: AnswerName = {
	kind: 'page',
	name: '/workshops/[slug] atelier',
	language: 'fr'
};

/** A browser that arrives from nowhere. */
export const ARRIVING = {
	host: 'localhost:3000',
	'user-agent': FIREFOX,
	'sec-fetch-site': 'none',
	'sec-fetch-mode': 'navigate'
};

/** Counts an answer, as if the server had just sent it. @param now milliseconds since 1970 */
export function leave(answer: Answer, now: number): void {
	const { name = WORKSHOP, url = '/', method = 'GET', address = '192.0.2.1' } = answer;
	const { status = 200, type = 'text/html', headers = {} } = answer;
	const request = {
		method,
		url,
		headers: { ...ARRIVING, ...headers },
		socket: { remoteAddress: address }
	} as unknown as IncomingMessage;
	nameAnswer(request, name);
	countAnswer(request, { statusCode: status, getHeader: () => type }, now);
}
