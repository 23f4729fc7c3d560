/** Le signalement : le formulaire public, son reçu, la décision lue avec lui, et la régie. */
export default {
	title: 'Signaler un contenu',
	lead: 'Une page de ce site vous paraît contraire à la loi, ou à nos conditions. Dites laquelle et pourquoi.',
	law: 'Ce formulaire suit l’article\u00a016 du règlement (UE)\u00a02022/2065 sur les services numériques. Une personne lit chaque signalement et décide, sans traitement automatisé.',
	rooms: {
		one: 'Les questions d’une salle sont chiffrées\u202f: nous ne pouvons pas les lire. Pour un tableau, parlez aussi à l’équipe sur place\u202f: la salle brûle, sauf choix contraire, une heure après la fin.',
		other:
			'Les questions d’une salle sont chiffrées\u202f: nous ne pouvons pas les lire. Pour un tableau, parlez aussi à l’équipe sur place\u202f: la salle brûle, sauf choix contraire, {n}\u202fheures après la fin.'
	},
	roomsTaken:
		'Le lien, la clé et le code d’une salle sont retirés de ce que vous écrivez ici\u202f: dites de quel atelier et de quel soir il s’agit.',
	aRoom: '[une salle]',
	urgent:
		'Si une personne est en danger, appelez d’abord les secours\u202f: 112. Nous ne lisons pas les signalements jour et nuit.',
	address: 'Adresse exacte de la page',
	addressHint:
		'Copiez-la depuis la barre d’adresse. Pour une salle, ne copiez pas ce qui suit le signe #\u202f: c’est sa clé.',
	ground: 'Motif',
	grounds: {
		illegal: 'Contenu illégal',
		rights: 'Atteinte à mes droits, ou à ceux de la personne que je représente',
		'personal-data': 'Mes données personnelles',
		minors: 'Atteinte sexuelle sur mineur·e',
		terms: 'Contraire aux conditions de ce site'
	},
	choose: 'Choisissez',
	reason: 'Pourquoi',
	reasonHint:
		'Les faits, et si vous le savez la loi ou la ligne des conditions. N’écrivez rien sur vous qui ne soit utile.',
	name: 'Votre nom (facultatif)',
	email: 'Votre adresse électronique (facultatif)',
	identityHint:
		'Nom et adresse électronique\u202f: le règlement prévoit qu’on puisse les donner, sans l’exiger. Ils peuvent être nécessaires si le motif tient à votre identité\u202f: droit d’auteur, diffamation. Ils ne sont jamais demandés pour une atteinte sexuelle sur mineur·e.',
	goodFaith: 'Je crois de bonne foi que ce que j’écris ici est exact et complet.',
	trap: 'Laissez ce champ vide',
	send: 'Envoyer le signalement',
	keeping:
		'Nous gardons ce que vous écrivez et le jour, jusqu’à douze mois après la décision. Ni votre adresse IP, ni l’heure.',
	wrong:
		'Il manque quelque chose\u202f: le signalement n’est pas parti. Ce que vous avez écrit est toujours là.',
	errors: {
		address: 'Écrivez l’adresse d’une page de ce site.',
		ground: 'Choisissez un motif.',
		reason: 'Expliquez en quelques mots, au moins dix signes et au plus 5\u202f000.',
		name: 'Écrivez un nom plus court, ou laissez vide.',
		email: 'Écrivez une adresse électronique, ou laissez vide.',
		goodFaith: 'Cochez cette phrase pour envoyer\u202f: le règlement la demande.'
	},
	wait: 'Beaucoup de signalements arrivent en ce moment, toutes personnes confondues. Le vôtre n’est pas encore parti\u202f: gardez cette page ouverte une minute, puis appuyez de nouveau sur «\u202fEnvoyer\u202f». Ce que vous avez écrit est toujours là.',
	busy: 'Le formulaire a reçu trop de signalements depuis un jour, toutes personnes confondues. Le vôtre n’est pas parti\u202f: écrivez à {contact}, ou réessayez plus tard. Ce que vous avez écrit est toujours là.',
	busyNoContact:
		'Le formulaire a reçu trop de signalements depuis un jour, toutes personnes confondues. Le vôtre n’est pas parti\u202f: réessayez plus tard. Ce que vous avez écrit est toujours là.',
	full: 'Le serveur n’a pas pu l’enregistrer\u202f: rien n’est gardé. Réessayez plus tard.',
	danger: 'Attention',
	received: {
		title: 'Signalement reçu',
		text: 'Notez ces deux lignes\u202f: elles seules permettent de lire la décision, et nous ne pourrons pas vous les redonner.',
		reference: 'Référence',
		phrase: 'Mots de lecture',
		next: 'Nous vous répondrons dans les meilleurs délais. Pour lire la décision, revenez sur cette page, plus bas.'
	},
	read: {
		title: 'Lire une décision',
		text: 'Avec la référence et les mots de lecture du reçu.',
		submit: 'Lire',
		unknown:
			'Rien ne correspond. Vérifiez les deux lignes\u202f; une décision s’efface après douze mois.',
		waiting: 'Le signalement {reference}, reçu le {day}, attend une décision.',
		decided: 'Le signalement {reference}, reçu le {day}, a été décidé le {decided}.',
		statement: 'Raisons',
		redress: 'Si vous n’êtes pas d’accord'
	},
	decisions: {
		keep: 'Le contenu reste en place.',
		remove: 'Le contenu est retiré.',
		restrict: 'Le contenu est restreint.'
	},
	waiting: {
		one: 'Un signalement attend une décision.',
		other: '{n}\u202fsignalements attendent une décision.'
	},
	desk: {
		title: 'Signalements',
		lead: 'Lus par une personne, décidés avec des raisons. La décision ne retire rien d’elle-même\u202f: retirez d’abord le contenu à sa place.',
		hostsOnly:
			'Les signalements se lisent et se décident avec le rôle d’animation. Demandez à une personne qui l’a.',
		none: 'Aucun signalement.',
		open: 'À décider',
		closed: 'Décidés',
		from: 'De la part de\u202f:',
		anonymous: 'personne n’a donné de nom',
		page: 'Voir la page',
		room: 'Une salle, dont ni le code ni la clé ne sont gardés',
		decide: 'Décider',
		again: 'Revenir sur la décision',
		decision: 'Décision',
		statement: 'Raisons',
		statementHint:
			'Les faits, puis la loi ou la ligne des conditions. Si un contenu est retiré ou restreint, envoyez-les aussi à qui l’a publié (article\u00a017)\u202f: l’étendue, la durée, et qu’aucun moyen automatisé n’a servi.',
		redress: 'Recours',
		redressDefault:
			'Répondez au contact des mentions légales, ou saisissez un tribunal. En France, l’Arcom coordonne l’application du règlement sur les services numériques.',
		save: 'Enregistrer la décision',
		saved: 'Décision enregistrée.',
		lost: 'Le serveur n’a pas répondu. Ce que vous avez écrit est toujours là\u202f: réessayez.',
		short: 'Écrivez les raisons et les recours, dix signes au moins chacun.',
		kept: 'Un signalement s’efface douze mois après sa décision.'
	}
};
