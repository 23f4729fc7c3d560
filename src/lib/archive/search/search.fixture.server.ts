import type { SearchDocument } from './document.ts';
import { find, type Found } from './find.server.ts';
import { indexDocument } from './bring-in.server.ts';
import { readQuery } from './query.ts';

/** For specs: documents from the few fields a test cares about, and questions as they are typed. */
export function put(key: string, fields: Partial<SearchDocument> = {}): SearchDocument {
	const document: SearchDocument = {
		kind: 'broadcast',
		key,
		language: 'fr',
		shownIn: ['fr', 'en'],
		title: 'Sans titre',
		people: '',
		tags: '',
		text: '',
		passages: [],
		path: `/archive/${key}`,
		...fields
	};
	indexDocument(document);
	return document;
}

/** @throws on what is no question */
export function ask(typed: string, locale: 'fr' | 'en' = 'fr'): Found {
	const query = readQuery(typed);
	if (typeof query === 'string') throw new Error(`${typed}: ${query}`);
	return find(query, locale, null);
}

/** The keys found, best first. */
export const keysFor = (typed: string, locale: 'fr' | 'en' = 'fr'): string[] =>
	ask(typed, locale).results.map(({ key }) => key);

export const markedIn = (pieces: readonly { text: string; hit: boolean }[]): string[] =>
	pieces.filter(({ hit }) => hit).map(({ text }) => text);
