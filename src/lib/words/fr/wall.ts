/** The wall: read from the back of the room, so few words and large ones. */
export default {
	title: 'Mur de la salle {code}',
	opening: 'Le mur s’ouvre…',
	noscript:
		'Le mur déchiffre le tableau dans ce navigateur\u202f: il a besoin de JavaScript. Autorisez-le pour ce site, puis rechargez la page.',
	join: 'Posez votre question',
	vote: 'Votez',
	read: 'Lisez le tableau',
	ticket: 'Il faut un ticket de papier pour poser et voter.',
	words: 'sans code QR\u202f: l’adresse, puis ces six mots d’entrée',
	qr: 'Code QR vers la salle {code}',
	phases: {
		open: 'Questions ouvertes',
		'vote-only': 'Plus de questions',
		paused: 'En pause',
		closed: 'Salle fermée',
		soon: 'Ouverture à {time}',
		burned: 'Salle brûlée. Il n’en reste rien sur le serveur.',
		over: 'Salle terminée. Il n’en reste rien sur le serveur.'
	},
	full: 'File d’attente pleine, elle rouvrira d’elle-même',
	answered: 'Répondue',
	/** Large, while no new question is taken and what is on the board can be voted for. */
	voting: 'Votez depuis votre téléphone.',
	invitation: 'Vos questions, lisibles par les animateur·ices seulement.',
	received: {
		one: '{n} question reçue',
		other: '{n} questions reçues'
	},
	queue: {
		one: '{n} en attente',
		other: '{n} en attente'
	},
	published: {
		one: '{n} au tableau',
		other: '{n} au tableau'
	},
	mark: 'Vérification n°\u00a0{n}\u202f:',
	line: {
		connecting: 'Connexion…',
		lost: 'Hors ligne depuis {age}',
		seconds: '{n}\u00a0s',
		minutes: '{n}\u00a0min',
		unconfirmed: 'Sans nouvelle de la régie depuis {time}, ou une horloge est mal réglée'
	},
	danger: {
		state: 'N’envoyez rien',
		next: 'Ne vous fiez plus à cet écran, posez vos questions à voix haute. Régie\u202f: rechargez ce mur.',
		withheld: 'Ni adresse ni code QR ici tant que ce danger est affiché.'
	},
	help: {
		title: 'Touches du mur',
		night: 'Nuit',
		fullscreen: 'Plein écran',
		pause: 'Pause',
		glass: 'Serveur de verre',
		votes: 'Par votes',
		help: 'Touches',
		space: 'Espace',
		next: 'La fin, pas à pas'
	},
	votes: {
		title: 'Les plus votées',
		none: 'Aucune question n’attend au tableau.'
	},
	pause: {
		title: 'Pause',
		text: 'Nous reprenons bientôt. Les questions déjà envoyées attendent leur tour.'
	},
	glass: {
		title: 'Tout ce que le serveur a de cette salle',
		looking: 'On regarde dans le serveur…',
		what: 'Quoi',
		rows: 'Lignes',
		bytes: 'Octets',
		tables: {
			envelope: 'Questions, scellées',
			board: 'Tableau, scellé',
			board_head: 'Signature du tableau',
			backstage: 'Coulisses, scellées',
			reply: 'Réponses, scellées',
			keyring: 'Clés, scellées',
			room_tokens: 'Clés des jetons',
			spent_ask: 'Jetons de question dépensés',
			spent_vote: 'Jetons de vote dépensés',
			tally: 'Comptes des votes',
			ticket: 'Tickets, en empreintes',
			ticket_use: 'Tickets utilisés',
			room: 'La salle'
		},
		envelope: 'La question {n}, telle qu’il la garde',
		entry: 'L’entrée {n} du tableau, telle qu’il la garde',
		read: 'Du tableau, ce que ce mur lit avec sa clé',
		total: {
			one: '{n}\u00a0ko en tout. De qui demande, ni adresse, ni nom, ni heure\u202f: aucune colonne pour cela.',
			other:
				'{n}\u00a0ko en tout. De qui demande, ni adresse, ni nom, ni heure\u202f: aucune colonne pour cela.'
		},
		age: 'Vu il y a {age}.'
	},
	burning: {
		title: 'La salle brûle',
		over: 'L’heure de la salle a sonné',
		signed: 'Les animateur·ices ont signé la fin sur le tableau.',
		next: 'Suite',
		hour: 'Le serveur l’efface à l’heure promise.',
		keys: 'Les clés sont effacées de ce mur, adresse comprise.',
		held: 'Le serveur avait\u202f:',
		proof: 'À {address}, le serveur répond maintenant 404\u202f: aucune salle. Vérifiez vous-même.',
		late: 'Le serveur ne confirme pas encore que tout est effacé. On lui demande de nouveau.',
		copies:
			'Qui aurait copié le serveur auparavant n’a que du chiffré\u202f; les régies effacent aussi leurs clés.'
	}
};
