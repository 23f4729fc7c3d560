import type { Handle } from '@sveltejs/kit';
import { permissionsPolicy } from './headers.server.ts';

/**
 * A page with a recording may ask for it where the recording is, and nowhere else: its load names the
 * hosts (`locals.mediaHosts`), and its policy is opened for these alone. A page that names none keeps
 * the closed one.
 */
export type MediaHosts = {
	/** Origins asked for files, and for playlists and their pieces: `https://video.example.org`. */
	files: readonly string[];
	/** Origins shown in a frame. */
	frames: readonly string[];
};

/** What a player is allowed that no other page is: to fill the screen, to play once one asked. */
const FEATURES = ['autoplay', 'fullscreen', 'picture-in-picture'];

export const mediaOfThePage: Handle = async ({ event, resolve }) => {
	const response = await resolve(event);
	const { mediaHosts } = event.locals;
	const policy = response.headers.get('content-security-policy');
	if (!mediaHosts || !policy) return response;
	response.headers.set('content-security-policy', openPolicy(policy, mediaHosts));
	response.headers.set('permissions-policy', permissionsPolicy(allowedFeatures(mediaHosts)));
	return response;
};

/** The policy, with what these hosts need. Captions are ours; `blob:` is where HLS puts its pieces. */
export function openPolicy(policy: string, { files, frames }: MediaHosts): string {
	const asked = files.map((origin) => ` ${origin}`).join('');
	return [
		policy.replace("connect-src 'self'", `connect-src 'self'${asked}`),
		`media-src 'self'${files.length > 0 ? ' blob:' : ''}${asked}`,
		...(frames.length > 0 ? [`frame-src ${frames.join(' ')}`] : [])
	].join('; ');
}

/** `fullscreen=(self "https://video.example.org")` and its likes. */
export function allowedFeatures({ frames }: MediaHosts): string[] {
	const who = ['self', ...frames.map((origin) => `"${origin}"`)].join(' ');
	return FEATURES.map((feature) => `${feature}=(${who})`);
}
