import type fr from '../fr/mishap.ts';

export default {
	code: 'Error {status}',
	missing: {
		title: 'There is nothing at this address.',
		next: 'Check the address character by character, or start from the home page.'
	},
	gone: {
		title: 'This page was withdrawn.',
		next: 'The team of this site took it down on purpose. Search the archive for what remains, or start from the home page.'
	},
	noRoom: {
		title: 'This address does not open any room.',
		next: 'Check the code, or ask for the link again. A room that was burned has no page left: that is on purpose.'
	},
	refused: {
		title: 'This page cannot be opened this way.',
		next: 'Go back to the page you came from and try again, or start from the home page.'
	},
	busy: {
		title: 'Too many requests at once.',
		next: 'Wait a few seconds, then reload the page.'
	},
	broken: {
		title: 'Something broke on our side.',
		next: 'Reload the page in a minute. If it keeps happening, give this number to the site’s team; it identifies the failure, not you.'
	},
	number: 'Failure number',
	home: 'Go to the home page',
	join: 'Join a room with its code'
} satisfies typeof fr;
