/**
 * What a file of bytes is, by its first ones, whatever its name says: only kinds that are pixels and
 * nothing else. An SVG is a document that may load others, so it is none of them.
 */
export type ImageKind = 'jpeg' | 'png' | 'webp' | 'avif' | 'gif';

const START: readonly [ImageKind, RegExp][] = [
	['jpeg', /^\xff\xd8\xff/],
	['png', /^\x89PNG\r\n\x1a\n/],
	['gif', /^GIF8[79]a/],
	['webp', /^RIFF[^]{4}WEBP/],
	['avif', /^[^]{4}ftypavi[fs]/]
];

/** The kind of a picture, or null for anything else. */
export function imageKind(bytes: Uint8Array): ImageKind | null {
	const start = String.fromCharCode(...bytes.subarray(0, 16));
	return START.find(([, pattern]) => pattern.test(start))?.[0] ?? null;
}
