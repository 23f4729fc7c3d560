import type { Handle } from '@sveltejs/kit';
import { instanceSettings } from './settings.server.ts';

/** Every page wears the accent of its instance: an attribute that our style sheet answers to. */
export const dressPage: Handle = ({ event, resolve }) =>
	resolve(event, {
		transformPageChunk: ({ html }) =>
			html.includes('%terrasse.accent%')
				? html.replace('%terrasse.accent%', instanceSettings().accent)
				: html
	});
