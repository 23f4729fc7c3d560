import type fr from '../fr/account.ts';

/** Accounts: set-up, login, recovery, the account page, and what stands around the desk. */
export default {
	terminal: {
		link: 'To make a facilitator account, open this link. It works once, for 24 hours:'
	},
	frame: {
		skip: 'Skip to content',
		ways: 'The desk and your account',
		desk: 'Desk',
		team: 'Team',
		archive: 'Archive',
		settings: 'Settings',
		reports: 'Reports of content',
		audit: 'Administrative acts',
		figures: 'Figures',
		campaigns: 'Campaigns',
		account: 'Account of {name}',
		logOut: 'Log out',
		loggingOut: 'Logging out…',
		stayed:
			'Your keys have left this tab, but the server did not answer. Press “Log out” again when the connection is back.',
		noScript:
			'The desk needs JavaScript: questions are deciphered in this browser and nowhere else. Allow JavaScript for this site, then reload the page.',
		notice: 'Notice',
		danger: 'Careful'
	},
	steps: {
		stretching: 'Computing your keys in this browser: a second, perhaps ten on an old phone…',
		sending: 'Talking to the server…',
		waiting: {
			one: 'Too many tries: trying again in {n} second, by itself…',
			other: 'Too many tries: trying again in {n} seconds, by itself…'
		}
	},
	troubles: {
		wrong:
			'This login and this passphrase do not go together. Check both; if you forgot, the recovery sheet lets you in.',
		link: 'This set-up link was already used, was replaced, or is over 24 hours old. If it has just made your account, log in. If not, run “terrasse setup-link” on the server: it shows a new link.',
		taken: 'This login is taken here. Choose another: everything else is kept.',
		slow: 'The server is receiving too many tries. Wait a minute, then try again: what you wrote is kept.',
		offline:
			'The server did not answer. Check the connection, then try again: what you wrote is kept.',
		unstored:
			'The server could not write: its disk may be full. Nothing has changed. Try again in a moment; if it lasts, tell the person who runs it.',
		stretching:
			'This browser could not compute the keys: it needs WebAssembly and a little memory. Close other tabs, leave Lockdown Mode or Tor Browser’s “Safer” level for this site, or try another browser.',
		invitation:
			'This invitation was already used, was taken back, or has expired. If it has just made your account, log in. If not, ask the person who invites you for another.',
		swapped:
			'The keys the server gives are not those that the link announces. Do not come in: tell the person who invites you, by voice.',
		nameTaken:
			'Someone in the team already has this name. Choose another, so that nobody takes you for them: everything else is kept.',
		ended: 'Your session has ended. Log in again.',
		right: 'Your role does not allow it, or no longer. Ask a host.',
		lastHost: 'There must be at least one host. First give that role to someone else.',
		moved: 'The team has changed in the meantime. Look at it again, then start over.',
		keys: 'The server gave back keys that are not yours. Do not open a room. Tell the person who runs the server: it takes a backup, or a new account.',
		unexpected:
			'Something unforeseen happened. Reload the page and try again; if it comes back, tell the person who runs the server.'
	},
	fields: {
		name: 'Name',
		nameHint: 'What your team will see. A pseudonym is fine.',
		nameMissing: 'Write a name, of at most 80 characters.',
		login: 'Login',
		loginHint: 'What you log in with. Unaccented letters, digits and . _ @ + -',
		loginWrong:
			'From 1 to 64 characters: unaccented letters, digits and . _ @ + - only. Take the others out.',
		passphrase: 'Passphrase',
		current: 'Current passphrase',
		fresh: 'New passphrase',
		freshHint:
			'At least 14 characters, spaces included. Several unrelated words are better than one complicated word. It never leaves this browser.',
		confirm: 'The same passphrase, once more',
		differs: 'The two differ. Write the second again, or show them to compare.',
		missing: 'Write your passphrase.',
		show: 'Show',
		hide: 'Hide'
	},
	passphrase: {
		meter: 'Strength',
		levels: {
			empty: 'Nothing written yet.',
			short: 'Too short. Add a word or two: repetitions, sequences and your name do not count.',
			fair: 'Acceptable. One more word would make it good.',
			good: 'Good.',
			strong: 'Very good.'
		},
		suggest: 'Suggest a phrase of six words',
		again: 'Suggest another',
		use: 'Take this phrase',
		suggested: 'Drawn at random in this browser:'
	},
	setup: {
		title: 'Make your account',
		lead: 'An account is for opening rooms and reading their questions. Its keys are born in this browser; the server only keeps boxes of them that it cannot open.',
		loss: 'Nobody can give you back a forgotten passphrase. The recovery sheet, at the next step, is the only other way in. If you lose both, the account and what it lets you read are lost.',
		next: 'Go on to the recovery sheet',
		brokenLink:
			'The end of the set-up link is missing. Copy it whole from the terminal, with the # and what follows. Lost it? Run “terrasse setup-link” on the server: it shows a new link.',
		create: 'Make the account',
		back: 'Back to the name and the passphrase'
	},
	sheet: {
		title: 'Your recovery sheet',
		lead: 'These twelve recovery words let you in without the passphrase. They are shown once. Print them or copy them by hand, and keep the paper away from this computer: whoever reads it can read your rooms.',
		loss: 'Passphrase and sheet both lost: everything is lost, and nobody can help, not even the server.',
		words: 'The twelve recovery words, in order',
		print: 'Print the sheet',
		paperTitle: 'Recovery sheet',
		paperPage: 'Recovery page:',
		paperLogin: 'Login:',
		paperDay: 'Made on {day}; only the latest one is good.',
		paperUse:
			'Forgot the passphrase? Open the page above, write the login and these twelve recovery words, in order. You will choose a new passphrase and get a new sheet; then destroy this one.',
		paperKeep:
			'Whoever reads this sheet can read your rooms. Keep it as you keep the key of your home, away from the computer.',
		check: 'Check the paper',
		checkLead: 'Read from the paper, not from the screen, and write two words.',
		look: 'See the recovery words again',
		ready: 'It is on paper: check',
		word: 'Word number {n}',
		wordWrong:
			'That is not word number {n}. Check your paper; if need be, see the words again and correct it.'
	},
	login: {
		title: 'Enter the desk',
		button: 'Log in',
		out: 'You are logged out. Your keys have left this browser.',
		guest:
			'Came for one evening, without a passphrase? Your stay ends when the room burns, and your keys have then left this browser: there is nothing left to open here. For another evening, ask for an invitation.',
		removed:
			'If your login no longer works, your account may have been removed from the team: ask a host.',
		guestOver: 'Your stay is over: your keys have left this browser.',
		lost: 'Forgot the passphrase? Take your recovery sheet',
		lostBoth:
			'Neither passphrase nor sheet? The person who runs the server can run “terrasse setup-link”, which gives a new account; the old one does not open again.'
	},
	recovery: {
		title: 'Enter with the recovery sheet',
		lead: 'Write your login and the twelve recovery words, in order. Accents and capitals do not count, and four letters a word are enough.',
		words: 'The twelve recovery words',
		count: { one: '{n} word out of 12', other: '{n} words out of 12' },
		button: 'Enter with these words',
		wrongCount: {
			one: 'There is {n} word: it takes twelve. Start again from the top of the sheet.',
			other: 'There are {n} words: it takes twelve. Start again from the top of the sheet.'
		},
		wrongWord: 'Word number {n}, “{word}”, is in no list. Read it again on the sheet.',
		wrongSum: 'These words exist, but on no sheet in this order. Check the order and each word.',
		wrong:
			'This login and these words do not go together. Check the login; a sheet that was replaced by a new one is worth nothing.',
		renewTitle: 'Choose a new passphrase',
		renewLead:
			'The words are right. The sheet you have just used must be replaced: the next step gives you a new one.',
		create: 'Replace passphrase and sheet'
	},
	unlock: {
		title: 'Open your keys',
		lead: 'You are logged in, but this tab does not hold your keys. Write the passphrase of {login}: they open here, and leave when the tab closes. Once reloaded, the tab asks for it again if you opened your keys in another one meanwhile, or if the server restarted.',
		button: 'Open',
		lost: 'Forgot the passphrase?',
		guest:
			'Your keys are no longer in this browser, and without a passphrase nothing can bring them back. Ask for another invitation.'
	},
	account: {
		title: 'Your account',
		login: 'Login',
		role: 'Role',
		roles: { host: 'Host', moderator: 'Moderator' },
		voiceTitle: 'Your six identity words',
		voiceLead:
			'Say them aloud to your colleagues: if their screen shows the same ones for your name, your keys are yours, and nobody slipped in between.',
		voiceSeal: 'Computed here, from the keys this tab holds',
		sessionsTitle: 'Your sessions',
		sessionsLead:
			'A session is a browser that is logged in. Only the day it was opened is kept: no address, no device. Two words name it; each browser shows its own on this page.',
		opened: 'opened on',
		ends: 'ends on',
		current: 'This one',
		end: 'End',
		endNamed: 'End session {words}',
		endOthers: 'End all others',
		ended: { one: '{n} session ended.', other: '{n} sessions ended.' },
		passTitle: 'Change the passphrase',
		passLead:
			'Your keys stay the same: your rooms and your identity words do not change. Other sessions end.',
		passButton: 'Change',
		passDone: 'Passphrase changed. Other sessions have ended.',
		sheetTitle: 'New recovery sheet',
		sheetLead:
			'Do it if the old one is lost, or if somebody may have read it. The old one is worth nothing afterwards. If somebody may have read it and also copied the server’s data, make a new account instead.',
		sheetButton: 'Prepare a new sheet',
		sheetCreate: 'Replace the sheet',
		sheetDone: 'Sheet replaced. Destroy the old one. Other sessions have ended.',
		cancel: 'Cancel',
		doneWord: 'Done'
	}
} satisfies typeof fr;
