/** Of one broadcast, its captions being sent ahead of it; SvelteKit takes 1 MiB at most. */
export const MOST_RECORD_BYTES = 1_000_000;
