import { expect } from '@playwright/test';
import { openRoom, postEnvelope, sealed } from '../room-by-api.ts';
import { test } from '../site.ts';

/** Promise 8: a question answered "received" survives a crash, a power cut and a retry, once. */

test('what was acknowledged before the process was killed is there afterwards, once', async ({
	site
}) => {
	const { keys } = await openRoom(site);
	const envelopes = Array.from({ length: 60 }, (_, index) => sealed(keys, `Question ${index}`));
	const sent = envelopes.map(async ({ envelope }) => {
		const answer = await postEnvelope(site.url, keys.code, envelope).catch(() => null);
		if (answer?.status !== 201) return null;
		return ((await answer.json()) as { seq: number }).seq;
	});
	// Killed as soon as some were answered, while the others are on their way.
	await Promise.any(sent);
	await site.stop('SIGKILL');
	const acknowledged = await Promise.all(sent);
	expect(acknowledged.some((seq) => seq !== null)).toBe(true);

	await site.start();
	const again = await Promise.all(
		envelopes.map(async ({ envelope }) => {
			const answer = await postEnvelope(site.url, keys.code, envelope);
			return { status: answer.status, seq: ((await answer.json()) as { seq: number }).seq };
		})
	);
	for (const [index, seq] of acknowledged.entries()) {
		if (seq !== null) expect(again[index]).toEqual({ status: 200, seq });
	}
	expect(new Set(again.map(({ seq }) => seq)).size).toBe(envelopes.length);
});
