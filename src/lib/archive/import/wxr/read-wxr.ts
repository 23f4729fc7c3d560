import { startUnknowns, type Met } from '../html/unknown.ts';
import type { ImportItem, Note } from '../item.ts';
import { readEntries } from './entries.ts';
import { BROADCAST_TYPES } from './fields.ts';
import { siteAddresses } from './site-addresses.ts';
import { surveyExports, type Survey, type SurveyedFile } from './survey.ts';
import { toItem } from './to-item.ts';

/**
 * Reads exports of WordPress (Tools, Export: "WXR", versions 1.0 to 1.2), however large. Each file is
 * read twice, a piece at a time: once for what its items say of each other, once for the items. A
 * file that is not sound is refused whole, with its line; of a truncated one, what is whole is read.
 * Comments, e-mails and addresses of people never leave the parser.
 *
 * @param paths files of one or several exports, of one site or several
 */
export async function* readWxr(paths: readonly string[]): AsyncGenerator<ImportItem> {
	const survey = await surveyExports(paths);
	const unknowns = startUnknowns();
	const credited = new Set<string>();
	for (const file of survey.files) {
		yield* fileItem(file);
		if (file.refusal) continue;
		for await (const entry of readEntries(file.path, () => {})) {
			const type = entry.fields.get('post_type') ?? 'post';
			if (entry.kind !== 'item' || !BROADCAST_TYPES.has(type)) continue;
			const item = toItem(entry, file.site, survey, unknowns);
			for (const { slug } of item?.patch?.people ?? []) credited.add(slug);
			if (item) yield item;
		}
	}
	yield* siteAddresses(survey, credited);
	yield* lastWords(unknowns.all(), survey);
}

/** What is to be known of a file itself; nothing for a sound one. */
function* fileItem({ name, notes, refusal }: SurveyedFile): Generator<ImportItem> {
	if (notes.length === 0 && !refusal) return;
	const item = { key: `wxr:file:${name}`, patch: null, redirects: [] };
	if (!refusal) return yield { ...item, notes };
	const { code, line, column, values } = refusal;
	const place = { ...(column !== undefined && { column }), ...values };
	const at = line > 0 ? { line } : {};
	yield { ...item, notes: [{ level: 'error', code, values: { file: name, ...place }, ...at }] };
}

/** What was met and could not be drawn, once a kind. */
function* lastWords(met: readonly Met[], { otherTypes }: Survey): Generator<ImportItem> {
	const unknown = met.map(({ kind, name, count, line }): Note => {
		return { level: 'warning', code: `wxr-unknown-${kind}`, values: { name, count }, line };
	});
	const types = [...otherTypes].map(([name, { count, line }]): Note => {
		return { level: 'info', code: 'wxr-other-type', values: { name, count }, line };
	});
	const notes = [...unknown, ...types];
	if (notes.length > 0) yield { key: 'wxr:report', patch: null, redirects: [], notes };
}
