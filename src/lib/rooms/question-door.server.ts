import type { IncomingMessage, ServerResponse } from 'node:http';
import * as v from 'valibot';
import { anyBytes, bytes } from './bytes.server.ts';
import { takePosted } from './posted.server.ts';
import { acceptEnvelope } from './store.server.ts';

/**
 * `POST /api/rooms/CODE/questions`, from anyone. The process answers it itself: in a full room
 * everyone asks at once, and SvelteKit's way there costs twice the work of keeping the envelope
 * (`npm run bench`). No cookie is looked at.
 */
const Body = v.strictObject({
	/** Needed where the room's statement carries token keys; not looked at elsewhere. */
	token: v.optional(v.strictObject({ input: bytes(32), output: bytes(64) })),
	envelope: anyBytes
});

/** Takes a sealed question: 201 with its number once it is on disk, 200 the second time. */
export function takeQuestion(
	request: IncomingMessage,
	response: ServerResponse,
	code: string
): Promise<void> {
	return takePosted(request, response, Body, 'questions', async ({ envelope, token }) => {
		const { seq, isNew } = await acceptEnvelope(code, envelope, token);
		return [{ seq }, isNew ? 201 : 200];
	});
}
