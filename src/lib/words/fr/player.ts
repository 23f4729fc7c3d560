/** The recording of a broadcast: its player, its chapters, its transcript. */
export default {
	title: 'L’enregistrement',
	none: 'Aucun enregistrement n’est encore en ligne.',
	play: 'Lire la vidéo de {host}',
	playHere: 'Lire la vidéo',
	before:
		'Rien n’est demandé à {host} avant ce bouton. Ensuite, {host} voit votre adresse\u202f; ce site ne lui dit pas qui vous êtes.',
	beforeGoogle:
		'Rien n’est demandé à Google avant ce bouton. Ensuite, Google voit votre adresse et ce que vous regardez.',
	playGoogle: 'Lire la vidéo de YouTube (Google)',
	there: 'Voir sur {host}',
	poster: 'Image de l’émission',
	chapters: 'Chapitres',
	transcript: 'Ce qui s’est dit',
	transcriptLead: 'Chaque ligne mène à sa seconde dans l’enregistrement.',
	automatic: 'Sous-titres faits par une machine\u202f: ils peuvent se tromper.',
	read: 'Lire toute la transcription ({language})'
};
