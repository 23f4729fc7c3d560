import type { Note } from '../item.ts';

/**
 * What was repaired in one file: the first of each kind by their lines, the rest as a count, since a
 * broken export breaks in the same way ten thousand times.
 */
const SHOWN = 20;

/** @param file the name of the file, without its folder */
export function startFileNotes(file: string): { tell: (note: Note) => void; all: () => Note[] } {
	const shown: Note[] = [];
	const counts = new Map<string, number>();
	return {
		tell(note) {
			const count = (counts.get(note.code) ?? 0) + 1;
			counts.set(note.code, count);
			if (count <= SHOWN) shown.push({ ...note, values: { file, ...note.values } });
		},
		all() {
			const more = [...counts].filter(([, count]) => count > SHOWN);
			return [
				...shown,
				...more.map(([code, count]): Note => {
					return {
						level: 'warning',
						code: 'wxr-more',
						values: { file, code, count: count - SHOWN }
					};
				})
			];
		}
	};
}
