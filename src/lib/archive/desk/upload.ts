/** A file on its way in. */
export type Upload = {
	id: string;
	/** As its owner called it. */
	name: string;
	/** Announced, and received so far, in bytes. */
	size: number;
	received: number;
};

export const MOST_UPLOAD_BYTES = 1024 ** 3;
/** What the server takes at once; the desk sends half of it. */
export const MOST_SLICE_BYTES = 8 * 1024 * 1024;
