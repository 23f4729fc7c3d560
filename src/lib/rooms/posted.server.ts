import type { IncomingMessage, ServerResponse } from 'node:http';
import type * as v from 'valibot';
import {
	failDirectly,
	readJsonDirectly,
	replyDirectly,
	takesMethod
} from '#lib/http/answer-directly.server.ts';

/**
 * What anyone posts to a room: questions, admissions, votes. The process answers it itself, since a
 * whole room comes at once. No cookie and no address is looked at.
 */
const MOST_BYTES = 8_192;

/**
 * Takes one.
 *
 * @param what names it in the log of a fault
 * @param act throws a refusal, or gives the body and the status to answer
 */
export async function takePosted<Schema extends v.GenericSchema>(
	request: IncomingMessage,
	response: ServerResponse,
	schema: Schema,
	what: string,
	act: (body: v.InferOutput<Schema>) => Promise<[body: object, status: number]>
): Promise<void> {
	if (!takesMethod(request, response, 'POST')) return;
	try {
		const [body, status] = await act(await readJsonDirectly(request, schema, MOST_BYTES));
		replyDirectly(response, body, status);
	} catch (failure) {
		failDirectly(request, response, failure, what);
	}
}
