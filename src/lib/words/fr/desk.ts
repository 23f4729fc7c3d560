/** The desk: what facilitators read on stage, two hands busy. Short, then what can go wrong. */
export default {
	home: {
		title: 'Régie',
		lead: 'Choisissez un atelier, ouvrez une salle, affichez le mur. Les questions n’arrivent lisibles qu’ici.',
		rooms: 'Vos salles',
		noRooms: 'Aucune salle ouverte. Une salle dure une soirée, puis elle est brûlée.',
		goIn: 'Entrer en régie',
		roomNamed: 'Salle {code}',
		burns: 'Brûle le {date}',
		unfinished: 'Ouverture inachevée',
		workshops: 'Ateliers',
		noWorkshops: 'Aucun atelier dans le dossier des ateliers.',
		open: 'Ouvrir une salle',
		openFor: 'Ouvrir une salle pour «\u202f{title}\u202f»',
		problems: 'Des fichiers d’atelier sont à corriger',
		problemsNote: 'Le site continue avec ce qui se lit. Chaque ligne dit où regarder.',
		problem: '{file}, ligne {line}\u202f: {message}'
	},
	phases: {
		open: 'ouverte',
		'vote-only': 'votes seuls',
		paused: 'en pause',
		closed: 'fermée'
	},
	opening: {
		title: 'Ouvrir une salle',
		lead: 'Les clés de la salle sont faites dans ce navigateur. Le serveur n’en reçoit que la part publique, et des boîtes qu’il ne peut pas ouvrir.',
		workshop: 'Atelier',
		list: 'Langue des six mots',
		listHint:
			'Qui ne peut pas scanner le code QR tape le code de la salle et six mots, affichés au mur.',
		french: 'Français',
		english: 'Anglais',
		burnsAt: 'Brûler le',
		burnsAtHint:
			'À cette heure, tout est effacé du serveur, sans retour\u202f: questions, tableau, clés. Vous pourrez brûler plus tôt.',
		burnsAtError: 'Choisissez une heure à venir, dans les 30 jours.',
		submit: 'Ouvrir la salle',
		steps: {
			reserve: 'Un code est réservé',
			keyring: 'La clé de la salle est emballée pour vous seul·e',
			statement: 'La déclaration de la salle est signée',
			board: 'Le tableau commence',
			phase: 'La salle prend les questions'
		},
		progress: { waiting: 'à venir', doing: 'en cours', done: 'fait' },
		lost: 'Le serveur n’a pas répondu. Rien n’est perdu\u202f: reprenez, la même étape sera refaite à l’identique.',
		refused: 'Le serveur a refusé cette étape.',
		resume: 'Reprendre',
		opened: 'La salle {code} est ouverte.',
		noWorkshops: 'Il faut d’abord un atelier dans le dossier des ateliers.'
	},
	room: {
		title: 'Régie {code}',
		heading: 'Salle',
		back: 'Toutes les salles',
		entering: 'La salle s’ouvre dans ce navigateur…',
		locked: 'Cette régie attend votre phrase de passe.',
		line: {
			connecting: 'ligne en cours d’établissement',
			live: 'ligne vive',
			lost: 'ligne coupée, nouvel essai en cours'
		},
		chainWords: 'Entrée {n} du tableau\u202f: {words}',
		chainHint:
			'Tous les écrans affichent les mêmes mots pour le même numéro. D’autres mots trahissent deux tableaux.',
		burnsIn: 'Brûle dans {delay}',
		days: { one: '{n}\u00a0jour', other: '{n}\u00a0jours' },
		hours: '{n}\u00a0h',
		minutes: '{n}\u00a0min',
		state: 'État de la salle',
		phaseNow: 'Salle {phase}',
		phaseActs: { open: 'Ouvrir', paused: 'Mettre en pause', closed: 'Fermer' },
		sealed: 'Questions déchiffrées dans ce navigateur seulement'
	},
	join: {
		title: 'Rejoindre la salle',
		qr: 'Code QR vers la salle {code}',
		address: 'Adresse',
		code: 'Code',
		words: 'Six mots',
		noDoor:
			'Cette salle n’a pas de six mots\u202f: elle a été ouverte sans https. On y entre par le code QR ou le lien.',
		wall: 'Ouvrir le mur',
		newWindow: '(nouvelle fenêtre)',
		copy: 'Copier le lien',
		copied: 'Lien copié',
		copyFailed: 'La copie a échoué\u202f: sélectionnez le lien ci-dessous.',
		linkNote: 'Le lien entier ouvre la salle. Ne le publiez que là où vous invitez.'
	},
	lists: {
		incoming: 'À lire',
		board: 'Au tableau',
		answered: 'Répondues',
		aside: 'De côté',
		filter: 'Afficher',
		empty: {
			incoming:
				'Rien à lire. Les questions arrivent ici, à la suite, sans déplacer ce que vous lisez.',
			board: 'Le tableau est vide.',
			answered: 'Aucune réponse encore.',
			aside: 'Rien de côté.'
		},
		arrived: { one: '{n} nouvelle question', other: '{n} nouvelles questions' },
		seeNew: { one: 'Voir {n} nouvelle', other: 'Voir {n} nouvelles' },
		unreadable: {
			one: '{n} envoi ne s’ouvre pas avec les clés de cette salle\u202f; il est mis de côté.',
			other: '{n} envois ne s’ouvrent pas avec les clés de cette salle\u202f; ils sont mis de côté.'
		},
		withdrawn: {
			one: '{n} question reprise par la personne qui l’avait posée.',
			other: '{n} questions reprises par les personnes qui les avaient posées.'
		}
	},
	item: {
		number: 'n°\u00a0{n}',
		by: 'signée {name}',
		room: 'dans la salle',
		online: 'en ligne',
		step: 'étape {step}',
		spotlit: 'En grand au mur',
		edited: 'Reformulée',
		asAsked: 'Telle que posée',
		offBoard: 'Retirée du tableau',
		declined: 'Écartée',
		merged: 'Regroupée avec une autre',
		answer: 'Réponse écrite',
		publish: 'Publier',
		edit: 'Reformuler',
		spotlight: 'En grand',
		unspotlight: 'Ôter du grand',
		answered: 'Répondue',
		writeAnswer: 'Écrire',
		takeOff: 'Retirer',
		decline: 'Écarter',
		restore: 'Reprendre',
		publishAgain: 'Publier à nouveau',
		acts: 'Gestes pour la question\u202f: {text}'
	},
	edit: {
		wording: 'Texte pour le tableau',
		wordingHint:
			'Avant la publication, le tableau montre ce texte seul. Après, il dit «\u202freformulée\u202f».',
		publish: 'Publier ce texte',
		reword: 'Changer le texte',
		answer: 'Réponse écrite',
		answerHint: 'Choisissez qui la lira.',
		toAll: 'Au tableau, pour tout le monde',
		toAsker: 'À la personne qui a posé la question, et à elle seule',
		toAskerHint: 'Elle s’affiche sur sa page, tant que son onglet est ouvert.',
		send: 'Envoyer la réponse',
		cancel: 'Annuler',
		tooLong: 'Le texte est trop long.',
		undelivered:
			'Cette réponse n’est pas partie\u202f: seize messages ont déjà été écrits à cette personne.',
		left: { one: 'Encore {n} octet', other: 'Encore {n} octets' }
	},
	acts: {
		announce: 'Annoncer la salle',
		publish: 'Publier',
		reword: 'Reformuler',
		spotlight: 'Mettre en grand',
		unspotlight: 'Ôter du grand',
		answered: 'Marquer répondue',
		takeOff: 'Retirer du tableau',
		withdraw: 'Retirer une question reprise',
		phase: 'Changer l’état de la salle',
		burned: 'Annoncer que la salle brûle',
		decline: 'Écarter',
		restore: 'Reprendre'
	},
	waiting: {
		title: { one: '{n} geste en route', other: '{n} gestes en route' },
		retrying:
			'Le serveur ne répond pas. Tout est gardé ici et repart seul\u202f; laissez la page ouverte.',
		stopped: 'Le serveur a refusé «\u202f{act}\u202f».',
		resume: 'Réessayer',
		drop: 'Renoncer à ce geste'
	},
	warning: 'Danger',
	notice: 'Avis',
	warnings: {
		gap: 'Il manque des entrées au tableau que le serveur donne. La régie n’y écrit plus. Prévenez la salle et ouvrez-en une autre.',
		fork: 'Le serveur montre deux tableaux différents sous le même numéro. La régie n’y écrit plus. Prévenez la salle et ouvrez-en une autre.',
		signature:
			'Le tableau que donne le serveur n’est pas signé par cette salle. La régie n’y écrit plus. Prévenez la salle et ouvrez-en une autre.',
		unreadable:
			'Une entrée du tableau ne s’ouvre pas\u202f: elle a été changée en route. La régie n’y écrit plus. Prévenez la salle et ouvrez-en une autre.',
		'rolled-back':
			'Le serveur est revenu à un tableau plus ancien. La régie n’y écrit plus. Prévenez la salle et ouvrez-en une autre.',
		backstage:
			'Le journal des régies que donne le serveur n’est pas entier. La régie n’écrit plus. Notez à part ce que vous décidez.',
		statement:
			'La déclaration de la salle n’est pas celle que le tableau annonce. Ne donnez plus le lien et ouvrez une autre salle.',
		unseen:
			'Une entrée acceptée par le serveur n’est pas revenue. Vérifiez au mur que le tableau avance.',
		clock:
			'L’horloge de cet ordinateur et celle du serveur ne disent pas la même heure. Réglez-la\u202f: sinon les pages croiront que la régie est partie.',
		later: 'Une autre régie emploie une version plus récente. Rechargez cette page.',
		gone: 'La salle n’est plus sur le serveur, et personne n’a annoncé qu’elle brûlait. Demandez à qui tient le serveur.',
		login:
			'Votre session est terminée. Connectez-vous dans un autre onglet, puis réessayez\u202f: rien n’est perdu ici.',
		forbidden: 'Votre compte n’a plus accès à cette salle.'
	},
	failures: {
		crypto:
			'Ce navigateur n’a pas pu charger la cryptographie\u202f: il lui faut WebAssembly. Quittez le mode Isolement ou le niveau «\u202fPlus sûr\u202f» pour ce site, ou prenez un autre navigateur.',
		lost: 'Le serveur ne répond pas. Réessayez dans un instant.',
		'not-mine':
			'La clé de cette salle n’a pas été emballée pour cette identité. Demandez à la personne qui l’a ouverte.',
		unfinished:
			'L’ouverture de cette salle s’est arrêtée en route. Ouvrez-en une autre\u202f; celle-ci disparaît d’elle-même.',
		keys: 'Le serveur annonce des clés qui ne sont pas celles de cette salle. N’affichez pas le mur, ne donnez pas le lien\u202f; ouvrez une autre salle.',
		retry: 'Réessayer'
	},
	burn: {
		open: 'Brûler la salle…',
		title: 'Brûler la salle',
		lead: 'Le serveur efface tout\u202f: questions, tableau, réponses, clés. Cette régie oublie les siennes. Rien ne revient.',
		typed: 'Tapez le code de la salle pour confirmer',
		mismatch: 'Ce n’est pas le code de cette salle.',
		submit: 'Brûler maintenant',
		cancel: 'Garder la salle',
		doing: 'La salle brûle…',
		waiting: 'Le serveur n’a pas encore répondu\u202f; la demande repart seule.',
		done: 'La salle est brûlée',
		doneLead:
			'Le serveur n’en garde rien, cette régie a oublié ses clés. Reste ce que les personnes présentes ont lu.',
		home: 'Retour à la régie'
	},
	keys: {
		open: 'Raccourcis',
		title: 'Raccourcis clavier',
		enabled: 'Raccourcis d’une seule touche',
		next: 'Question suivante',
		previous: 'Question précédente',
		publish: 'Publier',
		edit: 'Reformuler',
		spotlight: 'Mettre en grand, ou l’ôter',
		answered: 'Marquer répondue',
		write: 'Répondre par écrit',
		decline: 'Écarter, ou reprendre',
		cheats: 'Cette liste',
		close: 'Fermer'
	}
};
