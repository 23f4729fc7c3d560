/** La liste des actes d’administration. */
export default {
	title: 'Actes d’administration',
	lead: 'Ce qui a été fait avec le rôle d’animation ou sur le serveur, quand, et par qui. Rien d’une visite ni d’une question. Chaque ligne s’efface après douze mois.',
	none: 'Aucun acte noté pour l’instant.',
	server: 'Le serveur (ligne de commande)',
	hostsOnly: 'Cette liste se lit avec le rôle d’animation. Demandez à une personne qui l’a.',
	decisions: {
		keep: 'contenu laissé en place',
		remove: 'contenu retiré',
		restrict: 'contenu restreint'
	},
	roles: { host: 'animation', moderator: 'modération' },
	/** Les réglages de la page des chiffres, que celle des réglages ne nomme pas. */
	elsewhere: {
		logo: 'Logo',
		'figures.chatons': 'Fichier de métriques CHATONS',
		'figures.chatonsUnverified': 'Noms non vérifiés dans le fichier CHATONS',
		'figures.via': 'Codes d’annonce',
		'figures.hidden': 'Sites à ne pas nommer au public',
		'figures.zone': 'Fuseau horaire des chiffres'
	},
	acts: {
		'settings-changed': 'Réglages changés\u202f: {fields}',
		'logo-changed': 'Logo changé',
		'account-added': 'Compte ajouté\u202f: {name}',
		'account-removed': 'Compte retiré\u202f: {name}',
		'role-changed': 'Rôle de {name}\u202f: {role}',
		'invitation-made': 'Invitation faite',
		'invitation-withdrawn': 'Invitation retirée',
		'room-burned': 'Une salle brûlée à la main',
		'question-unpublished': 'Question publiée retirée (atelier {workshop})',
		'report-decided': 'Signalement {reference} décidé\u202f: {decision}'
	}
};
