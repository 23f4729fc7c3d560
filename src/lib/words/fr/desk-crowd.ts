/** The desk and its crowd: who comes in, votes, polls, and what to do in a rush. */
export default {
	who: {
		title: 'Qui peut entrer, poser et voter',
		admission: 'Entrée',
		open: 'Ouverte à qui a le lien',
		openHint:
			'Rien à faire pour entrer. En cas d’affluence anormale, le navigateur calcule d’abord quelques secondes.',
		ticket: 'Par ticket de papier',
		ticketHint:
			'Chaque ticket imprimé fait entrer une personne, une fois. Sans ticket, on lit le tableau sans poser ni voter.',
		askLimit: 'Questions par personne, au plus',
		askLimitHint:
			'De 1 à 20. La page s’arrête à ce nombre pour la soirée, et garde de quoi reprendre chaque question. Qui triche avec un programme détourne cette réserve, et en pose jusqu’à deux fois autant.',
		/** What stands chosen, beside the title of the fold. */
		chosen: {
			one: '{way}, {n}\u00a0question par personne',
			other: '{way}, {n}\u00a0questions par personne'
		},
		askLimitError: 'Choisissez un nombre de 1 à 20.'
	},
	phases: {
		'vote-only':
			'Votes seuls\u202f: plus aucune nouvelle question. Chacun·e peut encore voter, et reprendre la sienne.',
		paused: 'En pause\u202f: ni question ni vote ne passent. Le tableau reste visible.'
	},
	votes: {
		/** Said in full to those who do not see where it stands. */
		arrange: { full: 'Ranger le tableau', short: 'par votes' },
		arrangeHint: 'Pour tout le monde, sur tous les écrans. Cela s’annule.',
		sortAgain: { full: 'Les votes ont changé\u202f:', short: 'ranger de nouveau' }
	},
	rush: {
		calm: 'Entrée ouverte',
		ticketsOnly: 'Entrée par ticket',
		work: {
			one: 'Affluence\u202f: entrer coûte {n} essai de calcul à chaque navigateur',
			other: 'Affluence\u202f: entrer coûte {n} essais de calcul à chaque navigateur'
		},
		workHint:
			'Le serveur ralentit ainsi, de lui-même, des entrées trop nombreuses\u202f: une seconde sur un ordinateur, cinq sur un vieux téléphone, au plus fort. Cela retombe tout seul.',
		before: 'Une avalanche de questions ou d’entrées\u202f? Deux freins, chacun d’une touche.',
		toTickets: 'N’entrer que par ticket',
		toTicketsHint:
			'Plus personne n’entre sans ticket de papier. Les personnes déjà entrées gardent leurs questions, et leurs votes jusqu’à la {n}\u1d49 place du tableau\u202f; au-delà, il leur faudra un ticket. Le tableau l’annonce.',
		toOpen: 'Rouvrir l’entrée à tout le monde',
		toOpenHint: 'Qui a le lien entre de nouveau, sans ticket. Le tableau l’annonce.',
		noTickets: 'Aucun ticket n’a encore été fait\u202f: personne d’autre ne pourra entrer.',
		noneYet: 'Aucun n’a encore été fait\u202f: personne d’autre ne peut entrer.',
		toPause: 'Mettre en pause',
		toPauseHint:
			'Ni question ni vote ne passent plus. Rien n’est perdu\u202f; tout reprend d’une touche.',
		toResume: 'Lever la pause',
		toResumeHint: 'Questions et votes passent de nouveau.',
		changing: 'La salle change de règle…',
		done: { ticket: 'On n’entre plus que par ticket.', open: 'L’entrée est ouverte.' },
		failed: 'La règle n’a pas changé\u202f: le serveur a refusé, ou ne répond pas. Réessayez.'
	},
	tickets: {
		link: 'Imprimer des tickets',
		counts: '{used} sur {made} tickets utilisés'
	},
	polls: {
		open: 'Sondage',
		title: 'Demander à toute la salle',
		text: 'La question',
		choice: 'Choix {n}',
		choices: 'Choix, de 2 à 8',
		addChoice: 'Un choix de plus',
		dropChoice: 'Ôter le choix {n}',
		many: 'Plusieurs choix possibles',
		held: 'Ne montrer les résultats qu’à la clôture',
		heldHint:
			'Les pages et le mur les taisent jusque-là. C’est une politesse\u202f: le serveur, lui, transmet déjà les comptes.',
		submit: 'Poser la question',
		cancel: 'Annuler',
		errors: {
			text: 'Écrivez la question.',
			textLong: 'La question est trop longue\u202f: 300 caractères au plus, pour se lire de loin.',
			choices: 'Il faut au moins deux choix.',
			choiceLong: 'Un choix est trop long\u202f: 80 caractères au plus.',
			twice: 'Deux choix disent la même chose.',
			full: 'Le tableau n’a plus de place pour des votes\u202f: seules les 128 premières places en ont.'
		},
		list: 'Sondages',
		live: 'En cours.',
		closed: 'Clos.',
		heldNote: 'Résultats tenus\u202f: vous seul·es les voyez d’ici la clôture.',
		light: 'En grand au mur',
		unlight: 'Retirer du mur',
		close: 'Clore…',
		closeHint: 'Plus de votes, et les résultats pour tout le monde. Cela ne se rouvre pas.',
		closeSure: 'Clore le sondage',
		keepOpen: 'Le laisser ouvert',
		takeOff: 'Retirer du tableau'
	}
};
