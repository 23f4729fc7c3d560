/** Comptes : installation, connexion, récupération, page du compte, et ce qui entoure la régie. */
export default {
	terminal: {
		link: 'Pour créer un compte d’animation, ouvrez ce lien. Il sert une seule fois et vaut 24\u202fheures\u202f:'
	},
	frame: {
		skip: 'Aller au contenu',
		ways: 'La régie et votre compte',
		desk: 'Régie',
		team: 'Équipe',
		archive: 'Archives',
		campaigns: 'Campagnes',
		settings: 'Réglages',
		reports: 'Signalements de contenus',
		audit: 'Actes d’administration',
		figures: 'Chiffres',
		account: 'Compte de {name}',
		logOut: 'Se déconnecter',
		loggingOut: 'Déconnexion…',
		stayed:
			'Vos clés ont quitté cet onglet, mais le serveur n’a pas répondu. Appuyez encore sur «\u202fSe déconnecter\u202f» quand la connexion revient.',
		noScript:
			'La régie a besoin de JavaScript\u202f: c’est dans ce navigateur, et nulle part ailleurs, que les questions sont déchiffrées. Activez JavaScript pour ce site, puis rechargez la page.',
		notice: 'Avis',
		danger: 'Attention'
	},
	steps: {
		stretching:
			'Calcul des clés dans ce navigateur\u202f: une seconde, parfois dix sur un vieux téléphone…',
		sending: 'Échange avec le serveur…',
		waiting: {
			one: 'Trop d’essais\u202f: nouvel essai dans {n}\u202fseconde, sans rien toucher…',
			other: 'Trop d’essais\u202f: nouvel essai dans {n}\u202fsecondes, sans rien toucher…'
		}
	},
	troubles: {
		wrong:
			'L’identifiant et la phrase de passe ne vont pas ensemble. Vérifiez les deux\u202f; en cas d’oubli, la feuille de secours fait entrer.',
		link: 'Ce lien d’installation a déjà servi, a été remplacé, ou a plus de 24\u202fheures. S’il vient de créer votre compte, connectez-vous. Sinon, lancez «\u202fterrasse setup-link\u202f» sur le serveur\u202f: un nouveau lien s’affiche.',
		taken:
			'Cet identifiant est déjà pris ici. Choisissez-en un autre\u202f: tout le reste est gardé.',
		slow: 'Le serveur reçoit trop d’essais. Attendez une minute, puis recommencez\u202f: ce que vous avez écrit est gardé.',
		offline:
			'Le serveur n’a pas répondu. Vérifiez la connexion, puis recommencez\u202f: ce que vous avez écrit est gardé.',
		unstored:
			'Le serveur n’a pas pu écrire\u202f: son disque est peut-être plein. Rien n’a changé. Recommencez dans un instant\u202f; si cela dure, prévenez la personne qui l’administre.',
		stretching:
			'Ce navigateur n’a pas pu calculer les clés\u202f: il faut WebAssembly et un peu de mémoire. Fermez d’autres onglets, quittez le mode Isolement ou le niveau «\u202fPlus sûr\u202f» de Tor Browser pour ce site, ou essayez un autre navigateur.',
		invitation:
			'Cette invitation a déjà servi, a été reprise, ou a expiré. Si elle vient de créer votre compte, connectez-vous. Sinon, demandez-en une autre à la personne qui vous invite.',
		swapped:
			'Les clés que donne le serveur ne sont pas celles que le lien annonce. N’entrez pas\u202f: prévenez la personne qui vous invite, de vive voix.',
		nameTaken:
			'Quelqu’un porte déjà ce nom dans l’équipe. Choisissez-en un autre, pour qu’on ne vous confonde pas\u202f: tout le reste est gardé.',
		ended: 'Votre session est terminée. Connectez-vous à nouveau.',
		right: 'Votre rôle ne le permet pas, ou plus. Demandez à une personne qui anime.',
		lastHost:
			'Il faut au moins une personne qui anime. Donnez d’abord ce rôle à quelqu’un d’autre.',
		moved: 'L’équipe a changé entre-temps. Regardez-la à nouveau, puis recommencez.',
		keys: 'Le serveur a rendu des clés qui ne sont pas les vôtres. N’ouvrez pas de salle. Prévenez la personne qui administre le serveur\u202f: il faut une sauvegarde, ou un nouveau compte.',
		unexpected:
			'Quelque chose d’imprévu s’est produit. Rechargez la page et recommencez\u202f; si cela revient, prévenez la personne qui administre le serveur.'
	},
	fields: {
		name: 'Nom',
		nameHint: 'Celui que votre équipe verra. Un pseudonyme convient.',
		nameMissing: 'Écrivez un nom, de 80\u202fcaractères au plus.',
		login: 'Identifiant',
		loginHint: 'Pour vous connecter. Lettres sans accent, chiffres et . _ @ + -',
		loginWrong:
			'De 1 à 64\u202fcaractères\u202f: lettres sans accent, chiffres et . _ @ + - seulement. Retirez les autres.',
		passphrase: 'Phrase de passe',
		current: 'Phrase de passe actuelle',
		fresh: 'Nouvelle phrase de passe',
		freshHint:
			'Au moins 14\u202fcaractères, espaces compris. Plusieurs mots sans rapport valent mieux qu’un mot compliqué. Elle ne quitte jamais ce navigateur.',
		confirm: 'La même phrase, une seconde fois',
		differs: 'Les deux phrases diffèrent. Réécrivez la seconde, ou affichez-les pour comparer.',
		missing: 'Écrivez votre phrase de passe.',
		show: 'Afficher',
		hide: 'Masquer'
	},
	passphrase: {
		meter: 'Solidité',
		levels: {
			empty: 'Rien d’écrit pour l’instant.',
			short:
				'Trop courte. Ajoutez un ou deux mots\u202f: les répétitions, les suites et votre nom ne comptent pas.',
			fair: 'Acceptable. Un mot de plus la rendrait bonne.',
			good: 'Bonne.',
			strong: 'Très bonne.'
		},
		suggest: 'Proposer une phrase de six mots',
		again: 'En proposer une autre',
		use: 'Prendre cette phrase',
		suggested: 'Tirée au hasard dans ce navigateur\u202f:'
	},
	setup: {
		title: 'Créer votre compte',
		lead: 'Un compte sert à ouvrir des salles et à lire leurs questions. Ses clés naissent dans ce navigateur\u202f; le serveur n’en garde que des boîtes qu’il ne peut pas ouvrir.',
		loss: 'Personne ne peut vous rendre une phrase de passe oubliée. La feuille de secours, à l’étape suivante, est l’autre seule façon de rentrer. Si vous perdez les deux, le compte et ce qu’il permet de lire sont perdus.',
		next: 'Continuer vers la feuille de secours',
		brokenLink:
			'Il manque la fin du lien d’installation. Copiez-le en entier depuis le terminal, avec le # et ce qui le suit. Perdu\u202f? Lancez «\u202fterrasse setup-link\u202f» sur le serveur\u202f: un nouveau lien s’affiche.',
		create: 'Créer le compte',
		back: 'Revenir au nom et à la phrase de passe'
	},
	sheet: {
		title: 'Votre feuille de secours',
		lead: 'Ces douze mots de secours font entrer sans la phrase de passe. Ils s’affichent une seule fois. Imprimez-les ou recopiez-les à la main, et rangez le papier loin de cet ordinateur\u202f: qui le lit peut lire vos salles.',
		loss: 'Phrase de passe et feuille perdues toutes les deux\u202f: tout est perdu, et personne n’y peut rien, pas même le serveur.',
		words: 'Les douze mots de secours, dans l’ordre',
		print: 'Imprimer la feuille',
		paperTitle: 'Feuille de secours',
		paperPage: 'Page de récupération\u202f:',
		paperLogin: 'Identifiant\u202f:',
		paperDay: 'Faite le {day}\u202f; la plus récente est la seule qui vaille.',
		paperUse:
			'Phrase de passe oubliée\u202f? Ouvrez la page ci-dessus, écrivez l’identifiant et ces douze mots de secours, dans l’ordre. Vous choisirez une nouvelle phrase et recevrez une nouvelle feuille\u202f; détruisez alors celle-ci.',
		paperKeep:
			'Qui lit cette feuille peut lire vos salles. Rangez-la comme une clé de chez vous, loin de l’ordinateur.',
		check: 'Vérifier le papier',
		checkLead: 'Lisez sur le papier, pas à l’écran, et écrivez deux mots.',
		look: 'Revoir les mots de secours',
		ready: 'C’est sur le papier\u202f: vérifier',
		word: 'Mot numéro {n}',
		wordWrong:
			'Ce n’est pas le mot numéro {n}. Vérifiez votre papier\u202f; au besoin, revoyez les mots et corrigez-le.'
	},
	login: {
		title: 'Entrer en régie',
		button: 'Se connecter',
		out: 'Vous êtes déconnecté·e. Vos clés ont quitté ce navigateur.',
		guest:
			'Venu·e pour une soirée, sans phrase de passe\u202f? Votre passage finit quand la salle brûle, et vos clés ont alors quitté ce navigateur\u202f: il n’y a plus rien à ouvrir ici. Pour une autre soirée, demandez une invitation.',
		removed:
			'Si vos identifiants ne marchent plus, votre compte a peut-être été retiré de l’équipe\u202f: demandez à une personne qui anime.',
		guestOver: 'Votre passage est terminé\u202f: vos clés ont quitté ce navigateur.',
		lost: 'Phrase de passe oubliée\u202f? Prenez votre feuille de secours',
		lostBoth:
			'Ni phrase ni feuille\u202f? La personne qui administre le serveur peut lancer «\u202fterrasse setup-link\u202f», qui donne un nouveau compte\u202f; l’ancien ne se rouvre pas.'
	},
	recovery: {
		title: 'Entrer avec la feuille de secours',
		lead: 'Écrivez votre identifiant et les douze mots de secours, dans l’ordre. Les accents et les majuscules ne comptent pas, et quatre lettres par mot suffisent.',
		words: 'Les douze mots de secours',
		count: { one: '{n} mot sur 12', other: '{n} mots sur 12' },
		button: 'Entrer avec ces mots',
		wrongCount: {
			one: 'Il y a {n} mot\u202f: il en faut douze. Reprenez la feuille depuis le début.',
			other: 'Il y a {n} mots\u202f: il en faut douze. Reprenez la feuille depuis le début.'
		},
		wrongWord:
			'Le mot numéro {n}, «\u202f{word}\u202f», n’est dans aucune liste. Relisez-le sur la feuille.',
		wrongSum:
			'Ces mots existent, mais pas dans cet ordre sur une feuille. Vérifiez l’ordre et chaque mot.',
		wrong:
			'L’identifiant et ces mots ne vont pas ensemble. Vérifiez l’identifiant\u202f; une feuille remplacée par une nouvelle ne vaut plus rien.',
		renewTitle: 'Choisir une nouvelle phrase de passe',
		renewLead:
			'Les mots sont les bons. La feuille qui vient de servir est à remplacer\u202f: l’étape suivante en donne une nouvelle.',
		create: 'Remplacer la phrase et la feuille'
	},
	unlock: {
		title: 'Ouvrir vos clés',
		lead: 'Vous êtes connecté·e, mais cet onglet ne tient pas vos clés. Écrivez la phrase de passe de {login}\u202f: elles s’ouvrent ici, et partent quand l’onglet se ferme. Rechargé, l’onglet la redemande si vous avez ouvert vos clés dans un autre entre-temps, ou si le serveur a redémarré.',
		button: 'Ouvrir',
		lost: 'Phrase de passe oubliée\u202f?',
		guest:
			'Vos clés ne sont plus dans ce navigateur, et sans phrase de passe rien ne peut les y remettre. Demandez une autre invitation.'
	},
	account: {
		title: 'Votre compte',
		login: 'Identifiant',
		role: 'Rôle',
		roles: { host: 'Anime', moderator: 'Modère' },
		voiceTitle: 'Vos six mots d’identité',
		voiceLead:
			'Dites-les de vive voix à vos collègues\u202f: si leur écran montre les mêmes pour votre nom, vos clés sont bien les vôtres, et personne ne s’est glissé entre vous.',
		voiceSeal: 'Calculés ici, à partir des clés de cet onglet',
		sessionsTitle: 'Vos sessions',
		sessionsLead:
			'Une session, c’est un navigateur connecté. On n’en garde que le jour d’ouverture\u202f: ni adresse, ni appareil. Deux mots lui servent de nom\u202f; chaque navigateur montre les siens sur cette page.',
		opened: 'ouverte le',
		ends: 'finit le',
		current: 'C’est celle-ci',
		end: 'Fermer',
		endNamed: 'Fermer la session {words}',
		endOthers: 'Fermer toutes les autres',
		ended: { one: '{n} session fermée.', other: '{n} sessions fermées.' },
		passTitle: 'Changer de phrase de passe',
		passLead:
			'Vos clés restent les mêmes\u202f: vos salles et vos mots d’identité ne changent pas. Les autres sessions se ferment.',
		passButton: 'Changer',
		passDone: 'Phrase de passe changée. Les autres sessions sont fermées.',
		sheetTitle: 'Nouvelle feuille de secours',
		sheetLead:
			'À faire si l’ancienne est perdue, ou si quelqu’un a pu la lire. L’ancienne ne vaut plus rien ensuite. Si quelqu’un a pu la lire et copier aussi les données du serveur, faites plutôt un nouveau compte.',
		sheetButton: 'Préparer une nouvelle feuille',
		sheetCreate: 'Remplacer la feuille',
		sheetDone: 'Feuille remplacée. Détruisez l’ancienne. Les autres sessions sont fermées.',
		cancel: 'Annuler',
		doneWord: 'Fait'
	}
};
