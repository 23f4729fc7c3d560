import { readAnswer, trouble } from './trouble.ts';

/** Calls our own API with JSON. @throws a refusal of the API, or the trouble `offline` */
export async function call(method: string, path: string, body?: unknown): Promise<unknown> {
	const response = await fetch(path, {
		method,
		headers: body === undefined ? {} : { 'content-type': 'application/json' },
		body: body === undefined ? null : JSON.stringify(body)
	}).catch(() => {
		throw trouble('offline');
	});
	return readAnswer(response);
}
