import type { Playing, Scene } from './playing.ts';

/**
 * The browser's own player, with our captions. No `crossorigin`: the host then learns neither who asks
 * nor from which site.
 */
const PATIENCE_MS = 20_000;

/** @param isSound for a recording that has nothing to see */
export function makeVideo(
	{ poster, tracks, hear }: Scene,
	isSound: boolean = false
): HTMLMediaElement {
	const video = isSound
		? document.createElement('audio')
		: Object.assign(document.createElement('video'), { playsInline: true, poster });
	video.controls = true;
	for (const { src, language, label, shown } of tracks) {
		const track = document.createElement('track');
		Object.assign(track, { kind: 'captions', src, srclang: language, label, default: shown });
		video.append(track);
	}
	video.addEventListener('timeupdate', () => hear(video.currentTime));
	return video;
}

/**
 * Plays once the length is known.
 *
 * @param at where to start, in seconds; 0 lets a live start where it is
 * @param end what is to be undone when it leaves
 */
export function startVideo(
	{ stage }: Scene,
	video: HTMLMediaElement,
	at: number,
	broken: () => void,
	end: () => void = () => {}
): Promise<Playing> {
	const playing: Playing = {
		seek(to) {
			video.currentTime = to;
			play(video);
		},
		end() {
			video.onerror = null;
			end();
			video.removeAttribute('src');
			video.load();
			video.remove();
		},
		now: () => video.currentTime
	};
	stage.append(video);
	return new Promise((ready, refuse) => {
		const giveUp = () => {
			clearTimeout(timer);
			playing.end();
			refuse(new Error('player: no image'));
		};
		const timer = setTimeout(giveUp, PATIENCE_MS);
		video.onerror = giveUp;
		video.addEventListener(
			'loadedmetadata',
			() => {
				clearTimeout(timer);
				video.onerror = broken;
				if (at > 0) video.currentTime = at;
				play(video);
				ready(playing);
			},
			{ once: true }
		);
	});
}

/** A browser may want one more gesture: the controls are there for it. */
function play(video: HTMLMediaElement): void {
	video.play().catch(() => {});
}
