import { EXPORT_ORIGIN } from '../../export/format.ts';
import { keepFormerSlug } from '../../export/lists.server.ts';
import { imageWidths } from '../../images/image-widths.ts';
import { restoreImage } from '../../images/images.server.ts';
import { readPerson, writePerson } from '../../named/people.server.ts';
import { readSeries, writeSeries } from '../../named/series.server.ts';
import { inArchiveTransaction } from '../../store.server.ts';
import { applyImport } from '../apply.server.ts';
import type { Decide } from '../merge.ts';
import type { Progress } from '../plan.server.ts';
import type { Report } from '../report.ts';
import type { ExportFile } from './export-file.ts';
import type { ArchiveLists } from './export-lists.ts';

/**
 * Takes in an export: people and series first, so that credits find them, pictures, broadcasts as any
 * import, former slugs last. What stands here already is filled where it is empty, never replaced.
 *
 * @throws the refusal `malformed` for a picture that is not one, before any broadcast is kept
 */
export async function restoreExport(
	file: ExportFile,
	decide?: Decide,
	onProgress?: (progress: Progress) => void
): Promise<Report> {
	await keepImages(file);
	inArchiveTransaction(() => keepNames(file.lists));
	const report = await applyImport(file.items(), 'json', EXPORT_ORIGIN, decide, onProgress);
	inArchiveTransaction(() => file.lists.redirects.formerSlugs.forEach(keepFormerSlug));
	return report;
}

function keepNames({ people, series }: ArchiveLists): void {
	for (const theirs of people) {
		const mine = readPerson(theirs.slug);
		writePerson({
			slug: theirs.slug,
			name: mine?.name ?? theirs.name,
			organisation: mine?.organisation ?? theirs.organisation,
			bio: mine?.bio || theirs.bio,
			link: mine?.link ?? theirs.link,
			aliases: [...new Set([...(mine?.aliases ?? []), ...theirs.aliases])]
		});
	}
	for (const theirs of series) {
		const mine = readSeries(theirs.slug);
		const known = mine?.seasons.filter(({ title, year }) => title !== null || year !== null) ?? [];
		const added = theirs.seasons.filter((one) =>
			known.every(({ number }) => number !== one.number)
		);
		writeSeries({
			slug: theirs.slug,
			name: mine?.name ?? theirs.name,
			description: mine?.description || theirs.description,
			seasons: [...known, ...added]
		});
	}
}

/** The files of one picture stand together in an export: they are held until the last of them. */
async function keepImages({ lists, images }: ExportFile): Promise<void> {
	const known = new Map(lists.images.map((image) => [image.name, image]));
	const held = new Map<number, Buffer>();
	let current = '';
	for await (const { name, width, bytes } of images()) {
		if (name !== current) held.clear();
		current = name;
		held.set(width, bytes);
		const image = known.get(name);
		if (!image || !imageWidths(image.width).every((kept) => held.has(kept))) continue;
		await restoreImage(image, held, image.source);
		held.clear();
	}
}
