/** The legal notice. */
export default {
	title: 'Mentions légales',
	lead: 'Qui publie ce site, qui en garde les données, et à qui écrire.',
	law: 'Cette page suit l’article 1-1 de la loi n°\u00a02004-575 du 21\u00a0juin 2004 (LCEN), issu de la loi n°\u00a02024-449 du 21\u00a0mai 2024. État du droit relevé en novembre 2026, à relire avant novembre 2027.',
	site: 'Site',
	publisher: 'Publication',
	contact: 'Contact',
	host: 'Hébergement des données',
	unfilled: 'L’équipe de ce site ne l’a pas encore indiqué.',
	missing:
		'La loi demande ces indications. Tant qu’elles manquent, demandez-les à la personne qui vous a donné l’adresse de ce site.',
	missingWord: 'Avis',
	licences: 'Licences',
	software:
		'Le logiciel, Terrasse {version}, est libre\u202f: GNU Affero General Public License, version\u00a03.0 ou ultérieure. Cette licence vous donne droit au code source de la version qui tourne ici\u202f: demandez-le au contact ci-dessus.',
	texts:
		'Les textes des ateliers sont publiés sous licence Creative Commons Attribution, Pas d’Utilisation commerciale, Partage dans les mêmes Conditions (CC BY-NC-SA), sauf si la page d’un atelier en indique une autre.',
	faces:
		'Les caractères Young Serif, Atkinson Hyperlegible Next et Atkinson Hyperlegible Mono sont publiés sous SIL Open Font License\u00a01.1 et servis par ce site.',
	data: 'Vos données',
	dataText: 'Ce que ce site garde et ne garde pas est écrit sur la page',
	dataLink: 'Confidentialité'
};
