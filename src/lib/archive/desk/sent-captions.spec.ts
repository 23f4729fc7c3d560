import { existsSync } from 'node:fs';
import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { readRefusal } from '#lib/http/problem.ts';
import { freshArchive, recordOf } from '../archive.fixture.server.ts';
import { readBroadcast } from '../store.server.ts';
import { makeBroadcast } from './save.server.ts';
import { takeCaptions } from './sent-captions.server.ts';
import { startUpload, takeSlice, uploadedFile } from './uploads.server.ts';

freshArchive();

async function sent(text: string): Promise<string> {
	const bytes = Buffer.from(text);
	const { id } = await startUpload('1', 'captions.json', bytes.length);
	for (let from = 0; from < bytes.length; from += 4_000_000)
		await takeSlice(id, from, Readable.from([bytes.subarray(from, from + 4_000_000)]));
	return id;
}

const naming = (upload: string) => {
	const caption = { language: 'fr', label: 'Français', automatic: false, passages: null, upload };
	return { ...recordOf(), captions: [caption] };
};

const refusalOf = (act: Promise<unknown>) =>
	act.then(
		() => null,
		(failure) => readRefusal(failure)
	);

test('captions longer than a call takes arrive whole, and their file does not stay', async () => {
	const passages = Array.from({ length: 20_000 }, (_, n) => {
		return { from: n * 1000, to: n * 1000 + 900, text: `Ligne ${n} d’une très longue soirée.` };
	});
	const text = JSON.stringify(passages);
	expect(text.length).toBeGreaterThan(1_000_000);
	const id = await sent(text);
	const { path } = uploadedFile(id)!;
	makeBroadcast(await takeCaptions(naming(id)));
	expect(readBroadcast('la-nuit')?.captions[0]?.passages).toEqual(passages);
	expect(existsSync(path)).toBe(false);
});

test.each([
	['what is no JSON', 'WEBVTT', 'malformed'],
	['what are no passages', '[{"from":"0"}]', 'malformed'],
	['what is too much', ' '.repeat(24_000_001), 'size']
])('%s is refused, and does not stay', async (_, text, code) => {
	const id = await sent(text);
	expect((await refusalOf(takeCaptions(naming(id))))?.code).toBe(code);
	expect(uploadedFile(id)).toBeNull();
});

test('a file that never came is refused', async () => {
	const refusal = await refusalOf(takeCaptions(naming('unknown')));
	expect(refusal).toMatchObject({ code: 'malformed', members: { field: 'captions' } });
});
