import type fr from '../fr/blind-votes.ts';

/** How one votes and asks without being known: five sentences and three drawings. */
export default {
	title: 'Voting without being known',
	sentences: [
		'When you open a room’s page, your browser draws random numbers, hides each under a veil, and sends them to the server.',
		'The server marks them without seeing them, with one mark for each question: it knows that somebody came in, once, and nothing more.',
		'Your browser checks that the mark is the one that the facilitators signed, the same for everyone, then lifts the veils: these are your tokens, which the server has never seen.',
		'When you vote, a token leaves after a few seconds drawn at random: the server recognises its mark, counts one vote, and can say neither who sends it nor whether two votes come from the same person.',
		'Still, it is the server that counts: a dishonest one could invent votes, and one that watched you live would see which connection each comes from; Tor Browser hides it.'
	],
	steps: {
		veil: 'Random numbers, under a veil, go to the server.',
		mark: 'The server marks the veil without seeing what it hides.',
		vote: 'With the veil lifted the mark remains: one vote more, nobody’s in particular.'
	}
} satisfies typeof fr;
