import type fr from '../fr/mishap.ts';

export default {
	code: 'Error {status}',
	missing: {
		title: 'There is nothing at this address.',
		next: 'Check the address character by character, or start again from the home page. A burned room has no page left: that is on purpose.'
	},
	refused: {
		title: 'This page cannot be opened this way.',
		next: 'Go back to the page you came from and try again, or start again from the home page.'
	},
	busy: {
		title: 'Too many requests at once.',
		next: 'Wait a few seconds, then reload the page.'
	},
	broken: {
		title: 'Something broke on our side.',
		next: 'Reload the page in a minute. If it goes on, give this number to the team of the site; it names the failure, not you.'
	},
	number: 'Number of the failure',
	home: 'Start again from the home page',
	join: 'Join a room with its code'
} satisfies typeof fr;
