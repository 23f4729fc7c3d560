/** After the evening: what leaves the room, in a file or in clear, before everything burns. */
export default {
	fromDesk: 'Après la soirée\u202f: exporter, publier',
	title: 'Après la soirée {code}',
	heading: 'Après la soirée',
	toDesk: 'Revenir à la régie de la salle',
	locked: 'Cette page attend votre phrase de passe.',
	entering: 'La salle s’ouvre dans ce navigateur…',
	openDesk: 'Ouvrez d’abord la régie de cette salle, puis revenez ici.',
	burned:
		'Cette salle est brûlée\u202f: il n’en reste rien à exporter. Ce qui a été publié reste, et se retire ici.',
	burns: 'Cette salle brûle le {date}. Exportez avant\u202f: ensuite, plus rien ne se retrouve.',
	counting: 'Les questions arrivent encore\u202f: attendez que leur nombre ne bouge plus.',
	notice: 'Avis',
	export: {
		title: 'Exporter pour l’animation',
		lead: 'Le fichier est fait dans ce navigateur et va dans vos téléchargements, en clair\u202f: plus rien ne le chiffre. Il ne passe pas par le serveur.',
		holds: {
			one: 'Il contient {n} question\u202f: son texte, celui du tableau s’il diffère, le lieu, l’étape, l’état, la réponse écrite au tableau.',
			other:
				'Il contient {n} questions\u202f: leur texte, celui du tableau s’il diffère, le lieu, l’étape, l’état, la réponse écrite au tableau.'
		},
		notes: 'Vos notes entre animateur·ices et les motifs de refus y sont aussi.',
		without:
			'Il ne contient ni les noms donnés, ni les réponses privées, ni les questions que leurs auteur·ices ont retirées, ni l’heure d’aucune.',
		markdown: 'Markdown',
		markdownHint: 'à lire, à imprimer',
		csv: 'CSV',
		csvHint: 'pour un tableur\u202f; une apostrophe précède ce qui passerait pour une formule',
		json: 'JSON',
		jsonHint: 'pour un programme',
		download: 'Télécharger en {format}',
		madeWord: 'Fait',
		done: 'Fichier {name}. Rangez-le là où vous rangez ce qui est confidentiel, ou effacez-le.'
	},
	file: {
		heading: 'Salle {code}',
		made: 'Exporté le {date}. Confidentiel\u202f: ces questions avaient été chiffrées.',
		columns: {
			number: 'rang dans ce fichier',
			state: 'état',
			text: 'texte',
			asked: 'texte d’origine',
			place: 'lieu',
			step: 'étape',
			answer: 'réponse',
			reason: 'motif',
			notes: 'notes'
		},
		states: {
			answered: 'répondue',
			board: 'au tableau',
			kept: 'gardée',
			incoming: 'arrivée',
			merged: 'fusionnée',
			declined: 'déclinée',
			aside: 'ôtée du tableau'
		},
		places: { room: 'en salle', online: 'en ligne' }
	},
	publish: {
		title: 'Publier sur la page de l’atelier',
		lead: 'Choisissez des questions du tableau, relisez-les, puis confirmez. Publiées, elles sont en clair, pour tout le monde, sur le serveur et dans les moteurs de recherche. Elles restent quand la salle brûle.',
		none: 'Le tableau est vide\u202f: rien à publier.',
		answered: 'répondue',
		already: 'déjà en ligne',
		choose: 'Publier cette question',
		question: 'Question, telle qu’elle sera lue',
		questionHint: 'Retirez ce qui ferait reconnaître quelqu’un.',
		answer: 'Réponse',
		answerHint: 'Facultative.',
		time: 'Moment de l’enregistrement',
		timeHint: 'Facultatif, écrit h:mm:ss, par exemple 1:02:03.',
		timeError: 'Écrivez h:mm:ss, par exemple 1:02:03, ou laissez vide.',
		empty: 'Écrivez la question, ou décochez-la.',
		tooLong: 'Raccourcissez\u202f: {most} caractères au plus.',
		language: 'Posée en',
		languages: { fr: 'français', en: 'anglais' },
		sign: 'Afficher mon nom ({name}) comme personne qui publie',
		reviewNone: 'Relire avant de publier',
		review: {
			one: 'Relire avant de publier {n} question',
			other: 'Relire avant de publier {n} questions'
		},
		nothing: 'Cochez au moins une question.',
		confirmTitle: 'Rendre public\u202f?',
		confirmLead:
			'Voici, mot pour mot, ce que tout le monde lira sur la page «\u202f{title}\u202f». D’autres pourront le copier avant que vous ne le retiriez.',
		confirm: 'Publier en clair',
		cancel: 'Ne pas publier',
		doing: 'Envoi…'
	},
	published: {
		title: 'Déjà publiées',
		of: 'Publiées pour «\u202f{title}\u202f»',
		none: 'Rien n’est publié.',
		page: 'Voir la page',
		everywhere: 'Questions publiées',
		everywhereLead:
			'Ce qui est en clair sur les pages des ateliers, et comment le retirer. Retirée, une question quitte la page et le disque\u202f; des copies peuvent exister ailleurs.',
		remove: 'Retirer',
		removeNamed: 'Retirer «\u202f{question}\u202f»',
		removeAll: 'Tout retirer',
		sure: 'Retirer toutes les questions publiées de cette page\u202f?',
		keep: 'Garder',
		done: { one: '{n} question est en ligne.', other: '{n} questions sont en ligne.' },
		empty: 'Plus aucune question n’est en ligne pour cet atelier.',
		conflict:
			'Quelqu’un d’autre a changé la liste entre-temps. Elle est à jour maintenant\u202f: relisez, puis recommencez.',
		lost: 'Le serveur n’a pas répondu. Recommencez\u202f: la même liste ne sera pas publiée deux fois.'
	},
	page: {
		title: 'Questions de la soirée',
		lead: 'Choisies et relues par l’animation, publiées en clair. Les autres ont été brûlées avec la salle, ou le seront.',
		askedIn: { fr: 'Posée en français', en: 'Posée en anglais' },
		at: 'dans l’enregistrement, à',
		on: 'publiée le {date}',
		by: 'par {name}'
	},
	command: {
		usage:
			'terrasse unpublish SLUG [N]\u202f: le nom de l’atelier dans son adresse, puis le numéro de la question sur sa page.',
		taken: { one: '{n} question retirée de {slug}.', other: '{n} questions retirées de {slug}.' },
		none: 'Rien à retirer de {slug}.'
	}
};
