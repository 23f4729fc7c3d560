import type { IncomingMessage, ServerResponse } from 'node:http';
import { failDirectly, replyDirectly, takesMethod } from '#lib/http/answer-directly.server.ts';
import { refuse } from '#lib/http/problem.ts';
import { startUpload, takeSlice } from './uploads.server.ts';

/**
 * `POST /api/archive/uploads`, in front of SvelteKit, whose bodies are small. Without an `id` it begins
 * a file (`?name=…&size=…`, no body); with one it takes its next slice (`?id=…&from=…`, bytes). Slices
 * get through slow lines, say how far they are, and start again where they broke off.
 *
 * @param allow throws unless the caller may send files; names them
 */
export async function takeUpload(
	request: IncomingMessage,
	response: ServerResponse,
	allow: () => Promise<string>
): Promise<void> {
	if (!takesMethod(request, response, 'POST')) return;
	try {
		const sender = await allow();
		const query = new URL(request.url ?? '', 'http://here').searchParams;
		const id = query.get('id');
		if (id !== null) {
			replyDirectly(response, await takeSlice(id, wholeNumber(query.get('from')), request));
			return;
		}
		const name = query.get('name') ?? '';
		if (!name) throw refuse('malformed', { field: 'name' });
		const upload = await startUpload(sender, name, wholeNumber(query.get('size')));
		request.resume();
		replyDirectly(response, upload, 201);
	} catch (failure) {
		// What still comes of the body is let go by, so that the answer is read.
		request.resume();
		failDirectly(request, response, lost(request, failure), 'uploads');
	}
}

function wholeNumber(word: string | null): number {
	if (!/^\d{1,15}$/.test(word ?? '')) throw refuse('malformed');
	return Number(word);
}

/** A line that was cut is nobody's mistake, and nothing to log. */
const lost = (request: IncomingMessage, failure: unknown) =>
	request.destroyed && !request.complete ? refuse('malformed') : failure;
