import type fr from '../fr/wall.ts';

export default {
	title: 'Wall of room {code}',
	opening: 'The wall is opening…',
	noscript:
		'The wall decrypts the board in this browser: it needs JavaScript. Allow it for this site, then reload the page.',
	join: 'Ask your question',
	vote: 'Vote',
	read: 'Read the board',
	ticket: 'Asking and voting take a paper ticket.',
	words: 'without the QR code: the address, then these six entry words',
	qr: 'QR code to room {code}',
	phases: {
		open: 'Questions open',
		'vote-only': 'No more questions',
		paused: 'Paused',
		closed: 'Room closed',
		soon: 'Opening at {time}',
		burned: 'Room burned. Nothing is left on the server.',
		over: 'Room over. Nothing is left on the server.'
	},
	full: 'The queue is full, it will open again by itself',
	answered: 'Answered',
	voting: 'Vote from your phone.',
	invitation: 'Your questions, readable by the facilitators only.',
	received: {
		one: '{n} question received',
		other: '{n} questions received'
	},
	queue: {
		one: '{n} waiting',
		other: '{n} waiting'
	},
	published: {
		one: '{n} on the board',
		other: '{n} on the board'
	},
	mark: 'Check no. {n}:',
	line: {
		connecting: 'Connecting…',
		lost: 'Offline for {age}',
		seconds: '{n} s',
		minutes: '{n} min',
		unconfirmed: 'No news from the desk since {time}, or a clock is wrong'
	},
	danger: {
		state: 'Send nothing',
		next: 'Do not rely on this screen any more, ask your questions aloud. Desk: reload this wall.',
		withheld: 'No address and no QR code here while this danger is shown.'
	},
	help: {
		title: 'Keys of the wall',
		night: 'Night',
		fullscreen: 'Full screen',
		pause: 'Pause',
		glass: 'Glass server',
		votes: 'By votes',
		help: 'Keys',
		space: 'Space',
		next: 'The end, step by step'
	},
	votes: {
		title: 'Most voted',
		none: 'No question waits on the board.'
	},
	pause: {
		title: 'Pause',
		text: 'Back soon. The questions already sent wait for their turn.'
	},
	glass: {
		title: 'All that the server has of this room',
		looking: 'Looking into the server…',
		what: 'What',
		rows: 'Rows',
		bytes: 'Bytes',
		tables: {
			envelope: 'Questions, sealed',
			board: 'Board, sealed',
			board_head: 'Signature of the board',
			backstage: 'Backstage, sealed',
			reply: 'Replies, sealed',
			keyring: 'Keys, sealed',
			room_tokens: 'Keys of the tokens',
			spent_ask: 'Question tokens, spent',
			spent_vote: 'Vote tokens, spent',
			tally: 'Counts of votes',
			ticket: 'Tickets, as hashes',
			ticket_use: 'Tickets used',
			room: 'The room'
		},
		envelope: 'Question {n}, as it keeps it',
		entry: 'Entry {n} of the board, as it keeps it',
		read: 'Of the board, what this wall reads with its key',
		total: {
			one: '{n} kB in all. Of who asks, no address, no name, no time: there is no column for them.',
			other:
				'{n} kB in all. Of who asks, no address, no name, no time: there is no column for them.'
		},
		age: 'Seen {age} ago.'
	},
	burning: {
		title: 'The room is burning',
		over: 'The hour of the room has come',
		signed: 'The facilitators signed the end on the board.',
		next: 'Next',
		hour: 'The server erases it at the promised hour.',
		keys: 'The keys are erased from this wall, its address included.',
		held: 'The server had:',
		proof: 'At {address} the server now answers 404: no room. See for yourself.',
		late: 'The server does not confirm yet that all is erased. It is being asked again.',
		copies: 'Whoever copied the server before has only ciphertext; the desks erase their keys too.'
	}
} satisfies typeof fr;
