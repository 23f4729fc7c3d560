/**
 * The widths, in pixels, in which a picture is kept and served. None is larger than the picture needs:
 * the last one holds it at its own size.
 */
export const IMAGE_WIDTHS = [320, 640, 1280] as const;

/** @param width of the picture as it came */
export function imageWidths(width: number): number[] {
	return IMAGE_WIDTHS.filter((_, index) => (IMAGE_WIDTHS[index - 1] ?? 0) < width);
}

/** The address of a picture at one of its widths. @param name its hash */
export const imageAddress = (name: string, width: number): string =>
	`/media/images/${name}-${width}.webp`;

/** What `srcset` says of a picture: each of its addresses with the width that is really there. */
export function imageSourceSet(name: string, width: number): string {
	return imageWidths(width)
		.map((kept) => `${imageAddress(name, kept)} ${Math.min(kept, width)}w`)
		.join(', ');
}
