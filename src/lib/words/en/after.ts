import type fr from '../fr/after.ts';

/** After the evening: what leaves the room, in a file or in clear, before everything burns. */
export default {
	fromDesk: 'After the evening: export, publish',
	title: 'After the evening {code}',
	heading: 'After the evening',
	toDesk: 'Back to the room’s desk',
	locked: 'This page waits for your passphrase.',
	entering: 'The room is opening in this browser…',
	openDesk: 'Open this room’s desk first, then come back here.',
	burned:
		'This room has burned: nothing of it is left to export. What was published stays, and is taken off here.',
	burns: 'This room burns on {date}. Export before then: afterwards nothing can be found again.',
	counting: 'Questions are still coming in: wait until their number stands still.',
	notice: 'Notice',
	export: {
		title: 'Export for facilitators',
		lead: 'The file is made in this browser and goes to your downloads, in clear: nothing encrypts it any more. It does not pass through the server.',
		holds: {
			one: 'It holds {n} question: its text, the board’s wording where it differs, the place, the step, the state, the answer written on the board.',
			other:
				'It holds {n} questions: their text, the board’s wording where it differs, the place, the step, the state, the answer written on the board.'
		},
		notes: 'Your notes between facilitators and reasons for declining are in it too.',
		without:
			'It holds no names that askers gave, no private answers, no questions that their askers took back, and no time of any.',
		markdown: 'Markdown',
		markdownHint: 'to read, to print',
		csv: 'CSV',
		csvHint: 'for a spreadsheet; an apostrophe stands before what would pass for a formula',
		json: 'JSON',
		jsonHint: 'for a program',
		download: 'Download as {format}',
		madeWord: 'Made',
		done: 'File {name}. Put it where you keep what is confidential, or erase it.'
	},
	file: {
		heading: 'Room {code}',
		made: 'Exported on {date}. Confidential: these questions had been encrypted.',
		columns: {
			number: 'rank in this file',
			state: 'state',
			text: 'text',
			asked: 'as asked',
			place: 'place',
			step: 'step',
			answer: 'answer',
			reason: 'reason',
			notes: 'notes'
		},
		states: {
			answered: 'answered',
			board: 'on the board',
			kept: 'kept',
			incoming: 'incoming',
			merged: 'merged',
			declined: 'declined',
			aside: 'taken off the board'
		},
		places: { room: 'in the room', online: 'online' }
	},
	publish: {
		title: 'Publish on the workshop’s page',
		lead: 'Choose questions of the board, read them again, then confirm. Once published they are in clear, for everyone, on the server and in search engines. They stay when the room burns.',
		none: 'The board is empty: nothing to publish.',
		answered: 'answered',
		already: 'already online',
		choose: 'Publish this question',
		question: 'Question, as it will be read',
		questionHint: 'Take out what would make someone recognisable.',
		answer: 'Answer',
		answerHint: 'Optional.',
		time: 'Moment in the recording',
		timeHint: 'Optional, written h:mm:ss, for instance 1:02:03.',
		timeError: 'Write h:mm:ss, for instance 1:02:03, or leave it empty.',
		empty: 'Write the question, or untick it.',
		tooLong: 'Make it shorter: {most} characters at most.',
		language: 'Asked in',
		languages: { fr: 'French', en: 'English' },
		sign: 'Show my name ({name}) as the person who publishes',
		reviewNone: 'Review before publishing',
		review: {
			one: 'Review before publishing {n} question',
			other: 'Review before publishing {n} questions'
		},
		nothing: 'Tick at least one question.',
		confirmTitle: 'Make it public?',
		confirmLead:
			'This is, word for word, what everyone will read on the page “{title}”. Others may copy it before you take it off.',
		confirm: 'Publish in clear',
		cancel: 'Do not publish',
		doing: 'Sending…'
	},
	published: {
		title: 'Published already',
		of: 'Published for “{title}”',
		none: 'Nothing is published.',
		page: 'See the page',
		everywhere: 'Published questions',
		everywhereLead:
			'What is in clear on the workshops’ pages, and how to take it off. A question taken off leaves the page and the disk; copies may exist elsewhere.',
		remove: 'Take off',
		removeNamed: 'Take off “{question}”',
		removeAll: 'Take all off',
		sure: 'Take all published questions off this page?',
		keep: 'Keep',
		done: { one: '{n} question is online.', other: '{n} questions are online.' },
		empty: 'No question is online for this workshop any more.',
		conflict:
			'Someone else changed the list meanwhile. It is up to date now: read it again, then try again.',
		lost: 'The server did not answer. Try again: the same list is not published twice.'
	},
	page: {
		title: 'Questions of the evening',
		lead: 'Chosen and reviewed by the facilitators, published in clear. The others burned with the room, or will.',
		askedIn: { fr: 'Asked in French', en: 'Asked in English' },
		at: 'in the recording, at',
		on: 'published on {date}',
		by: 'by {name}'
	},
	command: {
		usage:
			'terrasse unpublish SLUG [N]: the workshop’s name in its address, then the question’s number on its page.',
		taken: { one: '{n} question taken off {slug}.', other: '{n} questions taken off {slug}.' },
		none: 'Nothing to take off {slug}.'
	}
} satisfies typeof fr;
