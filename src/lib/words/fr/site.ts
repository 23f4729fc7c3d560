/** What stands around every public page: its head and its foot. */
export default {
	skip: 'Aller au contenu',
	ways: 'Les pages du site',
	foot: 'À propos du site',
	workshops: 'Ateliers',
	archive: 'Archives',
	join: 'Rejoindre',
	figures: 'Chiffres',
	privacy: 'Confidentialité',
	legal: 'Mentions légales',
	instance: 'Cette instance',
	terms: 'Conditions',
	accessibility: 'Accessibilité',
	report: 'Signaler',
	desk: 'Régie',
	free: 'Terrasse est un logiciel libre\u202f: licence AGPL 3.0 ou ultérieure.',
	texts: 'Les textes des ateliers\u202f: CC BY-NC-SA, sauf mention contraire.'
};
