import type fr from '../fr/desk.ts';

/** The desk: what facilitators read on stage, two hands busy. Short, then what can go wrong. */
export default {
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
		'vote-only': 'votes only',
		paused: 'paused',
		closed: 'closed'
	},
	opening: {
		title: 'Open a room',
		lead: 'The room’s keys are made in this browser. The server receives their public half, and boxes that it cannot open.',
		workshop: 'Workshop',
		list: 'Language of the six words',
		listHint: 'Who cannot scan the QR code types the room’s code and six words, shown on the wall.',
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
			live: 'line live',
			lost: 'line down, trying again'
		},
		chainWords: 'Board entry {n}: {words}',
		chainHint:
			'All screens show the same words for the same number. Other words give away two boards.',
		burnsIn: 'Burns in {delay}',
		days: { one: '{n}\u00a0day', other: '{n}\u00a0days' },
		hours: '{n}\u00a0h',
		minutes: '{n}\u00a0min',
		state: 'State of the room',
		phaseNow: 'Room {phase}',
		phaseActs: { open: 'Open', paused: 'Pause', closed: 'Close' },
		sealed: 'Questions decrypted in this browser only'
	},
	join: {
		title: 'Join the room',
		qr: 'QR code to room {code}',
		address: 'Address',
		code: 'Code',
		words: 'Six words',
		noDoor:
			'This room has no six words: it was opened without https. Come in by the QR code or the link.',
		wall: 'Open the wall',
		newWindow: '(new window)',
		copy: 'Copy the link',
		copied: 'Link copied',
		copyFailed: 'Copying failed: select the link below.',
		linkNote: 'The whole link opens the room. Publish it only where you invite people.'
	},
	lists: {
		incoming: 'To read',
		board: 'On the board',
		answered: 'Answered',
		aside: 'Set aside',
		filter: 'Show',
		empty: {
			incoming:
				'Nothing to read. Questions arrive here, one after the other, without moving what you read.',
			board: 'The board is empty.',
			answered: 'No answer yet.',
			aside: 'Nothing set aside.'
		},
		arrived: { one: '{n} new question', other: '{n} new questions' },
		seeNew: { one: 'See {n} new', other: 'See {n} new' },
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
		offBoard: 'Taken off the board',
		declined: 'Declined',
		merged: 'Merged with another',
		answer: 'Written answer',
		publish: 'Publish',
		edit: 'Reword',
		spotlight: 'Show large',
		unspotlight: 'Back to the list',
		answered: 'Answered',
		writeAnswer: 'Write',
		takeOff: 'Take off',
		decline: 'Decline',
		restore: 'Take back',
		publishAgain: 'Publish again',
		acts: 'Acts for the question: {text}'
	},
	edit: {
		wording: 'Text for the board',
		wordingHint:
			'Before publishing, the board shows this text alone. Afterwards it says “reworded”.',
		publish: 'Publish this text',
		reword: 'Change the text',
		answer: 'Written answer',
		answerHint: 'Choose who will read it.',
		toAll: 'On the board, for everyone',
		toAsker: 'To the person who asked, and no one else',
		toAskerHint: 'It appears on their page, as long as their tab is open.',
		send: 'Send the answer',
		cancel: 'Cancel',
		tooLong: 'The text is too long.',
		undelivered: 'This answer did not leave: sixteen messages were already written to this person.',
		left: { one: '{n} byte left', other: '{n} bytes left' }
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
		decline: 'Decline',
		restore: 'Take back'
	},
	waiting: {
		title: { one: '{n} act on its way', other: '{n} acts on their way' },
		retrying:
			'The server is not answering. Everything is kept here and leaves by itself; keep the page open.',
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
		login: 'Your session has ended. Log in in another tab, then try again: nothing is lost here.',
		forbidden: 'Your account no longer has access to this room.'
	},
	failures: {
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
		typed: 'Type the room’s code to confirm',
		mismatch: 'This is not the code of this room.',
		submit: 'Burn now',
		cancel: 'Keep the room',
		doing: 'The room is burning…',
		waiting: 'The server has not answered yet; the request leaves again by itself.',
		done: 'The room is burned',
		doneLead:
			'The server keeps nothing of it, this desk has forgotten its keys. What remains is what those present have read.',
		home: 'Back to the desk'
	},
	keys: {
		open: 'Shortcuts',
		title: 'Keyboard shortcuts',
		enabled: 'Single-key shortcuts',
		next: 'Next question',
		previous: 'Previous question',
		publish: 'Publish',
		edit: 'Reword',
		spotlight: 'Show large, or back to the list',
		answered: 'Mark answered',
		write: 'Answer in writing',
		decline: 'Decline, or take back',
		cheats: 'This list',
		close: 'Close'
	}
} satisfies typeof fr;
