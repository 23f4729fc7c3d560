import { readFile } from 'node:fs/promises';
import * as v from 'valibot';
import { dropUpload, uploadedFile } from '#lib/archive/desk/uploads.server.ts';
import { forgetImage } from '#lib/archive/images/forget-image.server.ts';
import { keepImage } from '#lib/archive/images/images.server.ts';
import { requireHost } from '#lib/facilitators/session.server.ts';
import { answering, readJson, reply } from '#lib/http/answer.server.ts';
import { forgetPages } from '#lib/http/kept-pages.server.ts';
import { refuse } from '#lib/http/problem.ts';
import { noteAct } from '#lib/instance/audit.server.ts';
import { instanceSettings, keepSettings } from '#lib/instance/settings.server.ts';
import type { RequestHandler } from './$types';

const MOST_BYTES = 1_000;
const MOST_LOGO_BYTES = 5 * 1024 * 1024;
/** A file sent to `POST /api/archive/uploads`, or null for no logo. */
const Body = v.strictObject({ upload: v.nullable(v.string()) });

/**
 * Puts a logo beside the name, or takes it away, for hosts. Encoded again: only its pixels stay. The
 * one before it leaves the disk, unless a broadcast shows the same picture.
 */
export const PUT: RequestHandler = (event) =>
	answering(event.request, async () => {
		const host = await requireHost(event);
		const { upload } = await readJson(event.request, Body, MOST_BYTES);
		const logo = upload === null ? '' : await keptLogo(upload);
		const { logo: former } = instanceSettings();
		keepSettings({ logo });
		if (former && former !== logo) forgetImage(former);
		noteAct(host, 'logo-changed');
		forgetPages();
		return reply({ logo });
	});

async function keptLogo(upload: string): Promise<string> {
	const file = uploadedFile(upload);
	if (!file) throw refuse('not-found');
	try {
		if (file.bytes > MOST_LOGO_BYTES) throw refuse('size');
		return (await keepImage(await readFile(file.path))).name;
	} finally {
		await dropUpload(upload);
	}
}
