import type fr from '../fr/room.ts';

export default {
	title: 'Room {code}',
	opening: 'The room is opening in this browser…',
	noscript: {
		word: 'JavaScript is off.',
		why: 'This page needs it: your question is encrypted in this browser before it leaves, and that encryption is a program. Without it, your question would leave readable; we would rather it did not leave.',
		next: 'Allow JavaScript for this site; WebAssembly may stay off. Or ask your question aloud.'
	},
	badCode: {
		title: 'This is not the code of a room',
		lead: 'A code has eight letters and digits. Compare with the wall, then correct it here.'
	},
	entrance: {
		noRoom: {
			title: 'No room under this code',
			text: 'There may be a mistake in the code, or the room was burned: then nothing of it remains. Compare with the wall, letter by letter.',
			fix: 'Correct the code'
		},
		unreached: {
			title: 'The server does not answer',
			text: 'The page is here, but the room could not be asked for. Check your network.',
			button: 'Try again'
		},
		swapped: {
			word: 'Danger.',
			title: 'This is not the room of the link',
			text: 'For this code the server shows a room whose key is not that of your link. Someone may have swapped the keys, and could read your questions. Nothing can leave from here.',
			next: 'Scan the QR code on the wall again. If this notice comes back, tell the facilitators, aloud.'
		},
		words: {
			title: 'The six entry words on the wall',
			lead: 'Type the six entry words shown beside the code. Four letters of each are enough; capitals and accents do not count.',
			cut: 'The link is incomplete or altered: its end, after the # sign, cannot be read. Scan the QR code again, or type the six words.',
			word: 'Word {n}',
			unknown: 'This word is not in the list. Compare with the wall.',
			missing: 'This word is missing.',
			button: 'Join',
			trying: 'Opening…',
			closed:
				'These six entry words do not open this room. Check their order, then the code of the room.',
			insecure:
				'This browser does not open the room with words on a page without https. Scan the QR code, or ask for the https address.',
			noDoor: 'This room does not open with words. Scan the QR code on the wall.',
			listMissing:
				'The list of words could not be loaded. What you typed stays here: check your network, then press again.',
			local: 'The words stay in this browser: the server does not receive them.'
		}
	},
	phases: {
		open: 'The room is open: you can ask a question.',
		'vote-only': 'No more questions are taken; you can still withdraw yours.',
		paused: 'The room is paused: it will take questions again soon.',
		closed: 'The room is closed: it takes no more questions.',
		soon: 'The room is not open yet. Opening planned at {time}.',
		burned:
			'The room was burned: its questions and its keys were erased from the server. You can close this tab.',
		over: 'The room is over, and nothing of it remains on the server. You can close this tab.'
	},
	full: 'The queue is full: the room will take questions again soon.',
	line: {
		connecting: 'Connecting…',
		live: 'Live.',
		lost: 'The line has been down since {time}. It will come back by itself; what you write stays here.'
	},
	warnings: {
		word: 'Danger.',
		gap: 'An entry of the board is missing: the server hides one, or has lost one.',
		fork: 'The server has shown two different boards under the same number.',
		signature: 'The board bears a signature that is not the room’s.',
		unreadable: 'An entry of the board was damaged on its way and does not open.',
		'rolled-back': 'The server went back to an older state of the board.',
		forged:
			'The server gave this browser tokens made with a key that is not the room’s: it could recognise your questions and votes. They were thrown away, and nothing leaves from here.',
		statement: 'The server shows a statement of the room that the board did not announce.',
		gone: 'The room disappeared from the server early, without the facilitators having burned it.',
		standing: 'Write nothing here: read the notice.',
		next: 'Do not rely on this screen any more. Tell the facilitators, aloud.',
		reload: 'Then reload the page.',
		reloadLoses:
			'Reloading the page erases your questions and their answers from this screen. To find them again afterwards, keep them first:',
		reloadGone:
			'Do not reload the page: your questions and their answers would be gone from it. First copy those you care about.',
		reloadKeeps: 'This device keeps your questions: you may reload the page.'
	},
	notice: 'Notice.',
	unconfirmed:
		'No desk has confirmed this board since {time}. It may be late, or a clock may be wrong.',
	outOfDate:
		'This page is older than the desk and does not understand everything. Reload it once nothing of yours is waiting; “My questions” stay only if this device keeps them.',
	languageLost:
		'The other language could not be loaded: the page keeps this one, and your questions. Check your network, then try again.',
	trust: {
		essential: 'The facilitators read your question; the server cannot.',
		seen: 'Together and live, they could see which connection it comes from; Tor Browser hides it.',
		title: 'Who can read, who can see',
		readers:
			'The facilitators of the room read your questions: they are who you are writing to. The server cannot read them, and nothing says who asks.',
		watching:
			'A server and facilitators watching you together, live, could see which connection a question comes from. None of it is kept.',
		scripts:
			'A dishonest server could send a changed page, which would read what you type. It is the largest risk of any web application.',
		tor: 'Tor Browser hides your address from this site, and this site from your network.'
	},
	composer: {
		title: 'Ask your question',
		text: 'Your question',
		left: { one: '{n} character left.', other: '{n} characters left.' },
		leftBytes: {
			one: '{n} byte left: these characters take more room.',
			other: '{n} bytes left: these characters take more room.'
		},
		over: {
			one: 'Too long by {n} character. Shorten it to send.',
			other: 'Too long by {n} characters. Shorten it to send.'
		},
		overBytes: {
			one: 'Too long by {n} byte. Shorten it to send.',
			other: 'Too long by {n} bytes. Shorten it to send.'
		},
		name: 'A name, if you like',
		nameHint:
			'Leave it empty to stay anonymous. A name, even an invented one, ties your questions together.',
		place: 'Where are you?',
		places: { none: 'Rather not say', room: 'In the room', online: 'Online' },
		button: 'Send',
		sealing: 'Encrypting…',
		sending: 'Sending…',
		sealed: 'Encrypted in this browser, before it leaves.',
		slow: {
			one: 'Slow mode: one question a minute for each person.',
			other: 'Slow mode: one question every {n} minutes for each person.'
		},
		notYet: 'Your next question can leave at {time}. Write it now if you like: it stays here.',
		paused:
			'The room is paused. Write if you like, your text stays here: you can send it as soon as the room resumes.',
		full: {
			one: 'One question is waiting already, and the facilitators take no more at a time. Write yours, it stays here: sending will open again by itself.',
			other:
				'{n} questions are waiting already, and the facilitators take no more at a time. Write yours, it stays here: sending will open again by itself.'
		},
		shut: {
			over: 'The room is no more. This text has not left: copy it if you want it, then close the tab.',
			danger:
				'Read the notice at the top of the page: nothing leaves from here. Copy your text before you reload the page, and ask your question aloud.',
			soon: 'The room is not open yet. Your text stays here, and can leave once it opens. Copy it if you must close this tab.',
			'vote-only':
				'The room takes no more questions. This text has not left: copy it, or ask your question aloud.',
			closed: 'The room is closed. This text has not left: copy it, or ask your question aloud.'
		},
		copy: 'Copy my text',
		copied: 'Copied.',
		selected: 'This browser does not let the page copy. The text is selected: copy it yourself.',
		asksLeft: {
			one: 'You have {n} question left.',
			other: 'You have {n} questions left.'
		},
		held: {
			limit:
				'You have asked all the questions that this room gives to each person. You can still take yours back and vote; for another question, say it out loud.',
			refused: 'This page could not be let in: read the notice above. Your text stays here.',
			erased: 'Your tokens are erased: read the notice above. Your text stays here.'
		},
		empty: 'Write your question first.',
		sentWord: 'Sent.',
		sent: 'It is written on the disk of the server, which cannot read it. Follow it under “My questions”.',
		waitingWord: 'Waiting.',
		waiting: {
			offline:
				'The line is down. Your question, already encrypted, will leave by itself when the network returns. Keep this tab open.',
			token:
				'Your question is encrypted. It will leave by itself once this page has its tokens. Keep this tab open.',
			'slow-down':
				'Many questions are arriving at once. Yours, already encrypted, will leave again by itself in a few seconds.',
			'not-stored':
				'The server could not write. Your question, already encrypted, will leave again by itself in a moment.'
		},
		unsealedWord: 'Nothing has left.',
		unsealed:
			'Encryption did not work in this browser, so nothing was sent. Your text is still in the field: copy it, reload the page and try again, or try another browser. Reloading also erases “My questions”, unless this device keeps them.',
		refusedWord: 'Nothing was kept.'
	},
	mine: {
		title: 'My questions',
		note: 'In this tab only: close it or reload the page, and this list is gone, answers included.',
		keptNote: 'Kept on this device until the room burns, or until you erase them.',
		unseen:
			'The list of your questions could not be loaded. They leave all the same: keep this tab open.',
		passage: {
			sending: 'On its way…',
			waiting: 'Waiting: it will leave by itself. Keep this tab open.',
			sent: 'Sent. Waiting for the desk.',
			refused: 'Refused by the server: your text is kept here.'
		},
		received: 'Received by the facilitators.',
		outcomes: {
			published: 'On the board.',
			merged: 'Merged with another question on the board.',
			declined: 'Set aside by the facilitators.',
			answered: 'Answered.'
		},
		unconfirmed:
			'The server kept it, but no desk has confirmed receiving it. Ask it aloud too if you can.',
		replies: 'For you alone',
		reason: 'Why',
		answer: 'Answer',
		takeBack: 'Put it back in the field',
		withdraw: 'Withdraw',
		withdrawal: {
			sending: 'The withdrawal is leaving…',
			waiting: 'The withdrawal waits for the line, and will leave by itself.',
			held: 'The room is paused: the withdrawal, already encrypted, will leave as soon as it resumes. Keep this tab open.',
			missed: 'The room closed before the withdrawal could leave. Ask for it aloud.',
			sent: 'Withdrawal asked of the facilitators.',
			refused: 'The server refused the withdrawal. Ask for it aloud.',
			unsealed:
				'The withdrawal could not be encrypted: nothing has left. Try again, or ask for it aloud.'
		}
	},
	tokens: {
		underWay:
			'This page is getting its tokens: what lets you ask and vote without being recognised. You can already read and write.',
		working: {
			one: 'Many people are coming in at once: this browser does a calculation to get in, about {n} second on a slow phone. You can already write.',
			other:
				'Many people are coming in at once: this browser does a calculation to get in, about {n} seconds on a slow phone. You can already write.'
		},
		waiting: {
			offline: 'The line is down. This page’s tokens will come by themselves when it is back.',
			'slow-down':
				'Many people are coming in at once. This page asks for its tokens again by itself in a few seconds.',
			'not-stored':
				'The server could not answer. This page asks for its tokens again by itself in a moment.'
		},
		refusedWord: 'Not in yet.',
		refused: {
			'ticket-needed':
				'To ask and to vote, this room wants a paper ticket. Ask for one at the entrance or from the facilitators, then scan its QR code with this phone. Without a ticket you can read the board.',
			'ticket-bad':
				'This ticket is not for this room, or was cancelled. Ask for another at the entrance or from the facilitators.',
			'ticket-spent':
				'This ticket was already used. If a tab opened with it is still there, go back to it; if not, ask for another at the entrance or from the facilitators.',
			'no-room': 'The server no longer knows this room.',
			malformed:
				'The server did not understand this page, or the other way round. Try again; if this notice comes back, reload the page.'
		},
		retry: 'Try again',
		erased:
			'Your tokens are erased from this browser. Votes and questions that already left still count.',
		again: 'Request new tokens',
		missing:
			'The part of this page that gets the tokens could not be loaded. It will be requested again when the line is back; what you send waits here.',
		keptTitle: 'What this tab keeps',
		kept: 'Tokens, which let you ask and vote in this room without saying who you are, and where your votes are. They are in this tab (sessionStorage): reloading the page finds them again, a second tab of the room shares them, closing the tabs erases them. A paper ticket and the order you chose stay there too. A used ticket is lost with its tokens: keep the tab open.',
		several:
			'The server can link two votes neither to you nor to each other. It counts them: for their number, you have to believe it.'
	},
	voting: {
		vote: 'Vote',
		of: ': {text}',
		takeBack: 'Take my vote back',
		settle: 'Sort again by votes',
		byTicket: 'The room is open: with a ticket, you can ask questions and vote.',
		phases: {
			'vote-only': 'No more questions; you can still vote, and take yours back.',
			paused: 'The room is paused: questions and votes will be back soon.',
			closed: 'The room is closed: it takes no more questions and no more votes.'
		},
		yours: 'Your choice: {text}.',
		paused: 'Votes are paused, as the room is. Those that wait will leave when it resumes.',
		closed: 'Voting is over.',
		steps: {
			leaving: 'Your vote leaves in a moment; you can still change your mind.',
			sending: 'Your vote is leaving…',
			counted: 'Your vote is counted.',
			late: 'Your vote did not leave in time: it is not counted.',
			lost: 'This vote does not count: the room closed first, or this browser had voted already.'
		},
		waiting: {
			offline: 'The line is down: your vote will leave when it is back.',
			'slow-down': 'Many votes at once: yours leaves again in a few seconds.',
			'not-stored': 'The server could not write: your vote leaves again in a moment.',
			paused: 'The room is paused: your vote will leave when it resumes.'
		}
	},
	keep: {
		label: 'Keep my questions on this device',
		hint: 'To find them again, with their answers, if you reload the page or close the tab. Whoever opens this browser will be able to read them. They are erased when the room burns.',
		failed:
			'This browser refuses to keep anything; private browsing often does that. Your questions stay in this tab.',
		erase: 'Erase everything',
		eraseHint:
			'Erases from this tab and this browser all that this site keeps there. What has not left yet will not leave; what has left stays so. A used ticket will not work again.',
		erasedWord: 'Erased.',
		erased:
			'Nothing of your questions is left in this browser, except the link of the room in its history. If you lend this phone, close the tab and clear the history.'
	},
	board: {
		title: 'The board',
		note: 'What the facilitators have published, signed with their key.',
		empty: 'Nothing yet. The questions chosen will appear here.',
		counters:
			'Counted and signed by the facilitators: received: {received}, read: {read}, on the board: {published}, merged with others: {merged}, {aside}.',
		aside: 'set aside: {declined}, taken back by who had asked: {withdrawn}',
		asideTogether: 'set aside or taken back by who had asked: {declined}',
		newest: 'Newest first',
		spotlight: 'Right now',
		edited: 'Reworded by the facilitators.',
		answered: 'Answered.',
		answer: 'Answer:',
		merged: {
			one: '{n} other question merged into this one.',
			other: '{n} other questions merged into this one.'
		},
		manyChoices: 'Several choices possible.',
		answeredFold: {
			one: '{n} question answered',
			other: '{n} questions answered'
		},
		closedFold: {
			one: '{n} closed poll',
			other: '{n} closed polls'
		},
		newPoll: 'New poll: {text}',
		news: 'New question on the board: {text}',
		newSpotlight: 'Right now: {text}'
	},
	mark: {
		title: 'The same board for everyone?',
		entry: 'Entry {n}:',
		wordless: 'The words could not be loaded.',
		how: 'Compare this number and these four check words with the wall. Same number, other words: the server keeps two boards. Say so aloud.'
	},
	leaves: {
		title: 'What the server receives',
		lead: 'Here is the envelope of this question, byte by byte, as it will leave. All of them weigh 2,480 bytes, short or long.',
		empty: 'Write a question: its envelope will appear here.',
		failed: 'Encryption does not work in this browser: nothing will leave.',
		field: 'Field',
		value: 'Value',
		version: 'Version',
		code: 'Room',
		fpr: 'Fingerprint of the room',
		id: 'Random number, new each time',
		zeros: 'Reserve, zeros',
		sealed: 'Encrypted: readable by the facilitators only',
		bytes: { one: '{n} byte', other: '{n} bytes' },
		dump: 'The encrypted bytes, in hexadecimal'
	}
} satisfies typeof fr;
