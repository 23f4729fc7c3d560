import type { Season } from '../named/series.server.ts';

/** Seasons as the desk types them, one a line: `7 (2024) Summer`; year and title may be left out. */
export function readSeasons(typed: string): { seasons: Season[] } | { wrongLine: number } {
	const seasons = new Map<number, Season>();
	for (const [index, line] of typed.split('\n').entries()) {
		if (!line.trim()) continue;
		const found = /^\s*(\d{1,5})(?:\s*\(((?:19|2\d)\d{2})\))?(?:\s+(\S.*))?$/.exec(line);
		const number = Number(found?.[1] ?? 0);
		if (number < 1 || seasons.has(number)) return { wrongLine: index + 1 };
		const title = found?.[3]?.trim() ?? null;
		seasons.set(number, { number, title, year: found?.[2] ? Number(found[2]) : null });
	}
	return { seasons: [...seasons.values()].sort((one, other) => one.number - other.number) };
}

/** The same lines as `readSeasons` reads. */
export const writeSeasons = (seasons: readonly Season[]): string =>
	seasons
		.map(({ number, title, year }) =>
			[number, year && `(${year})`, title].filter((part) => part !== null).join(' ')
		)
		.join('\n');
