import type fr from '../fr/desk.ts';
import crowd from './desk-crowd.ts';

/** The desk: what facilitators read on stage, two hands busy. Short, then what can go wrong. */
export default {
	/** Who comes in, votes, polls, rushes. */
	crowd,
	home: {
		title: 'Desk',
		lead: 'Choose a workshop, open a room, show the wall. Questions become readable here and nowhere else.',
		rooms: 'Your rooms',
		noRooms: 'No room is open. A room lasts one evening, then it is burned.',
		goIn: 'Go to its desk',
		roomNamed: 'Room {code}',
		burns: 'Burns on {date}',
		unfinished: 'Opening not finished',
		workshops: 'Workshops',
		noWorkshops: 'There is no workshop in the workshops folder.',
		open: 'Open a room',
		openFor: 'Open a room for “{title}”',
		problems: 'Some workshop files need correcting',
		problemsNote: 'The site goes on with what can be read. Each line says where to look.',
		problem: '{file}, line {line}: {message}'
	},
	phases: {
		open: 'open',
		'vote-only': 'taking votes only',
		paused: 'paused',
		closed: 'closed'
	},
	opening: {
		title: 'Open a room',
		lead: 'The room’s keys are made in this browser. The server receives their public half, and boxes that it cannot open.',
		workshop: 'Workshop',
		list: 'Language of the entry words',
		listHint:
			'Who cannot scan the QR code types the room’s code and the six entry words, shown on the wall.',
		french: 'French',
		english: 'English',
		burnsAt: 'Burn on',
		burnsAtHint:
			'At that time everything is erased from the server for good: questions, board, keys. You can burn it earlier.',
		burnsAtError: 'Choose a time to come, within 30 days.',
		submit: 'Open the room',
		steps: {
			reserve: 'A code is reserved',
			keyring: 'The room’s key is wrapped for you alone',
			statement: 'The room’s statement is signed',
			board: 'The board begins',
			phase: 'The room takes questions'
		},
		progress: { waiting: 'to come', doing: 'under way', done: 'done' },
		lost: 'The server did not answer. Nothing is lost: carry on, and the same step is taken again, byte for byte.',
		refused: 'The server refused this step.',
		resume: 'Carry on',
		opened: 'Room {code} is open.',
		noWorkshops: 'There must first be a workshop in the workshops folder.'
	},
	room: {
		title: 'Desk {code}',
		heading: 'Room',
		back: 'All rooms',
		entering: 'The room is opening in this browser…',
		locked: 'This desk is waiting for your passphrase.',
		line: {
			connecting: 'connecting',
			live: 'desk connected',
			lost: 'line down, trying again'
		},
		chainWords: 'Board no.\u00a0{n}, check words: {words}',
		chainHint:
			'The four check words change with each entry of the board. All screens show the same ones for the same number; others give away two boards.',
		burnsIn: 'Burns in {delay}',
		days: { one: '{n}\u00a0day', other: '{n}\u00a0days' },
		hours: '{n}\u00a0h',
		minutes: '{n}\u00a0min',
		state: 'State of the room',
		phaseNow: 'Room {phase}',
		phaseActs: { open: 'Open', 'vote-only': 'Votes only', paused: 'Pause', closed: 'Close' },
		phaseIs: { open: 'Is open', 'vote-only': 'Votes only', paused: 'Paused', closed: 'Closed' },
		slow: 'Slow mode',
		slowOff: 'no wait',
		slowEvery: { one: 'one question a minute', other: 'one question every {n}\u00a0minutes' },
		queue: 'Questions waiting, at most',
		queueOff: 'no limit',
		queueHint:
			'From 1 to 2,000, or nothing. Past it, attendees’ pages send no more and say so; a modified page can exceed it.',
		queueError: 'A number from 1 to 2,000, or nothing: the limit has not changed.',
		queued: '{n} waiting, {most} at most',
		queueMost: '{most} waiting at most',
		paceFree: 'No slow mode, queue without limit',
		each: { one: '{n}\u00a0question per person', other: '{n}\u00a0questions per person' },
		queueFull: 'queue full, pages send no more questions',
		counted: {
			received: { one: '{n} received', other: '{n} received' },
			read: { one: '{n} read', other: '{n} read' },
			published: '{n} on the board'
		},
		about: 'Workshop and check words',
		fold: 'Tools and settings',
		sealed: 'Questions decrypted in this browser only'
	},
	join: {
		title: 'Join the room',
		details: 'QR, address and entry words',
		qr: 'QR code to room {code}',
		address: 'Address',
		code: 'Code',
		words: 'Entry words',
		wordsHint: 'The same for everyone: with the address, they let in those who cannot scan.',
		noDoor:
			'This room has no entry words: it was opened without https. Come in by the QR code or the link.',
		wall: 'Open the wall',
		newWindow: '(new window)',
		copy: 'Copy the link',
		copied: 'Link copied',
		copyFailed: 'Copying failed: select the link below.',
		linkNote: 'The whole link opens the room. Publish it only where you invite people.'
	},
	lists: {
		incoming: 'To read',
		kept: 'Kept',
		board: 'On the board',
		answered: 'Answered',
		aside: 'Declined',
		merged: 'Merged',
		filter: 'Show',
		empty: {
			incoming:
				'Nothing to read. Questions arrive here, one after the other, without moving what you read.',
			kept: 'Nothing kept for later.',
			board: 'The board is empty.',
			answered: 'No answer yet.',
			aside: 'Nothing declined.'
		},
		noMatch: 'Nothing matches the search.',
		arrived: { one: '{n} new question', other: '{n} new questions' },
		seeNew: { one: '{n} new', other: '{n} new' },
		search: 'Search',
		found: { one: '{n} question found', other: '{n} questions found' },
		sort: 'Sort',
		sorts: {
			arrival: 'by arrival',
			place: 'room and online in turn',
			step: 'by step',
			votes: 'the board by votes'
		},
		unreadable: {
			one: '{n} envelope does not open with this room’s keys; it is set aside.',
			other: '{n} envelopes do not open with this room’s keys; they are set aside.'
		},
		withdrawn: {
			one: '{n} question taken back by the person who asked it.',
			other: '{n} questions taken back by the people who asked them.'
		}
	},
	item: {
		number: 'no.\u00a0{n}',
		by: 'signed {name}',
		room: 'in the room',
		online: 'online',
		step: 'step {step}',
		spotlit: 'Large on the wall',
		edited: 'Reworded',
		asAsked: 'As asked',
		readAll: 'Read all',
		readLess: 'Fold',
		offBoard: 'Taken off the board',
		declined: 'Declined',
		declinedFor: 'Declined: {reason}',
		merged: 'Merged with another',
		mergedInto: 'Merged with “{text}”',
		duplicates: { one: 'asked {n} more time', other: 'asked {n} more times' },
		spoken: 'Said aloud',
		mine: 'You take it',
		takenBy: '{name} takes it',
		busy: '{name} is writing here',
		alike: 'Looks like “{text}”',
		compare: 'Compare',
		more: 'More',
		keep: 'Keep',
		reason: 'Decline and say why',
		merge: 'Merge',
		note: 'Note',
		noteBy: '{name}:',
		unnote: 'Erase the note',
		take: 'I take this one',
		letGo: 'I let it go',
		up: 'Move up',
		down: 'Move down',
		first: 'To the top',
		answer: 'Written answer:',
		repliedBy: 'Private answer from {name}:',
		publish: 'Publish',
		edit: 'Reword',
		spotlight: 'Show large',
		unspotlight: 'Back to the list',
		answered: 'Answered',
		writeAnswer: 'Write',
		takeOff: 'Take off',
		decline: 'Decline',
		restore: 'Put back to read',
		publishAgain: 'Publish again',
		acts: 'Acts for the question: {text}'
	},
	edit: {
		wording: 'Text for the board',
		wordingHint: 'The board shows this text and says “reworded by the facilitators”.',
		publish: 'Publish this text',
		reword: 'Change the text',
		answer: 'Written answer',
		answerHint: 'Choose who will read it.',
		toAll: 'On the board, for everyone',
		toAsker: 'To the person who asked, and no one else',
		toAskerHint:
			'It leaves in ten seconds and appears on their page, as long as their tab is open.',
		send: 'Send the answer',
		cancel: 'Cancel',
		tooLong: 'The text is too long.',
		undelivered: 'This answer did not leave: sixteen messages were already written to this person.',
		left: {
			one: 'About {n} character left.',
			other: 'About {n} characters left.'
		}
	},
	reasons: {
		title: 'Why decline it',
		hint: 'The person who asked, and no one else, will read this sentence.',
		list: {
			already: 'We have answered it already this evening.',
			time: 'We will not have time to answer it tonight.',
			subject: 'It is outside the subject of this workshop.',
			personal: 'It is about a personal situation: come and see us afterwards.',
			unclear: 'We did not understand it: you may ask it in other words.'
		},
		other: 'Another reason',
		submit: 'Decline'
	},
	merge: {
		title: 'Merge with',
		hint: 'The question you choose stays; this one joins it, and the person who asked it is told.',
		hintOn:
			'What is on the board stays there, and the other one joins it; of two questions on the board, the one you choose stays.',
		compare: 'Two questions that look alike',
		compareHint:
			'If they ask the same, merge them under the one that should stay. The person who asked the other is told that theirs has joined it.',
		underThis: 'This one stays',
		under: 'This one stays, the other joins it: “{text}”',
		joins: 'It would join the one on the board, which stays there.',
		apart: 'Leave both as they are',
		alike: 'The closest',
		search: 'Search for a question',
		none: 'No question matches.',
		submit: 'Merge with “{text}”',
		in: {
			incoming: 'to read',
			kept: 'kept',
			board: 'on the board',
			answered: 'answered',
			aside: 'declined'
		}
	},
	note: {
		label: 'Note between desks',
		hint: 'Neither the audience, nor the wall, nor the server reads it.',
		submit: 'Note'
	},
	spoken: {
		open: 'Spoken question',
		title: 'A question said in the room',
		label: 'The question, as the board will show it',
		submit: 'Publish on the board'
	},
	undo: {
		button: 'Undo',
		seconds: { one: '{n}\u00a0second left', other: '{n}\u00a0seconds left' },
		undone: 'Undone: {done}',
		quoted: '“{text}”',
		unsent: 'Not received by the server yet',
		done: {
			publish: 'Published',
			keep: 'Kept',
			decline: 'Declined',
			restore: 'Put back to read',
			reword: 'Reworded',
			spotlight: 'Large on the wall',
			unspotlight: 'Back to the list',
			answered: 'Answered',
			takeOff: 'Taken off the board',
			merge: 'Merged',
			unmerge: 'Separated',
			order: 'Moved',
			arrange: 'Board ordered by votes',
			poll: 'Poll asked',
			note: 'Noted',
			take: 'Taken',
			letGo: 'Let go',
			phases: {
				open: 'Room opened',
				'vote-only': 'Votes only',
				paused: 'Room paused',
				closed: 'Room closed'
			},
			rules: 'Slow mode or limit changed',
			message: 'Answer about to leave'
		}
	},
	acts: {
		announce: 'Announce the room',
		publish: 'Publish',
		reword: 'Reword',
		spotlight: 'Show large',
		unspotlight: 'Back to the list',
		answered: 'Mark answered',
		takeOff: 'Take off the board',
		withdraw: 'Withdraw a question taken back',
		phase: 'Change the state of the room',
		burned: 'Announce that the room burns',
		keep: 'Keep',
		decline: 'Decline',
		restore: 'Put back to read',
		merge: 'Merge',
		unmerge: 'Separate',
		order: 'Move',
		poll: 'Ask a poll',
		closePoll: 'Close a poll',
		tickets: 'Make tickets',
		revoke: 'Revoke tickets',
		note: 'Note',
		unnote: 'Erase a note',
		replied: 'Mark the private answer',
		saved: 'Mark an export or a publication',
		take: 'Take a question',
		letGo: 'Let a question go',
		busy: 'Say where one writes',
		counters: 'Count the questions'
	},
	waiting: {
		title: { one: '{n} act on its way', other: '{n} acts on their way' },
		retrying:
			'The line is down, trying again. Everything is kept here and leaves by itself; keep the page open.',
		unsent: {
			one: '{n} act waits: neither the wall nor anyone else has it yet.',
			other: '{n} acts wait: neither the wall nor anyone else has them yet.'
		},
		stopped: 'The server refused “{act}”.',
		resume: 'Try again',
		drop: 'Give up this act'
	},
	warning: 'Danger',
	notice: 'Notice',
	warnings: {
		gap: 'Entries are missing from the board that the server gives. The desk no longer writes to it. Tell the room and open another one.',
		fork: 'The server shows two different boards under one number. The desk no longer writes to it. Tell the room and open another one.',
		signature:
			'The board that the server gives is not signed by this room. The desk no longer writes to it. Tell the room and open another one.',
		unreadable:
			'An entry of the board does not open: it was changed on the way. The desk no longer writes to it. Tell the room and open another one.',
		'rolled-back':
			'The server went back to an older board. The desk no longer writes to it. Tell the room and open another one.',
		backstage:
			'The log between desks that the server gives is not whole. The desk no longer writes. Note elsewhere what you decide.',
		statement:
			'The room’s statement is not the one that the board announces. Stop giving the link and open another room.',
		unseen:
			'An entry that the server accepted has not come back. Check on the wall that the board moves on.',
		clock:
			'The clock of this computer and that of the server do not agree. Set it: otherwise pages will believe that the desk has left.',
		later: 'Another desk runs a newer version. Reload this page.',
		gone: 'The room is no longer on the server, and nobody announced that it was burning. Ask whoever runs the server.',
		login:
			'Your session has ended, or your account was removed from the team. Log in in another tab, then try again: nothing is lost here. If logging in no longer works, ask a host.',
		forbidden: 'Your account no longer has access to this room.'
	},
	failures: {
		forbidden:
			'You have not been given the key of this room yet, or no longer have access to it. Ask whoever opened it: on their desk, “Give the key”. Then try again.',
		crypto:
			'This browser could not load the cryptography: it needs WebAssembly. Leave Lockdown Mode or the “Safer” level for this site, or use another browser.',
		lost: 'The server is not answering. Try again in a moment.',
		'not-mine':
			'The key of this room was not wrapped for this identity. Ask the person who opened it.',
		unfinished:
			'The opening of this room stopped on the way. Open another one; this one disappears by itself.',
		keys: 'The server announces keys that are not those of this room. Do not show the wall, do not give the link; open another room.',
		retry: 'Try again'
	},
	burn: {
		open: 'Burn the room…',
		title: 'Burn the room',
		lead: 'The server erases everything: questions, board, replies, keys. This desk forgets its own. Nothing comes back.',
		saved: {
			file: {
				never: 'Nothing of this room was exported.',
				last: 'Last export: {name}, {date}.'
			},
			page: {
				never: 'Nothing of this room was published.',
				last: 'Last publication: {name}, {date}.'
			},
			first: 'Export or publish first'
		},
		typed: 'Type the room’s code to confirm',
		mismatch: 'This is not the code of this room.',
		submit: 'Burn now',
		cancel: 'Keep the room',
		doing: 'The room is burning…',
		waiting: 'The server has not answered yet; the request leaves again by itself.',
		done: 'The room is burned',
		doneLead:
			'The server keeps nothing of it, this desk has forgotten its keys. What remains is what those present have read.',
		remains:
			'The files you exported remain too, and what you published on the workshop’s page: that can still be read over and taken down.',
		published: 'See what is published',
		home: 'Back to the desk'
	},
	closed: {
		told: 'The room is closed: no more questions arrive, and the wall says so.',
		still:
			'Until it burns you can still read, answer in writing, export and choose what will be published.',
		host: 'You can also open the room again, or burn it now.',
		moderator: 'Only hosts can burn it before its hour.',
		after: 'Export, publish'
	},
	keys: {
		open: 'Shortcuts',
		title: 'Keyboard shortcuts',
		enabled: 'Single-key shortcuts',
		next: 'Next question',
		previous: 'Previous question',
		keep: 'Keep for later',
		publish: 'Publish',
		edit: 'Reword',
		spotlight: 'Show large, or back to the list',
		answered: 'Mark answered',
		write: 'Answer in writing',
		decline: 'Decline, or put back to read',
		reason: 'Decline and say why',
		merge: 'Merge with another',
		note: 'Note, between desks',
		take: 'Take, or let go',
		first: 'To the top of the board',
		up: 'Move up the board',
		down: 'Move down the board',
		takeOff: 'Take off the board',
		undo: 'Undo the last act, for ten seconds',
		spoken: 'Spoken question',
		search: 'Search',
		lists: 'Go to one of the five lists',
		cheats: 'This list',
		close: 'Close'
	}
} satisfies typeof fr;
