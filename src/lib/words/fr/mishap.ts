/** What an error page says: what happened, then the next gesture. Bundled with that page alone. */
export default {
	code: 'Erreur {status}',
	missing: {
		title: 'Il n’y a rien à cette adresse.',
		next: 'Vérifiez l’adresse signe par signe, ou repartez de l’accueil.'
	},
	gone: {
		title: 'Cette page a été retirée.',
		next: 'L’équipe de ce site l’a retirée exprès. Cherchez dans les archives ce qui reste, ou repartez de l’accueil.'
	},
	noRoom: {
		title: 'Cette adresse n’ouvre aucune salle.',
		next: 'Vérifiez le code, ou demandez le lien à nouveau. Une salle brûlée n’a plus de page\u202f: c’est voulu.'
	},
	refused: {
		title: 'Cette page ne peut pas s’ouvrir ainsi.',
		next: 'Revenez à la page d’où vous venez et recommencez, ou repartez de l’accueil.'
	},
	busy: {
		title: 'Trop de demandes à la fois.',
		next: 'Attendez quelques secondes, puis rechargez la page.'
	},
	broken: {
		title: 'Quelque chose a cassé de notre côté.',
		next: 'Rechargez la page dans une minute. Si cela continue, donnez ce numéro à l’équipe du site\u202f; il désigne la panne, pas vous.'
	},
	number: 'Numéro de la panne',
	home: 'Repartir de l’accueil',
	join: 'Rejoindre une salle avec son code'
};
