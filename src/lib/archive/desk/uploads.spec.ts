import { existsSync, readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { readRefusal } from '#lib/http/problem.ts';
import { freshArchive } from '../archive.fixture.server.ts';
import { MOST_UPLOAD_BYTES } from './upload.ts';
import {
	clearUploads,
	dropUpload,
	startUpload,
	takeSlice,
	uploadedFile
} from './uploads.server.ts';

freshArchive();

const bytes = (text: string) => Readable.from([Buffer.from(text)]);

async function refusalOf(act: Promise<unknown>) {
	return act.then(
		() => null,
		(failure: unknown) => readRefusal(failure)
	);
}

test('a file comes in by slices, is whole at the end only, and is gone once it was dropped', async () => {
	clearUploads();
	const { id } = await startUpload('jo', 'export.xml', 6);
	expect(await takeSlice(id, 0, bytes('abc'))).toMatchObject({ received: 3 });
	expect(uploadedFile(id)).toBeNull();
	await takeSlice(id, 3, bytes('def'));
	const { path } = uploadedFile(id)!;
	expect(readFileSync(path, 'utf8')).toBe('abcdef');
	await dropUpload(id);
	expect([existsSync(path), uploadedFile(id)]).toEqual([false, null]);
});

test('a slice that broke off is sent again from where it began', async () => {
	clearUploads();
	const { id } = await startUpload('jo', 'a.xml', 4);
	const broken = Readable.from(
		(async function* () {
			yield Buffer.from('ab');
			throw new Error('cut');
		})()
	);
	await expect(takeSlice(id, 0, broken)).rejects.toThrow('cut');
	await takeSlice(id, 0, bytes('wxyz'));
	expect(readFileSync(uploadedFile(id)!.path, 'utf8')).toBe('wxyz');
});

test('nothing over its announced size, out of its order, or beside another one is taken', async () => {
	clearUploads();
	expect((await refusalOf(startUpload('jo', 'a', MOST_UPLOAD_BYTES + 1)))?.code).toBe('size');
	expect((await refusalOf(startUpload('jo', 'a', 0)))?.code).toBe('size');
	const { id } = await startUpload('jo', 'a', 3);
	expect((await refusalOf(startUpload('kim', 'b', 3)))?.code).toBe('conflict');
	expect(await refusalOf(takeSlice(id, 2, bytes('c')))).toMatchObject({
		code: 'conflict',
		members: { received: 0 }
	});
	expect((await refusalOf(takeSlice(id, 0, bytes('abcd'))))?.code).toBe('size');
	expect((await refusalOf(takeSlice('x', 0, bytes('a'))))?.code).toBe('not-found');
	await takeSlice(id, 0, bytes('abc'));
	await startUpload('jo', 'b', 3);
});

test('a name that climbs stays in the folder of its file', async () => {
	clearUploads();
	const { id } = await startUpload('jo', '../../../etc/passwd', 1);
	await takeSlice(id, 0, bytes('x'));
	expect(uploadedFile(id)?.path).toMatch(new RegExp(`/imports/${id}/[^/]+$`));
});

test('whoever left a file unfinished begins another at once, and the first is gone', async () => {
	clearUploads();
	const left = await startUpload('jo', 'a.xml', 4);
	await takeSlice(left.id, 0, bytes('ab'));
	const next = await startUpload('jo', 'b.png', 1);
	expect((await refusalOf(takeSlice(left.id, 2, bytes('cd'))))?.code).toBe('not-found');
	await takeSlice(next.id, 0, bytes('x'));
	expect(uploadedFile(next.id)?.bytes).toBe(1);
});
