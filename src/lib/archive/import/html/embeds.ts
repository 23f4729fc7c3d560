import type { Element, Root, RootContent } from 'hast';
import type { MediaSource } from '../../record.ts';
import { walk } from '#lib/markdown/walk.ts';
import { wordsOf } from './plain-text.ts';
import type { Tell } from './unknown.ts';
import { videoAt } from './videos.ts';

/**
 * Takes the players out of a body. The first video of each host kind is the recording, and leaves the
 * text; any other player becomes a link to what it showed, since nothing from elsewhere is loaded.
 *
 * @param known providers whose recording is known already
 * @returns the recordings, in the order of the text
 */
export function takeEmbeds(tree: Root, known: readonly string[], tell: Tell): MediaSource[] {
	const found: MediaSource[] = [];
	walk<RootContent, Element | Root>(tree, (node) => {
		const address = addressShown(node);
		if (address === null || node.type !== 'element') return;
		const video = videoAt(address);
		if (!video) {
			if (node.tagName !== 'iframe') return linkTo(address);
			tell('embed', hostOf(address), '', 0);
			return linkTo(address);
		}
		if (found.some(({ id }) => id === video.id)) return [];
		const taken = [...known, ...found.map(({ provider }) => provider)];
		if (taken.includes(video.provider)) return linkTo(video.url ?? address);
		found.push(video);
		return [];
	});
	return found;
}

/** What a player shows; also for a paragraph that is an address and nothing else. */
function addressShown(node: RootContent): string | null {
	if (node.type !== 'element') return null;
	if (node.tagName === 'iframe') return textOf(node.properties.src ?? node.properties.dataSrc);
	if (node.tagName === 'video' || node.tagName === 'audio') return null;
	if (!/^(?:p|figure|div)$/.test(node.tagName)) return null;
	if (node.children.some((child) => child.type === 'element' && child.tagName === 'iframe'))
		return null;
	const words = wordsOf(node).trim();
	return /^https?:\/\/\S{1,2000}$/.test(words) ? words : null;
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

function hostOf(address: string): string {
	const word = address.replace(/^\/\//, 'https://');
	return URL.canParse(word) ? new URL(word).host : 'iframe';
}

function linkTo(address: string): Element[] {
	const href = address.replace(/^\/\//, 'https://');
	if (!/^https?:\/\//.test(href)) return [];
	const link: Element = {
		type: 'element',
		tagName: 'a',
		properties: { href },
		children: [{ type: 'text', value: href }]
	};
	return [{ type: 'element', tagName: 'p', properties: {}, children: [link] }];
}
