/** The search: its field, what it found, and what to do when it found nothing. */
export default {
	title: 'Recherche',
	titleFor: '{typed}, recherche',
	label: 'Chercher dans les émissions et les ateliers',
	hint: 'Un mot, plusieurs, ou une phrase entre guillemets. Un signe moins devant un mot l’écarte.',
	button: 'Chercher',
	kept: 'Ce que vous cherchez n’est ni gardé, ni compté. Votre navigateur, lui, l’inscrit dans son historique.',
	count: { one: '{n} page trouvée.', other: '{n} pages trouvées.' },
	beginning: 'Aucune page n’a ce mot entier\u202f: celles-ci ont des mots qui commencent ainsi.',
	range: 'Résultats {from} à {to}.',
	kinds: 'Parmi',
	all: 'Tout',
	broadcast: 'Émissions',
	workshop: 'Ateliers',
	question: 'Questions publiées',
	/** Above one result. */
	kind: { broadcast: 'Émission', workshop: 'Atelier', question: 'Question publiée' },
	tags: 'Mots-clés\u202f:',
	people: 'Avec',
	moments: 'Dans l’enregistrement',
	moment: 'à {time}',
	pages: 'Autres résultats',
	previous: 'Résultats précédents',
	next: 'Résultats suivants',
	last: 'Les pages suivantes ne sont pas montrées\u202f: ajoutez un mot pour les départager.',
	maybe: 'Essayez plutôt\u202f:',
	nothing: 'Aucune page ne répond à cette recherche.',
	nothingOfKind: 'Rien ici, mais ailleurs sur le site\u202f:',
	advice: [
		'Vérifiez l’orthographe\u202f: accents et majuscules ne comptent pas.',
		'Essayez un mot de moins, ou un mot plus courant.',
		'Retirez les guillemets, qui demandent ces mots dans cet ordre.'
	],
	browse: 'Ou parcourez toutes les émissions',
	problems: {
		'too-long':
			'La recherche est trop longue. Gardez les mots qui comptent\u202f: {words} au plus, et {signs} signes.',
		'no-words': 'Il n’y a là aucun mot à chercher. Tapez des lettres ou des chiffres.',
		'only-excluded': 'Le signe moins écarte des pages\u202f: ajoutez un mot à trouver.'
	}
};
