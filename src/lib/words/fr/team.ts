/** L’équipe : qui anime ici, comment on s’y invite, comment on sait que les clés sont les bonnes. */
export default {
	title: 'Équipe',
	lead: 'Qui peut animer ici. Une salle se lit avec les clés des personnes que vous cochez en l’ouvrant\u202f: seules celles qui sont vérifiées peuvent l’être.',
	loading: 'L’équipe se charge dans ce navigateur…',
	retry: 'Réessayer',
	locked: 'Pour savoir qui est qui, cette page a besoin de vos clés.',
	members: 'Les membres',
	you: 'Vous',
	roles: { host: 'Anime', moderator: 'Modère' },
	rolesNote:
		'Qui anime ouvre, ferme et brûle les salles, et invite. Qui modère lit, trie, publie et répond. Le rôle est tenu par le serveur\u202f; la lecture, elle, tient aux clés.',
	guestUntil: 'Pour une soirée\u202f: ce compte finit le {date} au plus tard',
	sixWords: 'Mots d’identité, à comparer de vive voix',
	verifiedYou: 'Vérifié·e par vous',
	verifiedBy: 'Vérifié·e par {names}, que vous avez vérifié·e',
	verifiedFar: 'Vérifié·e de proche en proche\u202f: {names}',
	unverified: 'Pas vérifié·e',
	unverifiedNote:
		'Rien ne montre que ces clés sont les siennes. Comparez ses mots d’identité de vive voix avant de lui ouvrir une salle.',
	waitsForInviter: 'Cela se règle seul quand la personne qui l’a invité·e ouvre cette page.',
	foreign:
		'Ce compte est entré par votre invitation sans en connaître le secret. Ne vous y fiez pas\u202f: retirez-le, et invitez de nouveau.',
	welcomed: '{names}\u202f: arrivé·e par votre invitation, clés vérifiées et signées ici.',
	voice: {
		open: 'Comparer de vive voix',
		openNamed: 'Comparer de vive voix avec {name}',
		title: 'Comparer avec {name}',
		lead: 'En face, ou dans un appel où vous reconnaissez la voix, demandez-lui de lire ses six mots d’identité, sur sa page Équipe ou sur celle de son compte.',
		same: 'Ce sont les mêmes\u202f: je me porte garant·e',
		other: 'Ils diffèrent',
		differ:
			'Alors ces clés ne sont pas les siennes. Ne lui ouvrez aucune salle, et prévenez la personne qui administre le serveur.',
		cancel: 'Plus tard',
		done: 'Vous vous portez garant·e des clés de {name}.'
	},
	role: {
		toHost: 'Faire animer',
		toHostNamed: 'Donner à {name} le rôle d’animation',
		toModerator: 'Faire modérer',
		toModeratorNamed: 'Donner à {name} le rôle de modération',
		done: 'Le rôle de {name} a changé.'
	},
	remove: {
		open: 'Retirer…',
		openNamed: 'Retirer {name}…',
		title: 'Retirer {name}',
		effect:
			'Ses sessions se ferment tout de suite, ici et partout, et les salles à venir ne seront plus ouvertes avec ses clés.',
		read: 'Ce qui est lu reste lu\u202f: les questions des salles qu’on lui avait ouvertes, et leurs clés, peuvent être dans son navigateur. Si une de ces salles dure encore et que c’est un problème, fermez-la et ouvrez-en une autre.',
		chain:
			'Les personnes qui n’étaient vérifiées que par {name} ne le seront plus. Comparez avec elles, de vive voix.',
		submit: 'Retirer maintenant',
		cancel: 'Garder',
		done: '{name} n’est plus dans l’équipe.'
	},
	invite: {
		title: 'Inviter',
		lead: 'Un lien fait entrer une seule personne. Donnez-le par un canal où vous savez qui lit\u202f: en face, ou par une messagerie chiffrée. Elle commence en modération.',
		lasts: 'Le lien vaut',
		hours: { one: '{n}\u00a0heure', other: '{n}\u00a0heures' },
		days: { one: '{n}\u00a0jour', other: '{n}\u00a0jours' },
		submit: 'Faire un lien',
		made: 'Lien d’invitation',
		madeHint:
			'Jusqu’au {date}. Le secret est après le #\u202f: ni ce serveur ni un autre ne le reçoit.',
		copy: 'Copier le lien',
		copied: 'Lien copié.',
		copyFailed: 'La copie a échoué\u202f: sélectionnez le lien à la main.',
		qr: 'Code QR de l’invitation',
		showQr: 'Montrer en code QR',
		stay: 'Quand la personne sera entrée, cette page signera ses clés. Gardez-la ouverte, ou revenez-y.'
	},
	pending: {
		title: 'Invitations en attente',
		none: 'Aucune.',
		until: 'Jusqu’au {date}',
		by: 'Faite par {name}',
		show: 'Revoir le lien',
		revoke: 'Annuler',
		revokeNamed: 'Annuler l’invitation du {date}',
		revoked: 'Invitation annulée\u202f: son lien ne fait plus entrer.',
		came: '{name} est entré·e\u202f: ses clés attendent la signature de {inviter}.'
	},
	invitation: {
		title: 'Une invitation',
		reading: 'L’invitation se vérifie dans ce navigateur…',
		brokenLink:
			'Il manque la fin du lien d’invitation. Copiez-le en entier, avec le # et ce qui le suit\u202f; ou demandez-en un autre à la personne qui vous invite. Après un rechargement de la page, rouvrez le lien.',
		from: '{name} vous invite à animer avec son équipe.',
		checked: 'Les clés de {name} sont celles que le lien annonce',
		words: 'Les mots d’identité de {name}',
		wordsHint:
			'Si vous êtes ensemble ou au téléphone, demandez-les-lui\u202f: les mêmes mots, c’est bien {name}.',
		until: 'Le lien vaut jusqu’au {date}, et une seule fois.',
		how: 'Comment venez-vous\u202f?',
		account: 'Avec un compte',
		accountHint: 'Une phrase de passe et une feuille de secours\u202f: vous reviendrez.',
		guest: 'Pour une soirée, sans phrase de passe',
		guestHint: 'Un nom suffit. Vos clés restent dans ce navigateur, et finissent avec la salle.',
		signedIn:
			'Vous êtes déjà connecté·e ici comme {name}. Accepter cette invitation ferme cette session dans ce navigateur.'
	},
	guest: {
		until: 'Votre passage finit, au plus tard',
		days: { one: 'dans {n}\u00a0jour', other: 'dans {n}\u00a0jours' },
		kept: 'Vos clés sont gardées dans ce navigateur seulement, jusqu’à ce que la salle brûle ou jusqu’à cette date. Qui ouvre ce navigateur d’ici là lit la salle. Effacer les données du site, ou une fenêtre privée qui se ferme, vous fait sortir pour de bon\u202f: il faudra une autre invitation.',
		submit: 'Entrer pour la soirée',
		here: 'Votre passage',
		hereLead:
			'Vous êtes ici sans phrase de passe, jusqu’à ce que la salle brûle, et au plus tard le {date}. Vos clés sont dans ce navigateur et nulle part ailleurs.',
		leave: 'Partir maintenant',
		leaveNote:
			'Si vous partez, vos clés quittent ce navigateur et votre compte disparaît du serveur. Pour revenir, il faudra une autre invitation.'
	},
	readers: {
		legend: 'Qui lira les questions de cette salle',
		hint: 'Vous, et les personnes cochées. Toute l’équipe vérifiée est cochée\u202f: décochez qui n’en a pas besoin. Vous pourrez ajouter quelqu’un plus tard, jamais retirer une clé donnée.',
		alone: 'Vous seul·e\u202f: l’équipe n’a pas d’autre membre vérifié.',
		unverified: 'Pas vérifié·es, donc sans clé\u202f: {names}.',
		toTeam: 'Voir l’équipe',
		loading: 'L’équipe se charge…',
		loadFailed: 'L’équipe ne se charge pas. Rechargez la page pour voir qui lit cette salle.',
		failed:
			'L’équipe ne se charge pas\u202f: la salle s’ouvrira pour vous seul·e. Vous pourrez ajouter quelqu’un ensuite.',
		wrapped: {
			one: 'La clé de la salle est emballée pour vous seul·e',
			other: 'La clé de la salle est emballée pour {n}\u00a0personnes'
		},
		title: 'Qui lit cette salle',
		you: 'vous',
		gone: { one: '{n} personne retirée de l’équipe', other: '{n} personnes retirées de l’équipe' },
		add: 'Donner la clé',
		addNamed: 'Donner la clé de cette salle à {name}',
		addHint: 'Qui reçoit la clé lit aussi ce qui est déjà arrivé. Cela ne se reprend pas.',
		added: '{name} a maintenant la clé de cette salle.',
		everyone: 'Toute l’équipe vérifiée a la clé.',
		onlyHosts: 'Seules les personnes qui animent donnent la clé.',
		notAdded: 'La clé n’est pas partie. Réessayez dans un instant.'
	},
	taking: {
		unverified:
			'La clé de cette salle a été emballée par quelqu’un que vous n’avez pas vérifié. Comparez vos mots d’identité sur la page de l’équipe, puis réessayez.',
		toTeam: 'Aller à la page de l’équipe'
	},
	notHost:
		'Votre rôle est de modérer\u202f: les salles sont ouvertes par les personnes qui animent. Celles qu’elles vous confient sont sur la page de la régie.'
};
