import type fr from '../fr/reports.ts';

export default {
	title: 'Report content',
	lead: 'A page of this site seems to you to break the law, or our terms. Say which one and why.',
	law: 'This form follows article 16 of Regulation (EU) 2022/2065 on digital services. A person reads each notice and decides, without automated means.',
	rooms: {
		one: 'The questions of a room are encrypted: we cannot read them. About a board, speak to the team on site as well: unless chosen otherwise, the room burns one hour after the end.',
		other:
			'The questions of a room are encrypted: we cannot read them. About a board, speak to the team on site as well: unless chosen otherwise, the room burns {n} hours after the end.'
	},
	roomsTaken:
		'The link, the key and the code of a room are taken out of what you write here: say which workshop it was, and which evening.',
	aRoom: '[a room]',
	urgent:
		'If somebody is in danger, call the emergency services first: 112. We do not read notices day and night.',
	address: 'Exact address of the page',
	addressHint:
		'Copy it from the address bar. For a room, do not copy what follows the # sign: it is its key.',
	ground: 'Ground',
	grounds: {
		illegal: 'Illegal content',
		rights: 'Breach of my rights, or of those of the person I represent',
		'personal-data': 'My personal data',
		minors: 'Sexual abuse of a minor',
		terms: 'Against the terms of this site'
	},
	choose: 'Choose',
	reason: 'Why',
	reasonHint:
		'The facts, and if you know it the law or the line of the terms. Write nothing about yourself that is not of use.',
	name: 'Your name (optional)',
	email: 'Your e-mail address (optional)',
	identityHint:
		'Name and e-mail address: the Regulation provides for giving them, without requiring it. They may be needed if the ground depends on who you are: copyright, defamation. They are never asked for about sexual abuse of a minor.',
	goodFaith: 'I believe in good faith that what I write here is accurate and complete.',
	trap: 'Leave this field empty',
	send: 'Send the notice',
	keeping:
		'We keep what you write and the day, until twelve months after the decision. Neither your IP address nor the hour.',
	wrong: 'Something is missing: the notice was not sent. What you wrote is still here.',
	errors: {
		address: 'Write the address of a page of this site.',
		ground: 'Choose a ground.',
		reason: 'Explain in a few words, at least ten characters and at most 5,000.',
		name: 'Write a shorter name, or leave it empty.',
		email: 'Write an e-mail address, or leave it empty.',
		goodFaith: 'Tick this sentence to send: the Regulation asks for it.'
	},
	wait: 'Many notices are coming in, from everybody together. Yours is not sent yet: keep this page open for a minute, then press “Send” again. What you wrote is still here.',
	busy: 'The form has taken too many notices within a day, from everybody together. Yours is not sent: write to {contact}, or try again later. What you wrote is still here.',
	busyNoContact:
		'The form has taken too many notices within a day, from everybody together. Yours is not sent: try again later. What you wrote is still here.',
	full: 'The server could not store it: nothing is kept. Try again later.',
	danger: 'Warning',
	received: {
		title: 'Notice received',
		text: 'Write down these two lines: they alone open the decision, and we cannot give them to you again.',
		reference: 'Reference',
		phrase: 'Reading words',
		next: 'We will answer without undue delay. To read the decision, come back to this page, further down.'
	},
	read: {
		title: 'Read a decision',
		text: 'With the reference and the reading words of the receipt.',
		submit: 'Read',
		unknown: 'Nothing matches. Check both lines; a decision is erased after twelve months.',
		waiting: 'Notice {reference}, received on {day}, waits for a decision.',
		decided: 'Notice {reference}, received on {day}, was decided on {decided}.',
		statement: 'Reasons',
		redress: 'If you disagree'
	},
	decisions: {
		keep: 'The content stays.',
		remove: 'The content is removed.',
		restrict: 'The content is restricted.'
	},
	waiting: {
		one: 'One notice waits for a decision.',
		other: '{n} notices wait for a decision.'
	},
	desk: {
		title: 'Notices',
		lead: 'Read by a person, decided with reasons. The decision removes nothing by itself: remove the content first, where it is.',
		hostsOnly: 'Notices are read and decided with the host role. Ask somebody who has it.',
		none: 'No notice.',
		open: 'To decide',
		closed: 'Decided',
		from: 'From:',
		anonymous: 'nobody gave a name',
		page: 'See the page',
		room: 'A room: neither its code nor its key is kept',
		decide: 'Decide',
		again: 'Change the decision',
		decision: 'Decision',
		statement: 'Reasons',
		statementHint:
			'The facts, then the law or the line of the terms. If content is removed or restricted, send them to whoever published it as well (article 17): how far, for how long, and that no automated means were used.',
		redress: 'Redress',
		redressDefault:
			'Answer to the contact on the legal notice, or go to a court. In France, Arcom coordinates the application of the Digital Services Regulation.',
		save: 'Save the decision',
		saved: 'Decision saved.',
		lost: 'The server did not answer. What you wrote is still here: try again.',
		short: 'Write the reasons and the redress, at least ten characters each.',
		kept: 'A notice is erased twelve months after its decision.'
	}
} satisfies typeof fr;
