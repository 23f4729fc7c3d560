import type fr from '../fr/problems.ts';

export default {
	malformed: {
		title: 'The request is malformed.',
		next: 'Reload the page, then try again.'
	},
	login: {
		title: 'You are not logged in, or no longer.',
		next: 'Log in, then try again: nothing was changed.'
	},
	forbidden: {
		title: 'You may not do this here.',
		next: 'Ask the person who opened the room or, to ask and vote there, ask for a ticket at the door.'
	},
	'no-room': {
		title: 'No room has this code, or it was burned.',
		next: 'Check the code on the wall, letter by letter.'
	},
	'not-found': {
		title: 'Nothing has this name here.',
		next: 'Check the address, or start again from the list.'
	},
	gone: {
		title: 'This page has been withdrawn.',
		next: 'Start again from the list.'
	},
	conflict: {
		title: 'Somebody else came first.',
		next: 'The current state is on its way; try again after it.'
	},
	closed: {
		title: 'The room is closed.',
		next: 'The room takes no more questions or votes: keep your text.'
	},
	paused: {
		title: 'The room is paused.',
		next: 'Keep your text: questions and votes pass again when the room resumes.'
	},
	size: {
		title: 'What was sent has the wrong size.',
		next: 'Reload the page, then try again.'
	},
	'token-bad': {
		title: 'The token or ticket is not valid.',
		next: 'Reload the page for another token, or ask for a ticket at the door.'
	},
	'token-spent': {
		title: 'This token or ticket was already used.',
		next: 'Reload the page for another token, or ask for a ticket at the door.'
	},
	work: {
		title: 'The entry computation is not valid, or no longer.',
		next: 'Reload the page: it does it again by itself.'
	},
	'slow-down': {
		title: 'Too much at once.',
		next: 'Your text is kept; it leaves again in a few seconds.'
	},
	'not-stored': {
		title: 'The server could not write.',
		next: 'Nothing is lost on your side: try again in a moment.'
	}
} satisfies typeof fr;
