import type { Met } from '../html/unknown.ts';
import type { ImportItem, Note } from '../item.ts';
import type { Survey } from './surveyed.ts';

/** What is said once at the end: what was met and could not be drawn, and what was left where it was. */
export function* lastWords(met: readonly Met[], survey: Survey): Generator<ImportItem> {
	const unknown = met.map(({ kind, name, count, line }): Note => {
		return { level: 'warning', code: `wxr-unknown-${kind}`, values: { name, count }, line };
	});
	const types = [...survey.otherTypes].map(([name, { count, line }]): Note => {
		return { level: 'info', code: 'wxr-other-type', values: { name, count }, line };
	});
	const notes = [...unknown, ...types, ...left(survey), ...bases(survey)];
	if (notes.length > 0) yield { key: 'wxr:report', patch: null, redirects: [], notes };
}

function left({ left: { comments, emails } }: Survey): Note[] {
	const note = (code: string, count: number): Note[] =>
		count > 0 ? [{ level: 'info', code, values: { count } }] : [];
	return [...note('wxr-comments', comments), ...note('wxr-emails', emails)];
}

/** Where terms stood, when it was found rather than told: a person may know better. */
function bases(survey: Survey): Note[] {
	return [...survey.bases].flatMap(([site, { category, post_tag: tag }]) => {
		const note = (code: string, { words, isFound }: typeof tag): Note[] =>
			isFound ? [{ level: 'info', code, values: { site, base: words ?? '' } }] : [];
		return [...note('wxr-category-base', category), ...note('wxr-tag-base', tag)];
	});
}
