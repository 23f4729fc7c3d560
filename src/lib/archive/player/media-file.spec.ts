import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { database } from '#db/open.server.ts';
import { freshArchive } from '../archive.fixture.server.ts';
import { answerMediaFile } from './media-file.server.ts';

freshArchive();

const BYTES = Buffer.from(Array.from({ length: 1000 }, (_, index) => index % 251));

beforeEach(() => {
	const folder = join(dirname(database().name), 'archive', 'media');
	mkdirSync(folder, { recursive: true });
	writeFileSync(join(folder, 'la nuit.mp4'), BYTES);
	writeFileSync(join(folder, 'empty.webm'), '');
	writeFileSync(join(folder, 'notes.txt'), 'private');
	writeFileSync(join(folder, '.hidden.mp4'), 'private');
	writeFileSync(join(folder, '..', 'outside.mp4'), 'private');
	mkdirSync(join(folder, 'folder.mp4'));
});

function ask(name: string, headers: Record<string, string> = {}, method = 'GET') {
	const request = new Request('http://localhost/media/files/x', { method, headers });
	return answerMediaFile(request, name);
}
const body = async (answer: Response | null) =>
	Buffer.from((await answer?.arrayBuffer()) ?? new ArrayBuffer(0));

test('a recording is served whole, and says that it can be asked for in parts', async () => {
	const answer = await ask('la nuit.mp4');
	expect(answer?.status).toBe(200);
	expect(Object.fromEntries(answer?.headers ?? [])).toMatchObject({
		'content-type': 'video/mp4',
		'content-length': '1000',
		'accept-ranges': 'bytes',
		'cross-origin-resource-policy': 'cross-origin'
	});
	expect(await body(answer)).toEqual(BYTES);
});

test.each([
	['bytes=0-9', 'bytes 0-9/1000', 0, 10],
	['bytes=990-', 'bytes 990-999/1000', 990, 1000],
	['bytes=-10', 'bytes 990-999/1000', 990, 1000],
	['bytes=900-5000', 'bytes 900-999/1000', 900, 1000]
])('the part %s is the one that is answered', async (range, said, from, to) => {
	const answer = await ask('la nuit.mp4', { range });
	expect(answer?.status).toBe(206);
	expect(answer?.headers.get('content-range')).toBe(said);
	expect(await body(answer)).toEqual(BYTES.subarray(from, to));
});

test('a part past the end is refused with the size', async () => {
	const answer = await ask('la nuit.mp4', { range: 'bytes=1000-' });
	expect([answer?.status, answer?.headers.get('content-range')]).toEqual([416, 'bytes */1000']);
});

test('a part of what the file was before is answered with the whole file of now', async () => {
	const answer = await ask('la nuit.mp4', { range: 'bytes=0-9', 'if-range': '"older"' });
	expect([answer?.status, (await body(answer)).length]).toEqual([200, 1000]);
	const etag = answer?.headers.get('etag') ?? '';
	expect((await ask('la nuit.mp4', { range: 'bytes=0-9', 'if-range': etag }))?.status).toBe(206);
	expect((await ask('la nuit.mp4', { 'if-none-match': etag }))?.status).toBe(304);
});

test('HEAD says the same without the bytes', async () => {
	const answer = await ask('la nuit.mp4', {}, 'HEAD');
	expect(answer?.headers.get('content-length')).toBe('1000');
	expect((await body(answer)).length).toBe(0);
});

test('an empty recording is answered as it is', async () => {
	const answer = await ask('empty.webm');
	expect([answer?.status, answer?.headers.get('content-length')]).toEqual([200, '0']);
});

test('nothing else is served: other kinds, hidden files, folders, and whatever is outside', async () => {
	for (const name of [
		'notes.txt',
		'.hidden.mp4',
		'folder.mp4',
		'../outside.mp4',
		'..\\outside.mp4',
		'la nuit.mp4\0.mp4',
		'nowhere.mp4',
		''
	])
		expect(await ask(name), name).toBeNull();
});
