import type fr from '../fr/site.ts';

export default {
	skip: 'Skip to content',
	ways: 'Site pages',
	foot: 'About this site',
	workshops: 'Workshops',
	archive: 'Archive',
	join: 'Join',
	figures: 'Figures',
	privacy: 'Privacy',
	legal: 'Legal notice',
	instance: 'This instance',
	terms: 'Terms',
	accessibility: 'Accessibility',
	report: 'Report',
	desk: 'Desk',
	free: 'Terrasse is free software, under the AGPL 3.0 or later.',
	texts: 'Workshop texts: CC BY-NC-SA, unless a page says otherwise.'
} satisfies typeof fr;
