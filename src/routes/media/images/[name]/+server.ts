import { readFile } from 'node:fs/promises';
import { error } from '@sveltejs/kit';
import type { RequestHandler } from './$types';
import { imageFile } from '#lib/archive/images/images.server.ts';

/**
 * A kept picture, `<sha256>-<width>.webp`. Its name is a hash, so it never changes; as it is public,
 * other sites and feed readers may show it. As a document it could load nothing.
 */
const HEADERS = {
	'content-type': 'image/webp',
	'cache-control': 'public, max-age=31536000, immutable',
	'content-security-policy': "default-src 'none'; sandbox",
	'cross-origin-resource-policy': 'cross-origin'
};

export const GET: RequestHandler = async ({ params }) => {
	const [, name = '', width = ''] = /^([a-f0-9]{64})-(\d+)\.webp$/.exec(params.name) ?? [];
	const path = imageFile(name, Number(width));
	if (!path) error(404);
	return new Response(await readFile(path), { headers: HEADERS });
};
