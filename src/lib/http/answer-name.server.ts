import type { IncomingMessage } from 'node:http';
import { oneForProcess } from '#db/process.server.ts';
import type { Locale } from '#lib/words/locale.ts';

/**
 * What an answer is called, for whoever counts answers: the route and the public name of what it
 * shows, never the address that was asked for. An answer without a name is not counted.
 */
export type AnswerName = { kind: 'page' | 'download' | 'scan'; name: string; language: Locale };

/** SvelteKit's bundle names the answers, the process's entry reads the names. */
const names = () =>
	oneForProcess('http/answer-names', () => new WeakMap<IncomingMessage, AnswerName>());

/** Names the answer to a request. */
export function nameAnswer(request: IncomingMessage, name: AnswerName): void {
	names().set(request, name);
}

/** The name that an answer was given, if any. */
export function answerName(request: IncomingMessage): AnswerName | undefined {
	return names().get(request);
}

/** Takes the name of an answer back: it is not counted. */
export function unnameAnswer(request: IncomingMessage): void {
	names().delete(request);
}
