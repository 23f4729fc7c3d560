import type fr from '../fr/wall.ts';

export default {
	title: 'Wall of room {code}',
	opening: 'The wall is opening…',
	noscript:
		'The wall decrypts the board in this browser: it needs JavaScript. Allow it for this site, then reload the page.',
	join: 'Ask your question',
	words: 'or type these six words',
	qr: 'QR code to room {code}',
	phases: {
		open: 'Questions open',
		'vote-only': 'No more questions',
		paused: 'Paused',
		closed: 'Room closed',
		soon: 'Opening at {time}',
		burned: 'Room burned. Nothing of it remains on the server.',
		over: 'Room over. Nothing of it remains on the server.'
	},
	invitation: 'Your questions, readable by the facilitators only.',
	queue: {
		one: '{n} question received',
		other: '{n} questions received'
	},
	published: {
		one: '{n} on the board',
		other: '{n} on the board'
	},
	mark: 'Board {n}',
	line: {
		connecting: 'Connecting…',
		lost: 'Offline for {age}',
		seconds: '{n} s',
		minutes: '{n} min',
		unconfirmed: 'No news from the desk since {time}'
	},
	help: {
		title: 'Keys of the wall',
		night: 'Night',
		fullscreen: 'Full screen'
	}
} satisfies typeof fr;
