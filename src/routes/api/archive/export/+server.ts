import { Readable } from 'node:stream';
import { writeExport } from '#lib/archive/export/write-export.server.ts';
import { requireHost } from '#lib/facilitators/session.server.ts';
import { answering } from '#lib/http/answer.server.ts';
import { entriesBeside } from '../../../../cli/export-beside.ts';
import type { RequestHandler } from './$types';

/** The whole archive as one tar file, drafts in it, for hosts: the same as `terrasse export`. */
export const GET: RequestHandler = (event) =>
	answering(event.request, async () => {
		await requireHost(event);
		const date = new Date().toISOString();
		const stream = writeExport(date, entriesBeside());
		return new Response(Readable.toWeb(stream) as ReadableStream, {
			headers: {
				'content-type': 'application/x-tar',
				'content-disposition': `attachment; filename="terrasse-${date.slice(0, 10)}.tar"`,
				'cache-control': 'no-store'
			}
		});
	});
