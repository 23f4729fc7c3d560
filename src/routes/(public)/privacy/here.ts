import type { InstanceSettings } from '#lib/instance/settings.ts';
import type fr from '#lib/words/fr/privacy.ts';

/** What runs, and by which address this page was asked for. */
export type Running = {
	/** `https://…`, `http://….onion` or `http://…`. */
	origin: string;
	/** Whether it is a published release, rather than a site built in place. */
	isRelease: boolean;
	/** Whether a room opened before there were tokens is still there. */
	lacksTokens: boolean;
};

/** The parts of sentences of the privacy page that depend on what runs, by the name of their hole. */
export function partsHere(
	words: (typeof fr)['here'],
	settings: InstanceSettings,
	{ origin, isRelease, lacksTokens }: Running
): Record<'votes' | 'fingerprints' | 'link' | 'mixing' | 'persons', string> {
	const isEstimated = settings['figures.visitors'] && settings['figures.counting'];
	return {
		votes: words.votes[lacksTokens ? 'some' : 'all'],
		fingerprints: words.fingerprints[isRelease ? 'release' : 'checkout'],
		link: words.link[linkOf(origin)],
		mixing:
			words.mixing[!settings['figures.counting'] ? 'none' : isEstimated ? 'estimating' : 'pace'],
		persons: words.persons[isEstimated ? 'on' : 'off']
	};
}

function linkOf(origin: string): 'tls' | 'onion' | 'open' {
	if (origin.startsWith('https:')) return 'tls';
	return origin.endsWith('.onion') ? 'onion' : 'open';
}
