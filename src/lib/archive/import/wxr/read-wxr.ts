import { startUnknowns } from '../html/unknown.ts';
import type { ImportItem } from '../item.ts';
import { NO_CHOICES, type WxrChoices } from './choices.ts';
import { readEntries } from './entries.ts';
import { BROADCAST_TYPES } from './fields.ts';
import { lastWords } from './last-words.ts';
import { siteAddresses } from './site-addresses.ts';
import type { SurveyedFile } from './surveyed.ts';
import { surveyExports, type Reading } from './survey.ts';
import { toItem } from './to-item.ts';

/** How much of the whole the first reading is, for progress: it makes nothing of what it reads. */
export const SURVEY_PART = 0.15;

/**
 * Reads exports of WordPress (Tools, Export: "WXR", versions 1.0 to 1.2), however large. Each file is
 * read twice, a piece at a time: once for what its items say of each other, once for the items. A
 * file that is not sound is refused whole, with its line; of a truncated one, what is whole is read.
 * Comments, e-mails and addresses of people never leave the parser.
 *
 * @param paths files of one or several exports, of one site or several
 * @param onReading hears how far the first reading is, before the first item
 */
export async function* readWxr(
	paths: readonly string[],
	choices: WxrChoices = NO_CHOICES,
	onReading: (reading: Reading) => void = () => {}
): AsyncGenerator<ImportItem> {
	const survey = await surveyExports(paths, choices, onReading);
	try {
		const unknowns = startUnknowns();
		const credited = new Set<string>();
		const total = survey.files.reduce((sum, { size }) => sum + size, 0) || 1;
		let before = 0;
		for (const file of survey.files) {
			yield* fileItem(file);
			let read = 0;
			const onRead = (bytes: number) => (read = bytes);
			for await (const entry of file.refusal ? [] : readEntries(file.path, () => {}, [], onRead)) {
				const type = entry.fields.get('post_type') ?? 'post';
				if (entry.kind !== 'item' || !BROADCAST_TYPES.has(type)) continue;
				const item = toItem(entry, file.site, survey, unknowns);
				for (const { slug } of item?.patch?.people ?? []) credited.add(slug);
				const part = SURVEY_PART + ((1 - SURVEY_PART) * (before + read)) / total;
				if (item) yield { ...item, part };
			}
			before += file.size;
		}
		yield* siteAddresses(survey, credited);
		yield* lastWords(unknowns.all(), survey);
	} finally {
		survey.index.close();
	}
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
