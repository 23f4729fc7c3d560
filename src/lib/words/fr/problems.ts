import type { ProblemCode } from '#lib/http/problem.ts';

/** The API's refusals: what happened, then the next gesture. */
export default {
	malformed: {
		title: 'La demande est mal formée.',
		next: 'Rechargez la page, puis recommencez.'
	},
	login: {
		title: 'Vous n’êtes pas connecté·e, ou plus.',
		next: 'Connectez-vous, puis recommencez\u202f: rien n’a été changé.'
	},
	forbidden: {
		title: 'Vous n’avez pas ce droit ici.',
		next: 'Demandez à la personne qui a ouvert la salle, ou, pour y poser et voter, un ticket à l’entrée.'
	},
	'no-room': {
		title: 'Aucune salle ne porte ce code, ou elle a été brûlée.',
		next: 'Vérifiez le code au mur, lettre par lettre.'
	},
	'not-found': {
		title: 'Rien ne porte ce nom ici.',
		next: 'Vérifiez l’adresse, ou repartez de la liste.'
	},
	gone: {
		title: 'Cette page a été retirée.',
		next: 'Repartez de la liste.'
	},
	conflict: {
		title: 'Quelqu’un d’autre est passé avant.',
		next: 'L’état à jour arrive\u202f; recommencez ensuite.'
	},
	closed: {
		title: 'La salle est fermée.',
		next: 'La salle ne prend plus ni question ni vote\u202f: gardez votre texte.'
	},
	paused: {
		title: 'La salle est en pause.',
		next: 'Gardez votre texte\u202f: questions et votes passeront de nouveau à la reprise.'
	},
	size: {
		title: 'L’envoi n’a pas la bonne taille.',
		next: 'Rechargez la page, puis recommencez.'
	},
	'token-bad': {
		title: 'Le jeton ou le ticket n’est pas valable.',
		next: 'Rechargez la page pour un autre jeton, ou demandez un ticket à l’entrée.'
	},
	'token-spent': {
		title: 'Ce jeton ou ce ticket a déjà servi.',
		next: 'Rechargez la page pour un autre jeton, ou demandez un ticket à l’entrée.'
	},
	work: {
		title: 'Le calcul d’entrée n’est pas valable, ou plus.',
		next: 'Rechargez la page\u202f: elle le refait seule.'
	},
	'slow-down': {
		title: 'Trop d’envois en même temps.',
		next: 'Votre texte est gardé\u202f; il repart dans quelques secondes.'
	},
	'not-stored': {
		title: 'Le serveur n’a pas pu écrire.',
		next: 'Rien n’est perdu chez vous\u202f: recommencez dans un instant.'
	}
} satisfies Record<ProblemCode, { title: string; next: string }>;
