import { readFile } from 'node:fs/promises';
import * as v from 'valibot';
import { dropUpload, uploadedFile } from '#lib/archive/desk/uploads.server.ts';
import { keepImage } from '#lib/archive/images/images.server.ts';
import { requireHost } from '#lib/facilitators/session.server.ts';
import { answering, readJson, reply } from '#lib/http/answer.server.ts';
import { refuse } from '#lib/http/problem.ts';
import type { RequestHandler } from './$types';

const MOST_BYTES = 1_000;
const Body = v.strictObject({ upload: v.string() });

/** Keeps a picture that was sent (`POST /api/archive/uploads`), for hosts. */
export const POST: RequestHandler = (event) =>
	answering(event.request, async () => {
		await requireHost(event);
		const { upload } = await readJson(event.request, Body, MOST_BYTES);
		const file = uploadedFile(upload);
		if (!file) throw refuse('not-found');
		try {
			if (file.bytes > MOST_IMAGE_BYTES) throw refuse('size');
			return reply(await keepImage(await readFile(file.path)), 201);
		} finally {
			await dropUpload(upload);
		}
	});

/** As `keepImage` takes them: a bigger file is not even read. */
const MOST_IMAGE_BYTES = 25 * 1024 * 1024;
