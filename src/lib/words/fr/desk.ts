import crowd from './desk-crowd.ts';

/** The desk: what facilitators read on stage, two hands busy. Short, then what can go wrong. */
export default {
	/** Who comes in, votes, polls, rushes. */
	crowd,
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
		'vote-only': 'en votes seuls',
		paused: 'en pause',
		closed: 'fermée'
	},
	opening: {
		title: 'Ouvrir une salle',
		lead: 'Les clés de la salle sont faites dans ce navigateur. Le serveur n’en reçoit que la part publique, et des boîtes qu’il ne peut pas ouvrir.',
		workshop: 'Atelier',
		list: 'Langue des mots d’entrée',
		listHint:
			'Qui ne peut pas scanner le code QR tape le code de la salle et les six mots d’entrée, affichés au mur.',
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
		lost: 'Le serveur n’a pas répondu. Rien n’est perdu\u202f: continuez, la même étape sera refaite à l’identique.',
		refused: 'Le serveur a refusé cette étape.',
		resume: 'Continuer l’ouverture',
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
			live: 'régie connectée',
			lost: 'ligne coupée, nouvel essai en cours'
		},
		chainWords: 'Tableau n°\u00a0{n}, mots témoins\u202f: {words}',
		chainHint:
			'Les quatre mots témoins changent à chaque entrée du tableau. Tous les écrans montrent les mêmes pour le même numéro\u202f; d’autres trahissent deux tableaux.',
		burnsIn: 'Brûle dans {delay}',
		days: { one: '{n}\u00a0jour', other: '{n}\u00a0jours' },
		hours: '{n}\u00a0h',
		minutes: '{n}\u00a0min',
		state: 'État de la salle',
		phaseNow: 'Salle {phase}',
		phaseActs: {
			open: 'Ouvrir',
			'vote-only': 'Votes seuls',
			paused: 'Pause',
			closed: 'Fermer'
		},
		phaseIs: { open: 'Ouverte', 'vote-only': 'Votes seuls', paused: 'En pause', closed: 'Fermée' },
		slow: 'Mode lent',
		slowOff: 'sans attente',
		slowEvery: {
			one: 'une question par minute',
			other: 'une question toutes les {n}\u00a0minutes'
		},
		queue: 'Questions en attente, au plus',
		queueOff: 'sans limite',
		queueHint:
			'De 1 à 2\u202f000, ou rien. Au-delà, les pages des participant·es n’envoient plus et le disent\u202f; une page modifiée peut passer outre.',
		queueError: 'Un nombre de 1 à 2\u202f000, ou rien\u202f: la limite n’a pas changé.',
		queued: '{n} en attente, {most} au plus',
		queueMost: '{most} en attente au plus',
		paceFree: 'Sans mode lent, file sans limite',
		each: { one: '{n}\u00a0question par personne', other: '{n}\u00a0questions par personne' },
		queueFull: 'file pleine, les pages n’envoient plus de question',
		counted: {
			received: { one: '{n} reçue', other: '{n} reçues' },
			read: { one: '{n} lue', other: '{n} lues' },
			published: '{n} au tableau'
		},
		about: 'Atelier et mots témoins',
		fold: 'Outils et réglages',
		sealed: 'Questions déchiffrées dans ce navigateur seulement'
	},
	join: {
		title: 'Rejoindre la salle',
		details: 'QR, adresse et mots d’entrée',
		qr: 'Code QR vers la salle {code}',
		address: 'Adresse',
		code: 'Code',
		words: 'Mots d’entrée',
		wordsHint:
			'Les mêmes pour tout le monde\u202f: avec l’adresse, ils font entrer qui ne peut pas scanner.',
		noDoor:
			'Cette salle n’a pas de mots d’entrée\u202f: elle a été ouverte sans https. On y entre par le code QR ou le lien.',
		wall: 'Ouvrir le mur',
		newWindow: '(nouvelle fenêtre)',
		copy: 'Copier le lien',
		copied: 'Lien copié',
		copyFailed: 'La copie a échoué\u202f: sélectionnez le lien ci-dessous.',
		linkNote: 'Le lien entier ouvre la salle. Ne le publiez que là où vous invitez.'
	},
	lists: {
		incoming: 'À lire',
		kept: 'Gardées',
		board: 'Au tableau',
		answered: 'Répondues',
		aside: 'Écartées',
		merged: 'Regroupées',
		filter: 'Afficher',
		empty: {
			incoming:
				'Rien à lire. Les questions arrivent ici, à la suite, sans déplacer ce que vous lisez.',
			kept: 'Rien de gardé pour plus tard.',
			board: 'Le tableau est vide.',
			answered: 'Aucune réponse encore.',
			aside: 'Rien d’écarté.'
		},
		noMatch: 'Rien ne correspond à la recherche.',
		arrived: { one: '{n} nouvelle question', other: '{n} nouvelles questions' },
		seeNew: { one: '{n} nouvelle', other: '{n} nouvelles' },
		search: 'Chercher',
		found: { one: '{n} question trouvée', other: '{n} questions trouvées' },
		sort: 'Ranger',
		sorts: {
			arrival: 'par arrivée',
			place: 'salle et en ligne, en alternance',
			step: 'par étape',
			votes: 'le tableau par votes'
		},
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
		readAll: 'Tout lire',
		readLess: 'Replier',
		offBoard: 'Retirée du tableau',
		declined: 'Écartée',
		declinedFor: 'Écartée\u202f: {reason}',
		merged: 'Regroupée avec une autre',
		mergedInto: 'Regroupée avec «\u202f{text}\u202f»',
		duplicates: { one: 'posée aussi {n} autre fois', other: 'posée aussi {n} autres fois' },
		spoken: 'Dite à voix haute',
		mine: 'Vous la prenez',
		takenBy: '{name} la prend',
		busy: '{name} y écrit en ce moment',
		alike: 'Ressemble à «\u202f{text}\u202f»',
		compare: 'Comparer',
		more: 'Plus',
		keep: 'Garder',
		reason: 'Écarter en disant pourquoi',
		merge: 'Regrouper',
		note: 'Noter',
		noteBy: '{name}\u202f:',
		unnote: 'Effacer la note',
		take: 'Je prends celle-ci',
		letGo: 'Je la laisse',
		up: 'Monter',
		down: 'Descendre',
		first: 'En tête',
		answer: 'Réponse écrite\u202f:',
		repliedBy: 'Réponse privée de {name}\u202f:',
		publish: 'Publier',
		edit: 'Reformuler',
		spotlight: 'En grand',
		unspotlight: 'Retirer du mur',
		answered: 'Répondue',
		writeAnswer: 'Écrire',
		takeOff: 'Retirer',
		decline: 'Écarter',
		restore: 'Remettre à lire',
		publishAgain: 'Publier à nouveau',
		acts: 'Gestes pour la question\u202f: {text}'
	},
	edit: {
		wording: 'Texte pour le tableau',
		wordingHint: 'Le tableau montre ce texte et dit «\u202freformulée par l’animation\u202f».',
		publish: 'Publier ce texte',
		reword: 'Changer le texte',
		answer: 'Réponse écrite',
		answerHint: 'Choisissez qui la lira.',
		toAll: 'Au tableau, pour tout le monde',
		toAsker: 'À la personne qui a posé la question, et à elle seule',
		toAskerHint:
			'Elle part dans dix secondes et s’affiche sur sa page, tant que son onglet est ouvert.',
		send: 'Envoyer la réponse',
		cancel: 'Annuler',
		tooLong: 'Le texte est trop long.',
		undelivered:
			'Cette réponse n’est pas partie\u202f: seize messages ont déjà été écrits à cette personne.',
		left: {
			one: 'Encore {n} caractère environ.',
			other: 'Encore {n} caractères environ.'
		}
	},
	reasons: {
		title: 'Pourquoi l’écarter',
		hint: 'La personne qui a posé la question, et elle seule, lira cette phrase.',
		list: {
			already: 'Nous y avons déjà répondu pendant la soirée.',
			time: 'Nous n’aurons pas le temps d’y répondre ce soir.',
			subject: 'Elle sort du sujet de cet atelier.',
			personal: 'Elle touche à une situation personnelle\u202f: venez nous voir après.',
			unclear: 'Nous ne l’avons pas comprise\u202f: vous pouvez la poser autrement.'
		},
		other: 'Autre raison',
		submit: 'Écarter'
	},
	merge: {
		title: 'Regrouper avec',
		hint: 'La question que vous choisissez reste\u202f; celle-ci la rejoint, et la personne qui l’a posée l’apprend.',
		/** Of a question that is on the board. */
		hintOn:
			'Ce qui est au tableau y reste, et l’autre le rejoint\u202f; de deux questions du tableau, reste celle que vous choisissez.',
		compare: 'Deux questions qui se ressemblent',
		compareHint:
			'Si elles demandent la même chose, regroupez-les sous celle qui doit rester. La personne qui a posé l’autre apprend que la sienne l’a rejointe.',
		underThis: 'Celle-ci reste',
		under: 'Celle-ci reste, l’autre la rejoint\u202f: «\u202f{text}\u202f»',
		joins: 'Elle rejoindrait celle du tableau, qui y reste.',
		apart: 'Les laisser toutes les deux',
		alike: 'Les plus proches',
		search: 'Chercher une question',
		none: 'Aucune question ne correspond.',
		submit: 'Regrouper avec «\u202f{text}\u202f»',
		in: {
			incoming: 'à lire',
			kept: 'gardée',
			board: 'au tableau',
			answered: 'répondue',
			aside: 'écartée'
		}
	},
	note: {
		label: 'Note entre régies',
		hint: 'Ni le public, ni le mur, ni le serveur ne la lisent.',
		submit: 'Noter'
	},
	spoken: {
		open: 'Question de vive voix',
		title: 'Une question dite dans la salle',
		label: 'La question, telle que le tableau la montrera',
		submit: 'Publier au tableau'
	},
	undo: {
		button: 'Annuler',
		seconds: { one: 'encore {n}\u00a0seconde', other: 'encore {n}\u00a0secondes' },
		undone: 'Annulé\u202f: {done}',
		quoted: '«\u202f{text}\u202f»',
		unsent: 'Pas encore reçu par le serveur',
		done: {
			publish: 'Publiée',
			keep: 'Gardée',
			decline: 'Écartée',
			restore: 'Remise à lire',
			reword: 'Reformulée',
			spotlight: 'En grand au mur',
			unspotlight: 'Retirée du mur',
			answered: 'Répondue',
			takeOff: 'Retirée du tableau',
			merge: 'Regroupée',
			unmerge: 'Séparée',
			order: 'Déplacée',
			arrange: 'Tableau rangé par votes',
			poll: 'Sondage posé',
			note: 'Notée',
			take: 'Prise',
			letGo: 'Laissée',
			phases: {
				open: 'Salle ouverte',
				'vote-only': 'Votes seuls',
				paused: 'Salle en pause',
				closed: 'Salle fermée'
			},
			rules: 'Mode lent ou limite changés',
			message: 'Réponse prête à partir'
		}
	},
	acts: {
		announce: 'Annoncer la salle',
		publish: 'Publier',
		reword: 'Reformuler',
		spotlight: 'Mettre en grand',
		unspotlight: 'Retirer du mur',
		answered: 'Marquer répondue',
		takeOff: 'Retirer du tableau',
		withdraw: 'Retirer une question reprise',
		phase: 'Changer l’état de la salle',
		burned: 'Annoncer que la salle brûle',
		keep: 'Garder',
		decline: 'Écarter',
		restore: 'Remettre à lire',
		merge: 'Regrouper',
		unmerge: 'Séparer',
		order: 'Déplacer',
		poll: 'Poser un sondage',
		closePoll: 'Clore un sondage',
		tickets: 'Faire des tickets',
		revoke: 'Révoquer des tickets',
		note: 'Noter',
		unnote: 'Effacer une note',
		replied: 'Marquer la réponse privée',
		saved: 'Marquer un export ou une publication',
		take: 'Prendre une question',
		letGo: 'Laisser une question',
		busy: 'Dire où l’on écrit',
		counters: 'Compter les questions'
	},
	waiting: {
		title: { one: '{n} geste en route', other: '{n} gestes en route' },
		retrying:
			'La ligne est coupée, nouvel essai en cours. Tout est gardé ici et repart seul\u202f; laissez la page ouverte.',
		unsent: {
			one: '{n} geste attend\u202f: rien n’en est encore au mur ni chez les autres.',
			other: '{n} gestes attendent\u202f: rien n’en est encore au mur ni chez les autres.'
		},
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
			'Votre session est terminée, ou votre compte a été retiré de l’équipe. Connectez-vous dans un autre onglet, puis réessayez\u202f: rien n’est perdu ici. Si la connexion ne marche plus, demandez à une personne qui anime.',
		forbidden: 'Votre compte n’a plus accès à cette salle.'
	},
	failures: {
		forbidden:
			'La clé de cette salle ne vous a pas encore été donnée, ou plus rien ne vous y donne accès. Demandez à la personne qui l’a ouverte\u202f: sur sa régie, «\u202fDonner la clé\u202f». Puis réessayez.',
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
		/** As this room's desks noted it. */
		saved: {
			file: {
				never: 'Rien de cette salle n’a été exporté.',
				last: 'Dernier export\u202f: {name}, {date}.'
			},
			page: {
				never: 'Rien de cette salle n’a été publié.',
				last: 'Dernière publication\u202f: {name}, {date}.'
			},
			first: 'Exporter ou publier d’abord'
		},
		typed: 'Tapez le code de la salle pour confirmer',
		mismatch: 'Ce n’est pas le code de cette salle.',
		submit: 'Brûler maintenant',
		cancel: 'Garder la salle',
		doing: 'La salle brûle…',
		waiting: 'Le serveur n’a pas encore répondu\u202f; la demande repart seule.',
		done: 'La salle est brûlée',
		doneLead:
			'Le serveur n’en garde rien, cette régie a oublié ses clés. Reste ce que les personnes présentes ont lu.',
		remains:
			'Restent aussi les fichiers que vous avez exportés, et ce que vous avez publié sur la page de l’atelier\u202f: cela se relit et se retire encore.',
		published: 'Voir ce qui est publié',
		home: 'Retour à la régie'
	},
	closed: {
		told: 'La salle est fermée\u202f: plus aucune question n’arrive, et le mur le dit.',
		still:
			'Tant qu’elle n’a pas brûlé, vous pouvez encore lire, répondre par écrit, exporter et choisir ce qui sera publié.',
		host: 'Vous pouvez aussi rouvrir la salle, ou la brûler dès maintenant.',
		moderator: 'Seules les personnes qui animent peuvent la brûler avant l’heure.',
		after: 'Exporter, publier'
	},
	keys: {
		open: 'Raccourcis',
		title: 'Raccourcis clavier',
		enabled: 'Raccourcis d’une seule touche',
		next: 'Question suivante',
		previous: 'Question précédente',
		keep: 'Garder pour plus tard',
		publish: 'Publier',
		edit: 'Reformuler',
		spotlight: 'Mettre en grand, ou l’ôter',
		answered: 'Marquer répondue',
		write: 'Répondre par écrit',
		decline: 'Écarter, ou remettre à lire',
		reason: 'Écarter en disant pourquoi',
		merge: 'Regrouper avec une autre',
		note: 'Noter, entre régies',
		take: 'Prendre, ou laisser',
		first: 'Mettre en tête du tableau',
		up: 'Monter au tableau',
		down: 'Descendre au tableau',
		takeOff: 'Retirer du tableau',
		undo: 'Annuler le dernier geste, pendant dix secondes',
		spoken: 'Question de vive voix',
		search: 'Chercher',
		lists: 'Aller à une des cinq listes',
		cheats: 'Cette liste',
		close: 'Fermer'
	}
};
