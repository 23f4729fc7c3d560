import Hls from 'hls.js';
import type { Way } from './playing.ts';
import { makeVideo, startVideo } from './video.ts';

/**
 * HLS, with hls.js where the browser has what it needs and by the browser itself elsewhere. Asked for
 * when a file does not play, and for a live. No worker: our policy starts none from a text.
 */
export const playHls: Way = (scene, { hls }, at, broken) => {
	if (!hls) return Promise.reject(new Error('player: no playlist'));
	const video = makeVideo(scene);
	if (!Hls.isSupported()) {
		video.src = hls;
		return startVideo(scene, video, at, broken);
	}
	const stream = new Hls({
		enableWorker: false,
		startPosition: at > 0 ? at : -1,
		capLevelToPlayerSize: true
	});
	const started = startVideo(scene, video, 0, broken, () => stream.destroy());
	// A fatal failure of the stream is one of the picture: whoever waits for either hears of it.
	stream.on(Hls.Events.ERROR, (_, { fatal }) => {
		if (fatal) video.dispatchEvent(new Event('error'));
	});
	stream.loadSource(hls);
	stream.attachMedia(video);
	return started;
};
