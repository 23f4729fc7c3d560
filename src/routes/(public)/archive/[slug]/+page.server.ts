import { error, redirect } from '@sveltejs/kit';
import { waitingPage } from '#lib/archive/live/waiting-page.ts';
import { describeBroadcast } from '#lib/archive/feeds/describe-broadcast.ts';
import { renderBody } from '#lib/archive/pages/render-body.server.ts';
import { setText } from '#lib/archive/pages/set-text.ts';
import { withoutCaptions } from '#lib/archive/pages/broadcast-view.ts';
import { heldMedia } from '#lib/archive/player/held-media.server.ts';
import { mediaHosts } from '#lib/archive/player/playable.ts';
import { playerPage } from '#lib/archive/player/player-page.ts';
import { currentSlug, readBroadcast } from '#lib/archive/store.server.ts';
import { isPublic } from '#lib/archive/visibility.ts';
import { bannersIn } from '#lib/campaign/banners.server.ts';
import { instanceSettings } from '#lib/instance/settings.server.ts';
import { address } from '#lib/words/addresses.ts';
import { catalogue, sections } from '#lib/words/catalogue.server.ts';
import { publishedQuestions } from '#lib/workshops/published-questions.server.ts';
import { readWorkshop } from '#lib/workshops/store.server.ts';
import { config } from '../../../../env.server.ts';
import { followOldAddress } from '../../../old-address.server.ts';
import type { PageServerLoad } from './$types';

/** One broadcast, and what the workshop it recorded adds to it. */
export const load: PageServerLoad = ({ params, url, locals, setHeaders }) => {
	const { locale } = locals;
	const words = sections(locale, 'archive', 'campaign', 'player');
	const record = readBroadcast(params.slug);
	if (!record) {
		const current = currentSlug(params.slug);
		if (current) redirect(301, address(locale, `/archive/${current}`));
		followOldAddress(url, locale);
		error(404, words.archive.notFound);
	}
	if (record.status === 'withdrawn') error(410, words.archive.gone);
	if (!isPublic(record.status)) error(404, words.archive.notFound);

	const { origin } = url;
	const { workshopsDir } = config();
	const text = renderBody(record, locale);
	const workshop = record.workshop ? readWorkshop(workshopsDir, record.workshop, locale) : null;
	const media = heldMedia(record.media);
	// A file that is not there yet comes without anything here changing: its page is not kept.
	if (media.length < record.media.length) setHeaders({ 'cache-control': 'no-store' });
	const held = { ...record, media };
	const player = playerPage(held, locale, words.player, origin);
	if (player.sources.length > 0) locals.mediaHosts = mediaHosts(player.sources, origin);
	return {
		words,
		player,
		waiting: waitingPage(record, locale, words.player),
		record: setText(withoutCaptions(record), locale),
		captions: record.captions,
		text: { html: text.html, notes: text.notes, contents: text.contents },
		banners: bannersIn(text.html),
		workshop: workshop && { slug: workshop.slug, title: workshop.title },
		published: workshop ? publishedQuestions(workshop.slug).questions : [],
		publishedWords: catalogue(locale).after.page,
		canonical: origin + address(locale, `/archive/${record.slug}`),
		thing: describeBroadcast(held, {
			origin,
			locale,
			publisher: instanceSettings().name,
			workshop
		})
	};
};
