/** The page that prints paper tickets, and the tickets themselves: few words, cut out and handed over. */
export default {
	title: 'Tickets de la salle {code}',
	heading: 'Tickets',
	lead: 'Chaque ticket fait entrer une personne, une fois\u202f: à qui le scanne, il donne de quoi poser et voter. Les tickets sont dessinés dans ce navigateur\u202f; le serveur n’en reçoit que des empreintes.',
	open: 'L’entrée de cette salle est ouverte\u202f: un ticket n’y est pas nécessaire. Depuis la régie, «\u202fN’entrer que par ticket\u202f».',
	counts: {
		one: '{n} ticket valable, dont {used} utilisé.',
		other: '{n} tickets valables, dont {used} utilisés.'
	},
	none: 'Aucun ticket encore.',
	make: {
		title: 'En faire',
		count: 'Combien de tickets',
		hint: 'De 1 à 300. Une feuille A4 en porte 18.',
		error: 'Choisissez un nombre de 1 à 300.',
		submit: 'Préparer les tickets',
		doing: 'Les tickets se font…',
		made: {
			one: 'Le ticket {from} est prêt\u202f: imprimez la feuille, puis découpez.',
			other: 'Les tickets {from} à {to} sont prêts\u202f: imprimez la feuille, puis découpez.'
		},
		failed: {
			lost: 'Le serveur ne répond pas. Gardez la page ouverte et réessayez.',
			full: 'Cette salle a déjà autant de tickets qu’elle peut en avoir\u202f: 5\u202f000.',
			other: 'Le serveur a refusé. Rechargez la page, puis réessayez.'
		}
	},
	print: 'Imprimer la feuille',
	see: 'Voir la feuille, plus bas',
	again: {
		title: 'Réimprimer',
		hint: 'Une copie d’un ticket utilisé ne fait entrer personne d’autre.',
		from: 'Du n°',
		to: 'au n°',
		submit: 'Préparer ces tickets',
		error: 'Choisissez des numéros de 1 à {made}, du plus petit au plus grand.',
		empty: 'Tous ces tickets ont été révoqués.'
	},
	revoke: {
		title: 'Révoquer',
		number: 'Numéro imprimé sur le ticket',
		hint: 'Un ticket perdu ou volé. Utilisé ou non, il ne fait plus entrer\u202f; qui est déjà dans la salle garde ce qu’il ou elle a.',
		submit: 'Révoquer ce ticket',
		error: 'Aucun ticket valable ne porte ce numéro.',
		unused: 'Révoquer tous ceux qui n’ont pas servi',
		unusedHint: 'Les tickets encore en poche ne font plus entrer. Il faudra en imprimer d’autres.',
		sure: 'Révoquer',
		keep: 'Les garder',
		done: 'Révoqué.',
		failed: 'Rien n’a changé\u202f: le serveur a refusé, ou ne répond pas. Réessayez.',
		list: 'Numéros révoqués\u202f: {numbers}.'
	},
	sheet: 'Feuille de tickets',
	sheetHint:
		'Un ticket ne sert que par son code QR. Qui n’a pas de quoi le scanner lit le tableau avec l’adresse, le code et les six mots du mur, et pose sa question de vive voix\u202f: la régie l’écrit au tableau.',
	ticket: {
		number: 'Ticket n°\u00a0{n}',
		qr: 'Code QR du ticket n° {n}',
		who: 'Une personne, une fois.',
		how: 'Scannez pour poser et voter, sans être connu·e.',
		tab: 'Gardez l’onglet ouvert.',
		keep: 'Ne le prêtez pas.',
		/** Above the room's address and code. */
		without: 'Sans lecteur de QR, pour lire seulement\u202f:'
	},
	toDesk: 'Retour à la régie',
	without: 'Cette salle a été ouverte sans jetons\u202f: elle ne prend pas de tickets.'
};
