/** Of a file of captions that the desk takes: a transcript of four hours weighs a twentieth of it. */
export const MOST_CAPTION_BYTES = 8_000_000;
