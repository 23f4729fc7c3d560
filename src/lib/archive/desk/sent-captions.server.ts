import { readFile } from 'node:fs/promises';
import * as v from 'valibot';
import { refuse } from '#lib/http/problem.ts';
import { BroadcastRecord, type Passage } from '../record.ts';
import { MOST_CAPTION_BYTES } from './caption-size.ts';
import { dropUpload, uploadedFile } from './uploads.server.ts';
import type { WrittenRecord } from './written-record.ts';

/** Passages are sent with the names of their parts: short ones weigh more than in a caption file. */
const MOST_BYTES = 3 * MOST_CAPTION_BYTES;
const Passages = BroadcastRecord.entries.captions.wrapped.item.entries.passages;

/**
 * The broadcast with the captions that were sent ahead of it. Their files are deleted, read or not.
 *
 * @throws the refusals `size`, and `malformed` where a file is not there or holds no passages
 */
export async function takeCaptions(written: WrittenRecord): Promise<WrittenRecord> {
	const captions: WrittenRecord['captions'] = [];
	for (const { upload, ...caption } of written.captions) {
		captions.push(upload ? { ...caption, passages: await passagesIn(upload) } : caption);
	}
	return { ...written, captions };
}

async function passagesIn(upload: string): Promise<Passage[]> {
	const file = uploadedFile(upload);
	if (!file) throw refuse('malformed', { field: 'captions' });
	try {
		if (file.bytes > MOST_BYTES) throw refuse('size');
		const read = v.safeParse(Passages, parsed(await readFile(file.path, 'utf8')));
		if (!read.success) throw refuse('malformed', { field: 'captions' });
		return read.output;
	} finally {
		await dropUpload(upload);
	}
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return null;
	}
}
