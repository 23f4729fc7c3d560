/** `terrasse seizure-test`, and its last result on the page that says what is kept. */
export default {
	help: 'cherche sur le disque les visiteurs qu’il a lui-même envoyés\u202f: rien ne doit s’y trouver',
	usage:
		'terrasse seizure-test [--json] [--seconds S] [--also DOSSIER]\u202f: démarre un serveur d’essai, y envoie des visites reconnaissables, puis les cherche dans tout ce qu’il a écrit. --seconds borne l’essai des clés (120)\u202f; --also cherche aussi dans ce dossier',
	sending: 'Un serveur d’essai reçoit des visites, s’arrête, repart, puis est tué…',
	searching: 'Recherche dans tout ce qu’il a écrit…',
	sent: { one: '{n} requête envoyée.', other: '{n} requêtes envoyées.' },
	searched: {
		one: '{n} fichier lu en entier, {bytes} octets.',
		other: '{n} fichiers lus en entier, {bytes} octets.'
	},
	forms: {
		one: '{n} adresse, navigateur ou texte, cherché sous {forms} formes en tout.',
		other: '{n} adresses, navigateurs et textes, cherchés sous {forms} formes en tout.'
	},
	tried: {
		one: '{n} clé essayée, sur {keys} valeurs trouvées, contre 65\u202f536 adresses\u202f: {digests} empreintes.',
		other:
			'{n} clés essayées, sur {keys} valeurs trouvées, contre 65\u202f536 adresses\u202f: {digests} empreintes.'
	},
	sampled:
		'Toutes les valeurs n’ont pas été essayées comme clés\u202f: --seconds en donne le temps.',
	partial:
		'Il y avait trop d’octets pour comparer chaque empreinte à tous\u202f: les premiers fichiers seuls l’ont été.',
	find: '{file}, octet {offset}\u202f: {canary} ({form})',
	nothing: 'Rien trouvé.',
	nothingInPart: 'Rien trouvé dans ce qui a été essayé.',
	something: { one: '{n} trace trouvée.', other: '{n} traces trouvées.' },
	took: '{seconds} secondes.',
	page: {
		title: 'Ce que dirait le disque, saisi',
		lead: 'Une commande envoie à un serveur d’essai, du même code, des visites reconnaissables, l’arrête, le tue, le copie, puis cherche ces visites dans tout ce qu’il a écrit, sous toutes les formes connues.',
		last: 'Dernier essai le {date}, version {version}.',
		never:
			'Cet essai n’a pas encore été fait ici. Qui administre le lance par «\u202fterrasse seizure-test\u202f».',
		nothing: 'Rien n’a été trouvé.',
		inPart:
			'Rien n’a été trouvé dans ce qui a été essayé\u202f: l’essai est partiel, toutes les clés possibles n’ont pas été comparées à tout.'
	}
};
