import { error, redirect } from '@sveltejs/kit';
import { mediaFiles } from '#lib/archive/desk/media-folder.server.ts';
import { importedFields, readEdition } from '#lib/archive/desk/save.server.ts';
import { allPeople } from '#lib/archive/named/people.server.ts';
import { allSeries } from '#lib/archive/named/series.server.ts';
import { currentSlug } from '#lib/archive/store.server.ts';
import { isPublic } from '#lib/archive/visibility.ts';
import { address } from '#lib/words/addresses.ts';
import { catalogue, sections } from '#lib/words/catalogue.server.ts';
import { listWorkshops } from '#lib/workshops/store.server.ts';
import { config } from '../../../../../../env.server.ts';
import { hostOnly } from '../../host-only.server.ts';
import type { PageServerLoad } from './$types';

/** One broadcast to change, with what its fields can be filled from; `new` is an empty form. */
export const load: PageServerLoad = async ({ params: { slug }, locals }) => {
	hostOnly(locals);
	const { locale } = locals;
	const { archive, archiveDesk, campaign, import: importing } = catalogue(locale);
	const found = slug === 'new' ? null : readEdition(slug);
	if (!found && slug !== 'new') {
		const current = currentSlug(slug);
		if (current) redirect(303, address(locale, `/desk/archive/broadcasts/${current}`));
		error(404, archive.notFound);
	}
	const names: Readonly<Record<string, string>> = importing.fields;
	return {
		words: sections(locale, 'archiveDesk'),
		previewWords: {
			broadcast: archive.broadcast,
			campaign,
			noBanner: archiveDesk.form.previewNoBanner
		},
		statuses: archive.statuses,
		found,
		isPublic: found !== null && isPublic(found.record.status),
		imported: found ? importedFields(slug).map((field) => names[field] ?? field) : [],
		known: {
			people: allPeople().map(({ name }) => name),
			series: allSeries().map(({ slug, name }) => ({ slug, name })),
			workshops: listWorkshops(config().workshopsDir, locale).map(({ slug, title }) => {
				return { slug, title };
			}),
			files: await mediaFiles()
		}
	};
};
