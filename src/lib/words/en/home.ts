import type fr from '../fr/home.ts';

export default {
	title: 'Digital self-defence workshops',
	lead: 'Here a collective holds its workshops in public: the text, the sources and the audience’s questions, all in one place. You ask from your phone, with no account and no name; your question is encrypted before it leaves, and only the facilitators can read it.',
	couch: 'Are you in the room?',
	coming: 'The next workshop',
	past: 'Past workshops',
	none: 'No workshop is published yet. Come back soon, or join a room with its code.',
	all: 'All workshops',
	quiet:
		'This site gives visitors no cookies, contacts no other server and does not record who visits.',
	promises: 'Read our promises, one sentence each'
} satisfies typeof fr;
