import type { Chapter } from '../record.ts';

/**
 * Chapters as readers of podcasts take them: JSON chapters 1.2
 * (github.com/Podcastindex-org/podcast-namespace, chapters/jsonChapters.md).
 */
export const jsonChapters = (chapters: readonly Chapter[]) => ({
	version: '1.2.0',
	chapters: [...chapters]
		.sort((a, b) => a.at - b.at)
		.map(({ at, title }) => ({ startTime: at, title }))
});
