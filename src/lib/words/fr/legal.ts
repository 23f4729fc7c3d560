/** The legal notice, and the accessibility statement. */
export default {
	title: 'Mentions légales',
	lead: 'Qui publie ce site, qui en garde les données, et à qui écrire.',
	law: 'Cette page suit l’article 1-1 de la loi n°\u00a02004-575 du 21\u00a0juin 2004 (LCEN), issu de la loi n°\u00a02024-449 du 21\u00a0mai 2024. État du droit relevé en novembre 2026, à relire avant novembre 2027.',
	site: 'Site',
	publisher: 'Publication',
	person: 'domicile',
	collective: 'siège',
	phone: 'Téléphone\u202f: {phone}',
	registration: 'Immatriculation',
	director: 'Direction de la publication',
	contact: 'Contact',
	host: 'Hébergement du site',
	dataHost: 'Stockage des données',
	places: 'Lieu des données',
	dataAt: 'Données\u202f: {place}',
	backupsAt: 'Sauvegardes\u202f: {place}',
	anonymous:
		'Ce site est édité à titre non professionnel. Comme l’article 1-1 de la LCEN le permet, son ou ses auteur·ices restent anonymes pour le public\u202f; l’hébergeur ci-dessous connaît leur identité.',
	unfilled: 'L’équipe de ce site ne l’a pas encore indiqué.',
	notYet: 'pas encore indiqué',
	missing:
		'La loi demande ces indications. Tant qu’elles manquent, demandez-les à la personne qui vous a donné l’adresse de ce site.',
	missingWord: 'Avis',
	contactPoints: 'Points de contact',
	authorities:
		'Autorités des États membres, Commission européenne, Comité (article\u00a011 du règlement (UE)\u00a02022/2065)\u202f: {contact}. {languages}',
	languages: {
		both: 'Langues\u202f: français et anglais.',
		fr: 'Langue\u202f: français.',
		en: 'Langue\u202f: anglais.'
	},
	recipients:
		'Toute personne qui se sert de ce site (article\u00a012)\u202f: {contact}. Une personne répond, sans robot.',
	reporting: 'Pour un contenu illégal ou contraire aux conditions (article\u00a016)\u202f:',
	reportLink: 'signaler un contenu',
	exemptions:
		'L’article\u00a015 (rapport annuel) et les articles\u00a020 à 28 (plateformes), sauf l’article\u00a024, paragraphe\u00a03, ne s’appliquent pas aux micro et petites entreprises au sens de la recommandation 2003/361/CE\u202f: articles\u00a015, paragraphe\u00a02, et\u00a019 du règlement. Aucune de ces exceptions ne dispense de traiter un signalement ni d’en donner les raisons.',
	sources: 'Sources',
	links: {
		lcen: 'Loi n°\u00a02004-575 du 21\u00a0juin 2004, sur Légifrance',
		sren: 'Loi n°\u00a02024-449 du 21\u00a0mai 2024, sur Légifrance',
		dsa: 'Règlement (UE)\u00a02022/2065 sur les services numériques, sur EUR-Lex',
		gdpr: 'Règlement (UE)\u00a02016/679 (RGPD), sur EUR-Lex'
	},
	licences: 'Licences',
	software:
		'Le logiciel, Terrasse {version}, est libre\u202f: GNU Affero General Public License, version\u00a03.0 ou ultérieure. Cette licence vous donne droit au code source de la version qui tourne ici\u202f:',
	sourceHere: 'le voici',
	sourceAsked: 'demandez-le au contact ci-dessus.',
	texts:
		'Les textes des ateliers sont publiés sous licence Creative Commons Attribution, Pas d’Utilisation commerciale, Partage dans les mêmes Conditions (CC BY-NC-SA), sauf si la page d’un atelier en indique une autre.',
	faces:
		'Les caractères Young Serif, Atkinson Hyperlegible Next et Atkinson Hyperlegible Mono sont publiés sous SIL Open Font License\u00a01.1 et servis par ce site.',
	data: 'Vos données',
	dataText: 'Ce que ce site garde et ne garde pas est écrit sur la page',
	dataLink: 'Confidentialité',
	terms: {
		title: 'Conditions d’utilisation',
		since: 'En vigueur depuis le {day}.',
		past: 'Version du {day}, remplacée le {until}.',
		current: 'Lire la version en vigueur',
		older: 'Versions précédentes',
		none: 'C’est la première version.',
		version: 'Version du {day}'
	},
	accessibility: {
		title: 'Accessibilité',
		lead: 'Ce site veut être utilisable par tout le monde. Voici où il en est, honnêtement.',
		state: 'État de conformité',
		stateText:
			'{name} n’a pas fait l’objet d’un audit complet selon le RGAA\u00a04.1. Sans audit, aucun taux n’est annoncé, et le site doit être dit non conforme.',
		date: 'Déclaration établie le 22\u00a0novembre 2026, pour Terrasse, par l’équipe qui fait le logiciel. L’équipe de ce site peut ajouter des contenus qui n’ont pas été relus.',
		tested: 'Ce qui est vérifié à chaque version',
		tests: [
			'Les pages publiques, la salle, le mur et la régie, avec axe-core, dans Chromium\u202f: aucun défaut qu’il sache voir. Un outil n’en voit qu’une partie.',
			'Poser une question au clavier seul, du lien à l’envoi.',
			'Une largeur de 320\u00a0pixels, et le texte sans défilement horizontal.',
			'Les contrastes des couleurs de la charte, calculés, de jour comme de nuit.',
			'Le mouvement réduit au mur, l’impression d’un atelier, et la lecture sans JavaScript des pages publiques.'
		],
		untested: 'Ce qui ne l’a pas été, ou ne l’est pas encore',
		gaps: [
			'Aucun audit humain des critères du RGAA, ni essai par des personnes qui se servent tous les jours d’un lecteur d’écran.',
			'NVDA, JAWS, VoiceOver et TalkBack n’ont pas été essayés de façon suivie.',
			'Les enregistrements n’ont pas tous de sous-titres, de transcription ni d’audiodescription\u202f: cela dépend de qui les a publiés.',
			'Les textes d’atelier et les images venus d’un ancien site peuvent manquer de titres ou de textes de remplacement.',
			'La salle a besoin de JavaScript, car le chiffrement se fait dans le navigateur.'
		],
		contact: 'Nous prévenir',
		contactText:
			'Une page vous arrête\u202f? Écrivez\u2011nous\u202f: {contact}. Dites la page, ce que vous vouliez faire et votre outil. Nous vous donnerons le contenu sous une autre forme.',
		contactMissing: 'L’équipe de ce site n’a pas encore indiqué à qui écrire.',
		remedies: 'Voies de recours',
		remediesText:
			'Si vous nous avez écrit sans obtenir de réponse satisfaisante, vous pouvez saisir la Défenseure ou le Défenseur des droits\u202f: par son formulaire, par sa ou son délégué·e dans votre région, ou par courrier gratuit, sans timbre, à Défenseur des droits, Libre réponse 71120, 75342 Paris CEDEX\u00a007.',
		remediesLink: 'Écrire au Défenseur des droits',
		rgaa: 'Le RGAA, référentiel général d’amélioration de l’accessibilité'
	}
};
