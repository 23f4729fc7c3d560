import type { IncomingMessage, ServerResponse } from 'node:http';
import { logFailure } from '#lib/http/log.server.ts';
import { countAnswer } from './count.server.ts';

/** Has an answer counted once it has left: nobody waits for that, and nothing there can fail it. */
export function watchAnswers(request: IncomingMessage, response: ServerResponse): void {
	response.once('finish', () => {
		try {
			countAnswer(request, response);
		} catch (failure) {
			logFailure(failure, 'the figures');
		}
	});
}
