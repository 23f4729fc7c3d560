import { oneForProcess } from '#db/process.server.ts';
import { logFailure } from '#lib/http/log.server.ts';
import { glanceAtVideo } from '../import/peertube/instance.server.ts';
import { STATE, type Video } from '../import/peertube/shapes.ts';
import { readOutsideFailure } from '../outside/outside-failure.ts';
import { makeOutside, type Outside } from '../outside/outside.server.ts';
import { isPublic } from '../visibility.ts';
import { keepRecording, keepStart } from './keep.server.ts';
import { nearLives, type NearLive } from './near.server.ts';
import { afterSeeing, startWatch, type Seen, type Watch } from './state.ts';
import { readStatus } from './status.server.ts';

/**
 * While a live is near, our server asks its instance how it is, every 15 seconds: visitors only ask
 * us. Which broadcasts these are was decided by whoever announced them.
 */
const LOOK_EVERY_MS = 5000;

type Watched = Watch & { isAsking: boolean; startedAt: string | null };

const watched = () => oneForProcess('archive/lives', () => new Map<string, Watched>());

/** Watches from now on: one timer a process, which keeps no process alive. */
export function startWatchingLives(): void {
	oneForProcess('archive/lives/timer', () => {
		const outside = makeOutside();
		const look = () => {
			watchLives(outside, Date.now()).catch((failure) => logFailure(failure, 'watching lives'));
		};
		return setInterval(look, LOOK_EVERY_MS).unref();
	});
}

/** Asks about every live whose turn has come. @param now milliseconds since 1970 */
export async function watchLives(outside: Outside, now: number): Promise<void> {
	const near = nearLives(now);
	const held = watched();
	for (const slug of held.keys()) if (!near.some((live) => live.slug === slug)) held.delete(slug);
	await Promise.all(near.map((live) => ask(live, outside, now)));
}

/** What a waiting page shows. `startedAt` is an ISO instant. */
export type LiveState = {
	status: 'scheduled' | 'live' | 'ended' | 'published';
	startedAt?: string;
};

/** How a broadcast is now, as far as our server knows; null where the public has nothing to see. */
export function liveState(slug: string): LiveState | null {
	const status = readStatus(slug);
	if (!status || !isPublic(status)) return null;
	const watch = watched().get(slug);
	if (status === 'published' || !watch) return { status: status as LiveState['status'] };
	const startedAt = watch.startedAt === null ? {} : { startedAt: watch.startedAt };
	return { status: watch.phase, ...startedAt };
}

async function ask(live: NearLive, outside: Outside, now: number): Promise<void> {
	const held = watched();
	const watch = held.get(live.slug) ?? {
		...startWatch(live.status, now),
		...{ isAsking: false, startedAt: null }
	};
	if (watch.isAsking || watch.askAt > now) return;
	held.set(live.slug, { ...watch, isAsking: true });
	const video = await glance(live, outside);
	const seen = video ? seenIn(video) : 'failed';
	const step = afterSeeing(watch, seen, live.startsAt, now, Math.random());
	// What could not be written is tried again at the next answer: the phase stays as it was.
	let next: Watch = { ...watch, askAt: step.watch.askAt };
	try {
		if (video && step.act === 'start') await keepStart(live, video);
		if (video && step.act === 'publish') await keepRecording(live, video, outside);
		next = step.watch;
	} finally {
		const startedAt = seen === 'live' ? instant(video?.publishedAt) : watch.startedAt;
		held.set(live.slug, { ...next, startedAt, isAsking: false });
	}
}

/** PeerTube dates a live of the moment it began. Foreign text: only an instant goes on. */
function instant(text: string | null | undefined): string | null {
	const date = new Date(text ?? Number.NaN);
	return Number.isNaN(date.getTime()) ? null : date.toISOString();
}

async function glance({ origin, id }: NearLive, outside: Outside): Promise<Video | null> {
	try {
		return await glanceAtVideo(outside, origin, id);
	} catch (failure) {
		if (!readOutsideFailure(failure)) throw failure;
		return null;
	}
}

/** A recording that has nothing to play yet is still being made. */
function seenIn(video: Video): Seen {
	const state = video.state?.id;
	if (video.isLive) {
		if (state === STATE.published) return 'live';
		return state === STATE.liveEnded ? 'ended' : 'waiting';
	}
	const isPlayable = (video.files?.length ?? 0) + (video.streamingPlaylists?.length ?? 0) > 0;
	return state === STATE.published && isPlayable ? 'recording' : 'ended';
}
