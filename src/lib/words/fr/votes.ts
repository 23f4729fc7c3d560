/** Votes and polls, as phones, desk and wall say them. */
export default {
	count: { one: '{n} vote', other: '{n} votes' },
	mergedCount: {
		one: '{own} + {merged} vote\u202f: certaines personnes ont pu voter deux fois',
		other: '{own} + {merged} votes\u202f: certaines personnes ont pu voter deux fois'
	},
	beyond: 'Sans vote\u202f: seules les 128 premières places du tableau en ont.',
	order: {
		legend: 'Ordre des questions',
		board: 'De l’animation',
		votes: 'Par votes',
		arrival: 'Les plus récentes d’abord'
	},
	poll: {
		word: 'Sondage',
		open: { one: 'Un sondage est ouvert.', other: '{n} sondages sont ouverts.' },
		answer: 'Y répondre',
		single: 'Un seul choix.',
		many: 'Plusieurs choix possibles.',
		closed: 'Sondage clos.',
		results: 'Résultats\u202f: {text}',
		choice: 'Choix',
		votes: 'Votes',
		share: '{n}, soit {percent}\u00a0%',
		choicesTotal: {
			one: '{n} vote en tout\u202f; une même personne peut en donner plusieurs.',
			other: '{n} votes en tout\u202f; une même personne peut en donner plusieurs.'
		},
		total: { one: '{n} vote en tout.', other: '{n} votes en tout.' },
		held: 'Les résultats seront montrés à la clôture.',
		courtesy:
			'Les pages ne les montrent pas avant, pour que chacun·e réponde sans avoir vu les autres. Le serveur, qui compte sans savoir ce qui est demandé, les transmet déjà\u202f: qui sait lire ses messages peut les lire.'
	}
};
