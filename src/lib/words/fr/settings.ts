/** Les réglages de l’instance, en régie : chacun dit son effet avant d’être enregistré. */
export default {
	title: 'Réglages',
	lead: 'Ce que ce site dit de lui-même, et ce qu’il garde. Rien ne change avant «\u202fEnregistrer\u202f».',
	hostsOnly:
		'Les réglages se lisent et se changent avec le rôle d’animation. Demandez à une personne qui l’a.',
	byLaw: 'Demandé par la loi.',
	elsewhere: {
		title: 'Réglé ailleurs',
		figures: 'Fichier pour CHATONS, codes de campagne\u202f: la page des chiffres',
		peertube: 'Chaînes PeerTube suivies\u202f: la page d’importation',
		team: 'Rôles et invitations\u202f: la page de l’équipe',
		environment:
			'L’adresse du site, la langue par défaut, les mandataires et les sauvegardes se règlent sur le serveur, dans les variables TERRASSE_\u202f: voir docs/configuration.md.'
	},
	changes: 'Ce qui va changer',
	noChange: 'Rien n’est changé pour l’instant.',
	change: '{label}\u202f: «\u202f{before}\u202f» devient «\u202f{after}\u202f».',
	nothing: 'vide',
	on: 'oui',
	off: 'non',
	save: 'Enregistrer',
	saving: 'Enregistrement…',
	saved: 'Enregistré',
	savedNote: 'Les pages publiques le montrent dès maintenant.',
	notSaved: 'Pas enregistré',
	notSavedNote: 'Ce que vous avez écrit est toujours là.',
	crossed:
		'Quelqu’un d’autre a changé entre-temps\u202f: {fields}. Ce qui va changer, ci-dessus, part maintenant de sa valeur. Enregistrez de nouveau pour mettre la vôtre.',
	unsaved: 'Des réglages ne sont pas enregistrés. Quitter cette page les oublie.',
	lost: 'Le serveur n’a pas répondu. Ce que vous avez écrit est toujours là\u202f: réessayez.',
	danger: 'Attention',
	missing: {
		word: 'À compléter',
		text: {
			one: 'Il manque une indication que la loi demande sur les pages publiques\u202f:',
			other: 'Il manque {n}\u202findications que la loi demande sur les pages publiques\u202f:'
		}
	},
	errors: {
		long: 'C’est trop long. Raccourcissez.',
		line: 'Un signe ne convient pas. Écrivez du texte simple, sans caractère de contrôle.',
		empty: 'Écrivez un nom\u202f: il est sur toutes les pages.',
		address: 'Écrivez une adresse entière, par exemple https://exemple.org/source.',
		mail: 'Écrivez une adresse électronique, par exemple bonjour@exemple.org.',
		contact: 'Écrivez une adresse électronique, ou l’adresse entière d’une page de contact.',
		phone: 'Écrivez un numéro, par exemple +33\u00a01\u00a023\u00a045\u00a067\u00a089.',
		number: 'Écrivez un nombre entier.',
		few: 'C’est trop peu. Écrivez un nombre plus grand.',
		many: 'C’est trop. Écrivez un nombre plus petit.',
		choice: 'Choisissez une des réponses proposées.',
		codes: 'Des lettres, des chiffres et des tirets, séparés par des espaces.',
		zone: 'Écrivez un fuseau comme Europe/Paris.'
	},
	groups: {
		identity: 'Le site',
		publisher: 'Qui publie',
		hosting: 'Qui héberge, et où',
		look: 'Apparence',
		keeping: 'Ce qui est gardé'
	},
	logo: {
		file: 'Logo',
		hint: 'JPEG, PNG, WebP, AVIF ou GIF. Il est réencodé ici et vidé de ce qu’il dit de plus que ses pixels. Le SVG est refusé\u202f: c’est un programme autant qu’une image.',
		effect:
			'À côté du nom, en haut de chaque page publique\u202f; pas au mur, où rien ne paraît que la régie n’ait signé. Enregistré dès l’envoi.',
		wrong: 'Ce fichier n’est pas une image que nous savons lire. Choisissez-en un autre.',
		sending: 'Envoi du logo…',
		kept: 'Le logo est en place.',
		remove: 'Retirer le logo',
		removed: 'Le logo est retiré.'
	},
	fields: {
		name: {
			label: 'Nom du site',
			hint: '60\u00a0signes au plus.',
			effect: 'En haut de chaque page, dans les titres et les flux.'
		},
		descriptionFr: {
			label: 'Description, en français',
			hint: 'Une phrase.',
			effect: 'Lue par les moteurs de recherche et par le fichier pour CHATONS.'
		},
		descriptionEn: {
			label: 'Description, en anglais',
			hint: 'Une phrase.',
			effect: 'Lue par les moteurs de recherche sur les pages en anglais.'
		},
		welcomeFr: {
			label: 'Ligne d’accueil, en français',
			hint: 'Vide\u202f: la phrase d’origine.',
			effect: 'Remplace la première phrase de l’accueil en français.'
		},
		welcomeEn: {
			label: 'Ligne d’accueil, en anglais',
			hint: 'Vide\u202f: la phrase d’origine.',
			effect: 'Remplace la première phrase de l’accueil en anglais.'
		},
		languages: {
			label: 'Langues proposées',
			effect:
				'Les pages publiques montrent ou cachent le lien vers l’autre langue. Une adresse déjà connue répond encore.',
			choices: { both: 'Français et anglais', fr: 'Français', en: 'Anglais' }
		},
		contact: {
			label: 'Contact',
			hint: 'Une adresse électronique, ou l’adresse d’une page de contact.',
			effect:
				'Point de contact du public et des autorités, sur les mentions légales, et dans security.txt.'
		},
		securityContact: {
			label: 'Contact pour une faille',
			hint: 'Vide\u202f: le contact ci-dessus.',
			effect: 'Écrit dans /.well-known/security.txt.'
		},
		publisher: {
			label: 'Qui publie',
			hint: 'La dénomination du collectif, ou vos nom et prénoms.',
			effect: 'Sur les mentions légales.'
		},
		publisherKind: {
			label: 'Vous êtes',
			effect: 'Les mentions légales disent «\u202fsiège\u202f» ou «\u202fdomicile\u202f».',
			choices: {
				collective: 'Une association, un collectif, une société',
				person: 'Une personne'
			}
		},
		publisherMode: {
			label: 'Publication',
			hint: 'Qui édite à titre non professionnel peut rester anonyme pour le public, si son hébergeur sait qui il ou elle est (LCEN, article\u00a01-1).',
			effect:
				'En mode anonyme, les mentions légales ne montrent que l’hébergeur, et plus rien de qui publie.',
			choices: {
				professional: 'À titre professionnel',
				volunteer: 'À titre non professionnel, sous notre nom',
				anonymous: 'À titre non professionnel, anonyme\u202f; notre hébergeur nous connaît'
			}
		},
		publisherAddress: {
			label: 'Adresse de qui publie',
			hint: 'Siège ou domicile, sur plusieurs lignes.',
			effect: 'Sur les mentions légales, sauf en mode anonyme.'
		},
		publisherPhone: {
			label: 'Téléphone de qui publie',
			hint: 'Par exemple +33\u00a01\u00a023\u00a045\u00a067\u00a089.',
			effect: 'Sur les mentions légales, sauf en mode anonyme.'
		},
		publisherEmail: {
			label: 'Adresse électronique de qui publie',
			hint: 'Vide\u202f: le contact suffit.',
			effect: 'Sur les mentions légales, sauf en mode anonyme.'
		},
		publisherRegistration: {
			label: 'Immatriculation',
			hint: 'Numéro au registre et capital, pour qui doit être immatriculé.',
			effect: 'Sur les mentions légales, sauf en mode anonyme.'
		},
		publicationDirector: {
			label: 'Directeur ou directrice de la publication',
			hint: 'Une personne\u202f; dans une association, souvent la présidence.',
			effect: 'Sur les mentions légales, sauf en mode anonyme.'
		},
		hostName: {
			label: 'Hébergeur du site',
			hint: 'Vous, si le serveur est chez vous.',
			effect: 'Sur les mentions légales.'
		},
		hostAddress: {
			label: 'Adresse de l’hébergeur',
			effect: 'Sur les mentions légales.'
		},
		hostPhone: {
			label: 'Téléphone de l’hébergeur',
			effect: 'Sur les mentions légales.'
		},
		dataHostName: {
			label: 'Qui stocke les données',
			hint: 'Vide\u202f: l’hébergeur du site.',
			effect: 'Sur les mentions légales.'
		},
		dataHostAddress: {
			label: 'Adresse de qui stocke les données',
			effect: 'Sur les mentions légales.'
		},
		dataHostPhone: {
			label: 'Téléphone de qui stocke les données',
			effect: 'Sur les mentions légales.'
		},
		dataPlace: {
			label: 'Lieu des données',
			hint: 'Pays, ou ville et pays\u202f: France, ou Roubaix, France.',
			effect: 'Sur les mentions légales et la page Confidentialité.'
		},
		backupPlace: {
			label: 'Lieu des sauvegardes',
			hint: 'Pays, ou ville et pays.',
			effect: 'Sur les mentions légales et la page Confidentialité.'
		},
		sourceUrl: {
			label: 'Code source de ce qui tourne ici',
			hint: 'Si vous avez modifié Terrasse, l’adresse de votre version (AGPL, article\u00a013).',
			effect: 'Lien sur les mentions légales.'
		},
		accent: {
			label: 'Couleur des liens',
			hint: 'Chaque couleur est mesurée\u202f: lisible de jour comme de nuit.',
			effect: 'Sur toutes les pages, le mur et la page de la salle.',
			choices: {
				roneo: 'Violet de ronéo',
				ocean: 'Bleu océan',
				lagoon: 'Bleu lagon',
				plum: 'Prune',
				graphite: 'Graphite'
			}
		},
		burnHours: {
			label: 'Une salle brûle d’elle-même après',
			hint: 'Heures après la fin de la soirée, de 1 à 336. L’animateur·ice peut choisir autrement en ouvrant.',
			effect:
				'Proposé à l’ouverture des prochaines salles. Celles déjà ouvertes gardent leur heure.'
		},
		figuresMonths: {
			label: 'Chiffres de fréquentation gardés',
			hint: 'Mois, de 1 à 25.',
			effect: 'Ce qui est plus ancien est effacé à la prochaine minuit, sans retour.'
		},
		'figures.counting': {
			label: 'Compter les visites',
			effect: 'Sans cela, rien n’est compté\u202f; les chiffres d’avant restent.'
		},
		'figures.visitors': {
			label: 'Estimer le nombre de personnes',
			effect: 'Sans cela, seules les visites sont comptées.'
		},
		'figures.public': {
			label: 'Chiffres ouverts à tout le monde',
			effect: 'La page Chiffres répond, ou dit qu’elle est fermée.'
		}
	}
};
