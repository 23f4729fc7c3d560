/** The addresses a visitor can reach, in both languages; the promises are held on each of them. */
export const WORKSHOP = 'atelier-terrasse-autodefense-numerique';

export const PUBLIC_PAGES = [
	'/',
	'/ateliers',
	`/ateliers/${WORKSHOP}`,
	'/rejoindre',
	'/confidentialite',
	'/mentions-legales',
	'/en',
	'/en/workshops',
	`/en/workshops/${WORKSHOP}`,
	'/en/join',
	'/en/privacy',
	'/en/legal'
];
