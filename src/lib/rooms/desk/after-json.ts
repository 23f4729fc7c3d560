import type { ExportRow } from './after-rows.ts';
import type { ExportHead } from './after-words.ts';

/** A room's questions for a program: names that do not change with the language, texts as they are. */
export type ExportFile = {
	format: 'terrasse-questions';
	version: 1;
	room: string;
	workshop: string;
	/** `2026-11-22` */
	exportedOn: string;
	questions: ExportRow[];
};

/** The whole file, indented so that people can read it too. */
export function toJson(rows: readonly ExportRow[], { code, workshop, day }: ExportHead): string {
	const file: ExportFile = {
		format: 'terrasse-questions',
		version: 1,
		room: code,
		workshop,
		exportedOn: day,
		questions: [...rows]
	};
	return JSON.stringify(file, null, '\t') + '\n';
}
