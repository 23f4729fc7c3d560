/** The recording of a broadcast: its player, its chapters, its transcript, its waiting page. */
export default {
	title: 'L’enregistrement',
	none: 'Aucun enregistrement n’est encore en ligne.',
	play: 'Lire la vidéo de {host}',
	playHere: 'Lire la vidéo',
	listenHere: 'Écouter l’enregistrement',
	playGoogle: 'Lire la vidéo de YouTube (Google)',
	before:
		'Rien n’est demandé à {host} avant ce bouton. Ensuite, {host} voit votre adresse ; ce site ne lui dit pas qui vous êtes.',
	beforeGoogle:
		'Rien n’est demandé à Google avant ce bouton. Ensuite, Google voit votre adresse, ce que vous regardez et le nom de ce site\u202f: YouTube refuse de jouer sans lui.',
	after: '{host} connaît maintenant votre adresse\u202f; ce site ne lui a pas dit qui vous êtes.',
	afterGoogle:
		'Google connaît maintenant votre adresse, ce que vous regardez et le nom de ce site.',
	here: 'Gardé par ce site : personne d’autre n’est prévenu.',
	there: 'Voir sur {host}',
	open: 'Ouvrir le fichier',
	or: ' et ',
	chapters: 'Chapitres',
	transcript: 'Ce qui s’est dit',
	transcriptLead: 'Chaque ligne mène à sa seconde dans l’enregistrement.',
	lines: 'Les lignes',
	skip: 'Passer la transcription',
	automatic: 'Sous-titres faits par une machine : ils peuvent se tromper.',
	find: 'Chercher une ligne',
	follow: 'Suivre la lecture',
	script: {
		opening: 'Ouverture de la vidéo de {host}…',
		openingHere: 'Ouverture de l’enregistrement…',
		again: '{host} ne donne pas ce fichier : essai d’une autre façon…',
		framed: 'C’est le lecteur de {host}. S’il reste vide :',
		failed: 'La vidéo de {host} ne s’ouvre pas ici. Essayez sur sa page :',
		failedHere: 'L’enregistrement ne s’ouvre pas ici. Ouvrez le fichier :',
		start: 'La lecture commencera à {time} : pressez le bouton.',
		found: {
			one: '{n} ligne trouvée. Entrée y mène.',
			other: '{n} lignes trouvées. Entrée mène à la première.'
		},
		foundNone: 'Aucune ligne. Essayez un seul mot, ou un mot plus court.'
	},
	waiting: {
		title: 'À venir',
		titleLive: 'En direct',
		on: 'Cette émission est annoncée pour {moment} (heure de {zone}).',
		onDay: 'Cette émission est annoncée pour {moment}.',
		someday: 'La date de cette émission sera annoncée ici.',
		isLive: 'Cette émission a lieu en ce moment.',
		watch: 'À l’heure dite, cette page passera au direct d’elle-même.',
		watchDay: 'Quand le direct commencera, cette page y passera d’elle-même.',
		room: 'Poser une question',
		roomLive: 'Poser une question, dans un autre onglet',
		roomLiveLead:
			'Le direct continue ici. Dans l’autre onglet, la salle vous demandera ses six mots\u202f: l’animateur·ice les donne pendant l’émission. Avec eux, vous lisez les questions publiées et posez les vôtres\u202f; cette page, elle, ne les connaît pas et ne montre donc aucune question.',
		roomLead:
			'La salle vous demandera ses six mots : l’animateur·ice les donne pendant l’émission. Les questions y sont chiffrées dans votre navigateur.'
	},
	waitingScript: {
		countdown: 'Cela commence {when}.',
		soon: 'Cela devrait commencer d’un moment à l’autre.',
		late: 'Le direct n’a pas commencé à l’heure annoncée. Cette page l’attend encore\u202f; si une autre date est choisie, elle paraîtra ici.',
		started: 'Le direct a commencé. Rechargez la page pour le voir.',
		ended: 'Le direct est terminé. L’enregistrement paraîtra ici, à la même adresse.',
		published: 'L’enregistrement est là. Rechargez la page pour le voir.'
	}
};
