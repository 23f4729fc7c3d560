/** The way in with a typed code. */
export default {
	title: 'Rejoindre une salle',
	lead: 'Le plus simple est de viser le code QR au mur. Sinon, tapez le code de la salle\u202f: les six mots d’entrée affichés à côté vous seront demandés ensuite.',
	label: 'Code de la salle',
	hint: 'Huit lettres et chiffres, affichés au mur.',
	button: 'Entrer',
	empty: 'Le champ est vide. Tapez les huit signes affichés au mur.',
	length: {
		one: 'Un code a huit signes, et vous en avez tapé {n}. Comparez avec le mur.',
		other: 'Un code a huit signes, et vous en avez tapé {n}. Comparez avec le mur.'
	},
	sign: 'Le signe «\u202f{sign}\u202f» n’est jamais dans un code. Comparez avec le mur, lettre par lettre.',
	forgiving:
		'Majuscules, espaces et tirets ne comptent pas. Un code n’a ni I, ni L, ni O\u202f: tapez-les, ils seront lus 1, 1 et 0.'
};
