import { chooseFile, type Line } from './choose-file.ts';
import type { Playable } from './playable.ts';
import type { Playing, Way } from './playing.ts';
import { frameAt } from './start-time.ts';
import { makeVideo, startVideo } from './video.ts';

/** The ways to show a recording, from the one that asks least of its host to its own player. */
export function waysOf({ files, hls, frame }: Playable): Way[] {
	return [
		...(files.length > 0 ? [playFile] : []),
		...(hls ? [playHls] : []),
		...(frame ? [playFrame] : [])
	];
}

const playFile: Way = (scene, { files, isSound }, at, broken) => {
	const video = makeVideo(scene, isSound);
	const pixels = (scene.stage.parentElement?.clientWidth ?? 0) * (9 / 16) * devicePixelRatio;
	const file = chooseFile(files, pixels, line(), (type) => video.canPlayType(type) !== '');
	if (!file) return Promise.reject(new Error('player: no file'));
	video.src = file.url;
	return startVideo(scene, video, at, broken);
};

/** hls.js weighs more than the rest of the page: it comes when it is needed. */
const playHls: Way = async (...given) => (await import('./hls.ts')).playHls(...given);

/** The host's own player. What happens in it is its own: a time is asked for by showing it again. */
export const playFrame: Way = async ({ stage }, { frame, provider, hosts }, at) => {
	if (!frame || provider === 'file') throw new Error('player: no frame');
	const show = (from: number): HTMLIFrameElement => {
		const element = document.createElement('iframe');
		element.title = hosts.join(', ');
		element.allow = 'autoplay; fullscreen; picture-in-picture';
		// YouTube plays only where it is told the name of the site (its error 153); no page of ours is told.
		element.referrerPolicy = provider === 'youtube' ? 'strict-origin' : 'no-referrer';
		element.setAttribute('sandbox', 'allow-scripts allow-same-origin allow-popups');
		// Without what that host may have stored in this browser.
		element.setAttribute('credentialless', '');
		element.src = frameAt(frame, provider, from);
		return element;
	};
	let shown = show(at);
	stage.append(shown);
	const playing: Playing = {
		seek(to) {
			const next = show(Math.floor(to));
			shown.replaceWith(next);
			shown = next;
		},
		end: () => shown.remove(),
		now: () => null
	};
	return playing;
};

const line = (): Line => (navigator as Navigator & { connection?: Line }).connection ?? {};
