import type { HandleServerError, ServerInit } from '@sveltejs/kit';
import { sequence } from '@sveltejs/kit/hooks';
import { dev } from '$app/environment';
import { clearUploads } from '#lib/archive/desk/uploads.server.ts';
import { namePage } from '#lib/analytics/page-names.server.ts';
import { startWatchingLives } from '#lib/archive/live/watch.server.ts';
import { onArchiveChanged } from '#lib/archive/store.server.ts';
import { startAtMoment } from '#lib/archive/player/at-moment.server.ts';
import { onCampaignsChanged } from '#lib/campaign/store.server.ts';
import { startEndingGuests } from '#lib/facilitators/guests.server.ts';
import { recogniseFacilitator } from '#lib/facilitators/session.server.ts';
import { wasmOnDesk } from '#lib/http/headers.server.ts';
import { forgetPages, keepPages } from '#lib/http/kept-pages.server.ts';
import { logFailure } from '#lib/http/log.server.ts';
import { mediaOfThePage } from '#lib/http/media-policy.server.ts';
import { tellOnion } from '#lib/http/onion.server.ts';
import { squeezeRooms } from '#lib/http/squeeze.server.ts';
import { dressPage } from '#lib/instance/dress.server.ts';
import { startForgetting } from '#lib/instance/purge.server.ts';
import { listRooms } from '#lib/rooms/list.server.ts';
import { speak } from '#lib/words/locale.server.ts';
import { onWrittenElsewhere } from '#lib/workshops/published-elsewhere.server.ts';
import { onWorkshopsChanged } from '#lib/workshops/store.server.ts';
import { freshenSearch } from './routes/search-sources.server.ts';

/** Pages are kept until what they show changes; guests stay until their rooms have burned. */
export const init: ServerInit = () => {
	onWorkshopsChanged(forgetPages);
	onArchiveChanged(forgetPages);
	onCampaignsChanged(forgetPages);
	onWrittenElsewhere(forgetPages);
	for (const follow of [onWorkshopsChanged, onArchiveChanged, onWrittenElsewhere])
		follow(freshenSearch);
	freshenSearch();
	startEndingGuests((print) => listRooms(print).length > 0);
	startWatchingLives();
	clearUploads();
	startForgetting();
};

/** A page being written is not kept: it would stay as it was before the change. */
const keeping = dev ? [] : [keepPages];

/** What every request goes through, in order; each step lives in its own room. */
export const handle = sequence(
	...keeping,
	tellOnion,
	squeezeRooms,
	speak,
	dressPage,
	namePage,
	startAtMoment,
	recogniseFacilitator,
	wasmOnDesk,
	mediaOfThePage
);

/**
 * What a visitor got wrong is answered, and not logged. An unexpected failure gets an id that the page
 * shows and the log names; never a person.
 */
export const handleError: HandleServerError = ({ error, event, status, message }) => {
	if (status < 500) return { message };
	return { message, id: logFailure(error, event.route.id ?? 'no route') };
};
