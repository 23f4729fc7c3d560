import type fr from '../fr/desk-crowd.ts';

/** The desk and its crowd: who comes in, votes, polls, and what to do in a rush. */
export default {
	who: {
		title: 'Who may come in, ask and vote',
		admission: 'Coming in',
		open: 'Open to whoever has the link',
		openHint:
			'Nothing to do to come in. In an abnormal rush, the browser first computes for a few seconds.',
		ticket: 'By paper ticket',
		ticketHint:
			'Each printed ticket lets one person in, once. Without one, people read the board but neither ask nor vote.',
		askLimit: 'Questions per person, at most',
		askLimitHint:
			'From 1 to 20. The page stops at that number for the evening, and keeps what it takes to take each question back. Somebody who cheats with a program misuses that reserve, and asks up to twice as many.',
		chosen: {
			one: '{way}, {n}\u00a0question per person',
			other: '{way}, {n}\u00a0questions per person'
		},
		askLimitError: 'Choose a number from 1 to 20.'
	},
	phases: {
		'vote-only': 'Votes only: no new question. People can still vote, and take theirs back.',
		paused: 'Paused: neither questions nor votes pass. The board stays in sight.'
	},
	votes: {
		/** Said in full to those who do not see where it stands. */
		arrange: { full: 'Order the board', short: 'by votes' },
		arrangeHint: 'For everybody, on all screens. It can be undone.',
		sortAgain: { full: 'Votes have changed:', short: 'sort again' }
	},
	rush: {
		calm: 'Anyone may come in',
		ticketsOnly: 'By ticket only',
		work: {
			one: 'Rush: coming in costs each browser {n} try of computing',
			other: 'Rush: coming in costs each browser {n} tries of computing'
		},
		workHint:
			'The server slows down too many arrivals by itself: a second on a computer, five on an old phone, at its strongest. It goes back down on its own.',
		before: 'A flood of questions or of people? Two brakes, one press each.',
		toTickets: 'Come in by ticket only',
		toTicketsHint:
			'Nobody comes in without a paper ticket any more. People who are in keep their questions, and their votes up to place {n} of the board; beyond it they need a ticket. The board announces it.',
		toOpen: 'Let everybody in again',
		toOpenHint: 'Whoever has the link comes in again, without a ticket. The board announces it.',
		noTickets: 'No ticket has been made yet: nobody else will be able to come in.',
		noneYet: 'None has been made yet: nobody else can come in.',
		toPause: 'Pause',
		toPauseHint: 'Neither questions nor votes pass any more. Nothing is lost; one press resumes.',
		toResume: 'End the pause',
		toResumeHint: 'Questions and votes pass again.',
		changing: 'The room changes its rule…',
		done: { ticket: 'People come in by ticket only.', open: 'Anyone may come in.' },
		failed: 'The rule has not changed: the server refused, or does not answer. Try again.'
	},
	tickets: {
		link: 'Print tickets',
		counts: '{used} of {made} tickets used'
	},
	polls: {
		open: 'Poll',
		title: 'Ask the whole room',
		text: 'The question',
		choice: 'Choice {n}',
		choices: 'Choices, 2 to 8',
		addChoice: 'One more choice',
		dropChoice: 'Remove choice {n}',
		many: 'Several choices allowed',
		held: 'Show results only once it is closed',
		heldHint:
			'Pages and the wall say nothing of them until then. It is a courtesy: the server passes the counts on already.',
		submit: 'Ask the question',
		cancel: 'Cancel',
		errors: {
			text: 'Write the question.',
			textLong: 'The question is too long: 300 characters at most, to be read from afar.',
			choices: 'At least two choices are needed.',
			choiceLong: 'A choice is too long: 80 characters at most.',
			twice: 'Two choices say the same thing.',
			full: 'The board has no place left for votes: only its first 128 places have them.'
		},
		list: 'Polls',
		live: 'Open.',
		closed: 'Closed.',
		heldNote: 'Results held: only you see them until it is closed.',
		light: 'Large on the wall',
		unlight: 'Off the wall',
		close: 'Close…',
		closeHint: 'No more votes, and the results for everybody. It cannot be opened again.',
		closeSure: 'Close the poll',
		keepOpen: 'Leave it open',
		takeOff: 'Take off the board'
	}
} satisfies typeof fr;
