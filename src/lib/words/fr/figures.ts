/** Les chiffres : la page publique, les trois pages qui la prouvent, ceux de la régie. */
export default {
	title: 'Chiffres',
	lead: 'Combien de visites, sur quelles pages, venues d’où. Aucun cookie, aucun script, aucune adresse, aucun identifiant\u202f: des comptes par jour, où l’on ne retrouve personne.',
	through: 'Du {from} au {to} inclus.',
	yesterday:
		'Le jour en cours n’y est pas\u202f: un compte qui monte de un sous vos yeux parlerait de quelqu’un.',
	tables:
		'Les tableaux couvrent des semaines ou des mois entiers\u202f: ici, du {from} au {to} inclus.',
	noTables: 'Les tableaux viendront quand une semaine entière sera passée.',
	begins: 'Les chiffres commencent le {day}.',
	tooSoon:
		'Les premiers nombres paraîtront le lendemain du premier jour compté\u202f: seuls les jours finis sont montrés.',
	notice: 'Avis',
	closed:
		'Ce site garde ses chiffres pour lui. Ce qui est compté, et comment, reste ouvert à tout le monde\u202f:',
	privacy: 'La page Confidentialité',
	off: 'Ce site ne compte rien en ce moment. Les chiffres d’avant restent, jusqu’à 25\u00a0mois.',
	periods: {
		title: 'Période',
		'30-days': '30\u00a0jours',
		'12-months': '12\u00a0mois'
	},
	totals: {
		visits: 'visites',
		views: 'pages lues',
		visitors: 'visiteur·euses par jour, en moyenne',
		visitorsBound: 'visiteur·euses par jour au plus, en moyenne',
		noVisitors: 'visiteur·euses\u202f: pas estimé',
		bots: 'du trafic écarté\u202f: des robots',
		before: 'avant\u202f: {n}'
	},
	perDay: 'par jour',
	perMonth: 'par mois',
	visits: {
		title: 'Visites {per}',
		summary: 'Visites {per}, du {from} au {to}. Le plus\u202f: {n}, {peak}.',
		none: 'Visites {per}\u202f: aucune du {from} au {to}.',
		uncounted:
			'Les jours marqués «\u202fnon compté\u202f», le serveur était éteint ou les comptes coupés\u202f: cela ne dit rien de qui serait venu.'
	},
	visitors: {
		title: 'Visiteur·euses par jour',
		monthly: 'Visiteur·euses par jour, en moyenne du mois',
		summary: 'Visiteur·euses par jour, du {from} au {to}. Le plus\u202f: {n}, {peak}.',
		none: 'Visiteur·euses par jour\u202f: pas d’estimation du {from} au {to}.',
		note: 'Une estimation, à 1\u202f% près. La même personne compte chaque jour où elle vient. Les jours où le serveur a redémarré sont marqués «\u202fau plus\u202f»\u202f: il avait oublié qui était venu.'
	},
	table: {
		open: 'Les mêmes nombres, en tableau',
		day: 'Jour',
		month: 'Mois',
		visits: 'Visites',
		views: 'Pages',
		visitors: 'Visiteur·euses',
		bots: 'Robots',
		atMost: '{n} au plus',
		unknown: 'non estimé',
		uncounted: 'non compté'
	},
	dimensions: {
		page: {
			title: 'Pages lues',
			value: 'Page',
			note: 'Une page est comptée à chaque lecture.'
		},
		entry: { title: 'Premières pages', value: 'Page', note: 'Celle par où commence une visite.' },
		referrer: {
			title: 'Sites d’où l’on vient',
			value: 'Site',
			note: 'Le nom du site, rien de plus de l’adresse. Il n’est écrit qu’à partir de {k}\u00a0visites dans la journée\u202f; sinon, il rejoint «\u202fautres\u202f». Ce sont des visites, pas des personnes\u202f: recharger la page en fait une de plus, et une seule personne peut en faire {k}.'
		},
		via: { title: 'Annonces', value: 'Code', note: 'Un code que nous avons mis dans un lien.' },
		language: {
			title: 'Langues des pages',
			value: 'Langue',
			note: 'Celle de la page, pas celle du navigateur.'
		},
		device: {
			title: 'Appareils',
			value: 'Appareil',
			note: 'Trois sortes, pas une de plus. Certaines tablettes se disent ordinateurs.'
		},
		hour: { title: 'Heures', value: 'Heure', note: 'L’heure d’ici, pour tout le site à la fois.' },
		address: {
			title: 'Adresses du site',
			value: 'Adresse',
			note: 'L’adresse ordinaire, ou celle en .onion, par le réseau Tor.'
		},
		download: {
			title: 'Téléchargements',
			value: 'Fichier',
			note: 'Sous-titres, agendas, enregistrements.'
		},
		scan: {
			title: 'Codes QR lus',
			value: 'Où mène-t-il',
			note: 'Toutes les salles ensemble\u202f: aucune n’est distinguée.'
		}
	},
	count: 'Nombre',
	tooFew: 'trop peu pour le dire',
	noHours: 'Les heures ne sont pas montrées\u202f: aucune n’atteint le seuil sur cette période.',
	busiest: 'Le plus\u202f: à {hour}, {n}.',
	rest: {
		one: 'La ligne suivante',
		other: 'Les {n}\u00a0lignes suivantes'
	},
	nothing: 'Rien à montrer sur cette période.',
	values: {
		other: 'autres',
		fr: 'français',
		en: 'anglais',
		phone: 'téléphone',
		tablet: 'tablette',
		computer: 'ordinateur',
		clear: 'ordinaire',
		onion: '.onion (Tor)',
		room: 'une salle'
	},
	rooms: {
		title: 'Salles et questions',
		lead: 'Nous ne comptons ni les salles tenues, ni les questions posées.',
		why: 'Une salle brûlée ne laisse rien, pas même un nombre\u202f: c’est promis sur la page Confidentialité. Compter les questions d’un soir où il n’y a qu’une salle, ce serait garder quelque chose de cette salle.',
		published: {
			one: 'Ce qui reste est public\u202f: {n}\u00a0question publiée avec sa réponse, au choix des animateur·ices.',
			other:
				'Ce qui reste est public\u202f: {n}\u00a0questions publiées avec leur réponse, au choix des animateur·ices.'
		}
	},
	method: {
		title: 'Comment c’est brouillé, et pourquoi',
		noise:
			'À chaque nombre publié est ajouté un bruit tiré au hasard par le système\u202f: une loi géométrique à deux côtés, ε\u00a0=\u00a0{epsilon} pour une case d’un jour. Il est tiré une seule fois par case et gardé\u202f: redemander mille fois ne l’use pas. Le nombre d’un jour s’écarte ainsi du vrai de {usual} en moyenne, la somme de plusieurs jours davantage.',
		cells:
			'Une visite change une case de plusieurs tableaux à la fois\u202f: les visites, les pages, les visiteur·euses, la page, la première page, l’heure, la langue, l’appareil, l’adresse, et s’il y a lieu le site et l’annonce. Jusqu’à {cells}\u00a0cases, chacune avec son bruit\u202f: pour la visite entière, ε vaut donc {total}, et non {epsilon}.',
		whole:
			'Les tableaux et les totaux de l’année ou de 12\u00a0mois ne grandissent que de semaines ou de mois entiers\u202f: retrancher ceux d’hier de ceux d’aujourd’hui ne donne pas les tableaux d’un jour.',
		threshold:
			'Sur la période, une valeur qui n’atteint pas {threshold}, bruit compris, rejoint «\u202fautres\u202f», et une heure n’est pas montrée\u202f; un jour ne descend pas sous zéro.',
		limits:
			'Ce que cela ne cache pas\u202f: quelqu’un qui lit beaucoup de pages le même jour pèse plus d’une unité, et plusieurs jours s’additionnent. Une visite, c’est aussi la même page rechargée. Le bruit protège une page lue, pas toute une vie de lecture\u202f: c’est pourquoi rien d’autre n’est gardé.',
		alone: 'Chaque tableau est seul\u202f: aucun n’est croisé avec un autre, même chez nous.'
	},
	more: {
		title: 'Vérifier',
		visit: 'Comment votre demande est comptée',
		kept: 'Ce que la base garde, table par table',
		assessment: 'Notre auto-évaluation selon les critères de la CNIL',
		data: 'Les mêmes chiffres, pour les machines\u202f:'
	},
	visit: {
		title: 'Comment votre demande est comptée',
		lead: 'Cette page lit ce que votre navigateur vient d’envoyer, vous dit ce que nos comptes en feraient, et l’oublie. Elle-même n’est pas comptée.',
		counted: 'Comptée.',
		notCounted: 'Pas comptée.',
		asEntry: 'Une page ordinaire, demandée ainsi, ajouterait un à une page lue et à une visite.',
		asView:
			'Une page ordinaire, demandée ainsi, ajouterait un à une page lue, sans commencer une visite.',
		why: {
			off: 'Ce site ne compte rien en ce moment.',
			'not-a-page':
				'Ce n’est pas une page qu’on ouvre\u202f: un fichier chargé par une page, par exemple.',
			status: 'Seules les pages qui répondent normalement sont comptées.',
			gpc: 'Votre navigateur envoie Sec-GPC\u202f: 1 («\u202fne cédez pas mes données\u202f»). Rien n’est compté, pas même un de plus.',
			dnt: 'Votre navigateur envoie DNT\u202f: 1 («\u202fne me suivez pas\u202f»). Rien n’est compté, pas même un de plus.',
			prefetch: 'Votre navigateur a chargé cette page d’avance, sans que vous l’ouvriez.',
			'bot-name':
				'Votre navigateur se présente comme un programme, ou ne se présente pas. Il compte dans un seul nombre\u202f: le trafic écarté.',
			'bot-headers':
				'Tous les navigateurs récents disent d’où vient une demande\u202f; la vôtre ne le dit pas. Elle compte dans un seul nombre\u202f: le trafic écarté.',
			'bot-pace':
				'Plus de 60\u00a0pages en une minute\u202f: nous ne pensons pas que quelqu’un lise si vite. Elles comptent dans un seul nombre\u202f: le trafic écarté.'
		},
		derived: 'Ce qui serait ajouté, chacun à part',
		none: 'aucun',
		looked: 'Ce qui a été regardé',
		header: 'En-tête',
		sent: 'Envoyé',
		use: 'Ce que nous en tirons',
		absent: 'rien',
		headers: {
			dnt: 'S’il vaut 1, rien n’est compté.',
			host: 'Adresse ordinaire ou en .onion.',
			purpose: 'Chargée d’avance, ou non.',
			referer: 'Le nom du site d’où vous venez, sans le reste de l’adresse.',
			'sec-fetch-mode': 'Une page qu’on ouvre, ou un fichier.',
			'sec-fetch-site': 'D’ailleurs, donc une visite commence\u202f; ou d’ici.',
			'sec-gpc': 'S’il vaut 1, rien n’est compté.',
			'sec-purpose': 'Chargée d’avance, ou non.',
			'user-agent':
				'Téléphone, tablette ou ordinateur\u202f; personne ou programme. Rien d’autre n’en est gardé.',
			'x-moz': 'Chargée d’avance, ou non.'
		},
		address: 'Votre adresse IP',
		addressSent: 'jamais recopiée',
		addressUse:
			'Avec le nom de votre navigateur, elle passe par une fonction à sens unique dont la clé, tirée aujourd’hui, n’est qu’en mémoire\u202f: cela ajoute peut-être un au nombre de visiteur·euses du jour, et remarque qui va trop vite pour lire. Elle n’est écrite nulle part, pas même ici. À minuit, la clé est effacée.',
		addressUnused:
			'Avec le nom de votre navigateur, elle passe par une fonction à sens unique dont la clé, tirée aujourd’hui, n’est qu’en mémoire, pour remarquer qui va trop vite pour lire. Les visiteur·euses ne sont pas estimé·es. Elle n’est écrite nulle part, pas même ici. À minuit, la clé est effacée.',
		addressIgnored:
			'Il n’en est rien fait\u202f: une demande comme la vôtre n’entre pas dans les comptes par personne. Elle n’est écrite nulle part.',
		addressPace:
			'Elle a servi, brouillée et en mémoire seulement, à remarquer que cela va trop vite\u202f: l’estimation des visiteur·euses n’en tient pas compte. Elle n’est écrite nulle part.',
		anyPage: 'celle que vous ouvrez',
		refuse:
			'Pour n’être compté·e en rien\u202f: activez «\u202fGlobal Privacy Control\u202f» dans votre navigateur. Firefox, Brave et DuckDuckGo l’ont.'
	},
	kept: {
		title: 'Ce que la base garde',
		lead: 'Les tables telles qu’elles sont dans la base au moment où vous lisez\u202f: leurs noms, leurs colonnes, leurs lignes. Rien n’est recopié à la main.',
		at: 'Lu à {time}.',
		salt: 'Le secret du jour',
		saltAge: {
			one: 'Celui qui sert à estimer les visiteur·euses a {n}\u00a0heure. Il n’est qu’en mémoire\u202f; à minuit, il est effacé avec ce qu’il a servi à compter.',
			other:
				'Celui qui sert à estimer les visiteur·euses a {n}\u00a0heures. Il n’est qu’en mémoire\u202f; à minuit, il est effacé avec ce qu’il a servi à compter.'
		},
		noSalt: 'Il n’y en a pas\u202f: personne n’est venu depuis minuit, ou rien n’est compté.',
		tables: 'Les tables',
		rows: { one: '{n}\u00a0ligne', other: '{n}\u00a0lignes' },
		uncounted: 'nombre de lignes non montré',
		exact: 'nombre de lignes non montré\u202f: ce serait un compte exact',
		column: 'Colonne',
		type: 'Type',
		whyUncounted:
			'Le nombre de lignes n’est pas montré pour les salles, l’équipe et ses sessions, ni pour ce que la recherche range pour elle-même. Qui regarderait les premiers en direct verrait une personne se connecter, une salle ouvrir, une question arriver. Celui des tables de chiffres serait un compte exact, sans bruit\u202f: le nombre de pages, de sites et d’heures où quelqu’un est venu. Qui connaît le code d’une salle voit ce que le serveur garde d’elle, sur sa page.',
		inner: 'Table interne de la recherche.'
	},
	assessment: {
		title: 'Auto-évaluation de la mesure d’audience',
		lead: 'La CNIL a publié le 4\u00a0juillet 2025 une auto-évaluation en 14\u00a0critères pour savoir si une mesure d’audience peut se passer de consentement. Voici notre lecture, écrite d’après les réglages de ce site.',
		notice:
			'C’est notre lecture, pas un avis de la CNIL ni une certification. Ses 14\u00a0critères ne sont pas recopiés ici\u202f; de la source, nous ne citons que deux durées\u202f: 13\u00a0mois pour un cookie, 25\u00a0mois pour les données.',
		generated: 'Écrit le {date}, version {version}, d’après les réglages en vigueur.',
		word: 'Avis',
		unknown: 'pas encore écrit ici',
		states: { yes: 'Oui.', none: 'Sans objet.', off: 'Rien n’est compté.' },
		points: {
			purpose: {
				ask: 'Ne sert-elle qu’à mesurer l’audience de ce site\u202f?',
				here: 'Elle donne des nombres de visites et de lectures, par jour. Rien d’autre n’en dépend\u202f: ni contenu, ni publicité, ni accès.'
			},
			publisher: {
				ask: 'Pour le seul compte de qui publie le site\u202f?',
				here: 'Le site compte lui-même, dans son propre serveur. Aucun prestataire, aucun autre serveur ne reçoit quoi que ce soit d’une visite. Publie\u202f: {publisher}. Héberge\u202f: {host}.'
			},
			anonymous: {
				ask: 'Ne produit-elle que des statistiques anonymes\u202f?',
				here: 'Des sommes par jour, chacune seule, jamais croisées. Un site d’origine n’est nommé qu’à partir de {k}\u00a0visites (pas {k}\u00a0personnes) dans la journée. Les nombres publiés sont brouillés (ε\u00a0=\u00a0{epsilon} par case) et montrés à partir de {threshold}.'
			},
			matching: {
				ask: 'Est-elle tenue à l’écart des autres données\u202f?',
				here: 'Les pages de la régie et les salles ne sont pas comptées. Rien ne relie les tables des chiffres aux autres tables.'
			},
			tracking: {
				ask: 'Est-il impossible de suivre quelqu’un d’un site à l’autre\u202f?',
				here: 'Il n’y a ni cookie, ni script, ni image, ni identifiant. Rien n’est écrit dans le navigateur, ni relu.'
			},
			lifetime: {
				ask: 'Un traceur vit-il moins de 13\u00a0mois\u202f?',
				here: 'Il n’y a pas de traceur.'
			},
			address: {
				ask: 'Que devient l’adresse IP\u202f?',
				on: 'Avec le nom du navigateur, elle passe en mémoire par une fonction à sens unique (HMAC-SHA-256) dont la clé change chaque jour et s’efface à minuit, pour estimer combien de personnes sont venues et écarter les robots. Ni l’adresse, ni le résultat, ni la clé ne sont écrits.',
				offVisitors:
					'Les visiteur·euses ne sont pas estimé·es. Avec le nom du navigateur, l’adresse passe en mémoire par une fonction à sens unique (HMAC-SHA-256) dont la clé s’efface à minuit, seulement pour écarter qui demande plus de 60\u00a0pages par minute. Rien n’en est écrit.'
			},
			retention: {
				ask: 'Les données sont-elles gardées 25\u00a0mois au plus\u202f?',
				here: 'Les sommes de plus de {months}\u00a0mois sont effacées chaque nuit, et leur place sur le disque est réécrite.'
			},
			information: {
				ask: 'Les personnes sont-elles informées\u202f?',
				open: 'Par la page Confidentialité, par celle-ci, par les chiffres eux-mêmes, qui sont publics, et par une page qui montre à chacun·e comment sa demande est comptée.',
				closed:
					'Par la page Confidentialité, par celle-ci, et par une page qui montre à chacun·e comment sa demande est comptée. Les chiffres eux-mêmes ne sont pas publics.'
			},
			objection: {
				ask: 'Peut-on s’y opposer\u202f?',
				here: 'Un navigateur qui envoie Sec-GPC\u202f: 1 ou DNT\u202f: 1 n’est compté en rien.'
			},
			sharing: {
				ask: 'Quelque chose est-il transmis\u202f?',
				no: 'Non.',
				chatons:
					'Les nombres de visites brouillés, par mois, semaine et jour, dans un fichier à une adresse publique\u202f: tout le monde peut le lire, le collectif CHATONS comme les autres, que la page Chiffres soit ouverte ou fermée. Rien d’une visite.'
			}
		},
		source:
			'Source\u202f: CNIL, auto-évaluation des solutions de mesure d’audience, 4\u00a0juillet 2025.',
		offNote: 'Les comptes sont coupés\u202f: ce qui suit décrit ce qui se passerait.'
	},
	desk: {
		title: 'Chiffres',
		lead: 'Les nombres exacts, jour en cours compris, à côté de la période d’avant. Ce que voit le public est brouillé et s’arrête hier.',
		publicPage: 'La page publique',
		notCompared:
			'La période d’avant n’est pas entière dans la base\u202f: il n’y a pas de comparaison.',
		compared: 'Comparé à la période du {from} au {to}.',
		settings: 'Réglages',
		onlyHosts: 'Les réglages se changent par une personne qui anime.',
		fields: {
			counting: {
				label: 'Compter les visites',
				on: 'À l’enregistrement\u202f: chaque page lue ajoute un à des sommes par jour.',
				off: 'À l’enregistrement\u202f: plus rien n’est compté. Les sommes d’avant restent.'
			},
			visitors: {
				label: 'Estimer les visiteur·euses par jour',
				on: 'À l’enregistrement\u202f: les adresses passent en mémoire par une fonction à sens unique, pour estimer combien de personnes viennent.',
				off: 'À l’enregistrement\u202f: les adresses ne servent plus qu’à écarter les robots\u202f; l’estimation du jour s’arrête là.'
			},
			public: {
				label: 'Montrer les chiffres au public',
				on: 'À l’enregistrement\u202f: tout le monde lit les nombres brouillés sur la page Chiffres.',
				off: 'À l’enregistrement\u202f: la page Chiffres répond qu’elle est fermée. Les pages qui la prouvent restent.'
			},
			chatons: {
				label: 'Publier le fichier de métriques CHATONS',
				on: 'À l’enregistrement\u202f: les visites brouillées par mois, semaine et jour se lisent à {url}. Tout le monde peut lire ce fichier, même quand les chiffres sont fermés au public.',
				off: 'À l’enregistrement\u202f: ce fichier n’existe plus.'
			},
			chatonsUnverified: {
				label: 'Y joindre les noms que nous n’avons pas pu vérifier',
				on: 'À l’enregistrement\u202f: le fichier porte aussi les pages lues et le trafic des robots, sous des noms que CHATONS ne lit peut-être pas.',
				off: 'À l’enregistrement\u202f: le fichier ne porte que les noms vérifiés.'
			}
		},
		via: 'Codes d’annonce',
		viaHint:
			'Séparés par des espaces\u202f: lettres, chiffres, tirets. Un lien qui finit par «\u202f?via=affiche\u202f» compte sous «\u202faffiche\u202f»\u202f; tout autre code, sous «\u202fautres\u202f».',
		viaWrong:
			'Un code a 40\u00a0signes au plus\u202f: lettres sans accent, chiffres, tirets. Il y en a 50 au plus.',
		hidden: 'Sites à ne pas nommer au public',
		hiddenHint:
			'Séparés par des espaces, par exemple «\u202fspam.example\u202f». La page publique et ses fichiers les comptent sous «\u202fautres\u202f»\u202f; ici, ils restent visibles.',
		hiddenWrong:
			'Un site s’écrit sans https\u202f: lettres, chiffres, points, tirets. Il y en a 100 au plus.',
		full: {
			one: 'Le {days}, il y avait plus de {most}\u00a0sites d’où l’on vient\u202f: les plus fréquents sont nommés, les autres comptent sous «\u202fautres\u202f».',
			other:
				'Pendant {n}\u00a0jours de cette période, il y avait plus de {most}\u00a0sites d’où l’on vient\u202f: les plus fréquents sont nommés, les autres comptent sous «\u202fautres\u202f».'
		},
		zone: 'Fuseau horaire',
		zoneHint:
			'C’est son minuit qui finit un jour, et ses heures qui sont comptées. Un nom comme Europe/Paris ou Indian/Reunion.',
		zoneEffect:
			'À l’enregistrement\u202f: le jour finit au minuit de ce fuseau. Les jours d’avant restent comme ils ont été comptés.',
		zoneWrong: 'Ce fuseau n’existe pas. Choisissez-en un dans la liste, ou écrivez Europe/Paris.',
		unchanged: 'Rien n’est changé.',
		save: 'Enregistrer',
		saved: 'Enregistré.',
		savedNote: 'Les nouveaux réglages valent dès maintenant.',
		notSaved: 'Pas enregistré.',
		lost: 'Le serveur n’a pas répondu. Vérifiez la connexion, puis recommencez\u202f: vos choix sont gardés.'
	}
};
