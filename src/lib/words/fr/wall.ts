/** The wall: read from the back of the room, so few words and large ones. */
export default {
	title: 'Mur de la salle {code}',
	opening: 'Le mur s’ouvre…',
	noscript:
		'Le mur déchiffre le tableau dans ce navigateur\u202f: il a besoin de JavaScript. Autorisez-le pour ce site, puis rechargez la page.',
	join: 'Posez votre question',
	words: 'ou tapez ces six mots',
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
	invitation: 'Vos questions, lisibles par les animateur·ices seulement.',
	queue: {
		one: '{n} question reçue',
		other: '{n} questions reçues'
	},
	published: {
		one: '{n} au tableau',
		other: '{n} au tableau'
	},
	mark: 'Tableau {n}',
	line: {
		connecting: 'Connexion…',
		lost: 'Hors ligne depuis {age}',
		seconds: '{n}\u00a0s',
		minutes: '{n}\u00a0min',
		unconfirmed: 'Sans nouvelle de la régie depuis {time}'
	},
	help: {
		title: 'Touches du mur',
		night: 'Nuit',
		fullscreen: 'Plein écran'
	}
};
