import { expect, test } from 'vitest';
import { callUntilKnown, readAnswer, type Answer } from './call.ts';

const done: Answer = { kind: 'done', body: {}, at: null };

test.each([
	[201, {}, 'done'],
	[200, [], 'done'],
	[409, { code: 'conflict' }, 'refused'],
	[401, { code: 'login' }, 'refused'],
	[429, { code: 'slow-down' }, 'lost'],
	[503, { code: 'not-stored' }, 'lost'],
	[502, 'a proxy’s page', 'lost']
])('%i is read as what it means for the act', (status, body, kind) => {
	expect(readAnswer(status, body, null).kind).toBe(kind);
});

test('the server’s clock is read from its answer', () => {
	const answer = readAnswer(200, {}, 'Wed, 05 Jun 2024 18:00:00 GMT');
	expect(answer).toMatchObject({ at: 1_717_610_400_000 });
	expect(readAnswer(200, {}, 'no date')).toMatchObject({ at: null });
});

test('a lost call is made again, later and later, until something is known', async () => {
	const answers: Answer[] = [...Array(6).fill({ kind: 'lost' }), done];
	const waits: number[] = [];
	const attempt = async () => answers.shift() ?? done;
	const pause = async (ms: number) => void waits.push(ms);
	expect(await callUntilKnown(attempt, pause, () => false)).toBe(done);
	expect(waits).toEqual([1000, 2000, 4000, 8000, 8000, 8000]);
});

test('a call is given up when the page is left', async () => {
	let tries = 0;
	const attempt = async (): Promise<Answer> => (tries++, { kind: 'lost' });
	const answer = await callUntilKnown(
		attempt,
		async () => {},
		() => tries === 3
	);
	expect(answer.kind).toBe('lost');
	expect(tries).toBe(3);
});
