/** Of one broadcast with the captions that were just chosen; SvelteKit takes 1 MiB at most. */
export const MOST_RECORD_BYTES = 1_000_000;
