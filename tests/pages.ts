/** The addresses a visitor can reach, in both languages; the promises are held on each of them. */
export const WORKSHOP = 'atelier-terrasse-autodefense-numerique';

export const PUBLIC_PAGES = [
	'/',
	'/ateliers',
	`/ateliers/${WORKSHOP}`,
	'/rejoindre',
	'/confidentialite',
	'/mentions-legales',
	'/instance',
	'/chiffres',
	'/chiffres/votre-visite',
	'/chiffres/ce-qui-est-garde',
	'/chiffres/auto-evaluation',
	'/en',
	'/en/workshops',
	`/en/workshops/${WORKSHOP}`,
	'/en/join',
	'/en/privacy',
	'/en/legal',
	'/en/instance',
	'/en/figures',
	'/en/figures/your-visit',
	'/en/figures/what-is-kept',
	'/en/figures/self-assessment'
];
