import type fr from '../fr/votes.ts';

/** Votes and polls, as phones, desk and wall say them. */
export default {
	count: { one: '{n} vote', other: '{n} votes' },
	mergedCount: {
		one: '{own} + {merged} vote: some people may have voted twice',
		other: '{own} + {merged} votes: some people may have voted twice'
	},
	beyond: 'No votes here: only the first 128 places of the board have them.',
	order: {
		legend: 'Order of the questions',
		board: 'The facilitators’',
		votes: 'By votes',
		arrival: 'Newest first'
	},
	poll: {
		word: 'Poll',
		open: { one: 'A poll is open.', other: '{n} polls are open.' },
		answer: 'Answer it',
		single: 'One choice only.',
		many: 'Several choices possible.',
		closed: 'This poll is closed.',
		results: 'Results: {text}',
		choice: 'Choice',
		votes: 'Votes',
		share: '{n}, that is {percent}%',
		choicesTotal: {
			one: '{n} vote in all; one person can give several.',
			other: '{n} votes in all; one person can give several.'
		},
		total: { one: '{n} vote in all.', other: '{n} votes in all.' },
		held: 'The results will be shown once it closes.',
		courtesy:
			'Pages do not show them before, so that everyone answers without having seen the others. The server, which counts without knowing what is asked, passes them on already: whoever can read its messages can read them.'
	}
} satisfies typeof fr;
