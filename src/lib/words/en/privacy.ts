import type fr from '../fr/privacy.ts';

export default {
	title: 'Privacy',
	lead: 'Twelve promises, one sentence each. Then what the server keeps, and what remains risky: you decide knowing it.',
	promises: 'What we promise',
	promisesNote:
		'Where this version stands is written in bold. The tests that check the promises are published with the source code.',
	states: {
		kept: 'In force.',
		partly: 'In force in part.',
		later: 'Not installed yet.'
	},
	twelve: [
		{
			text: 'This site speaks to no other server, unless you press a button that names that server.',
			detail: 'Today no button does.'
		},
		{
			text: 'A visitor gets no cookie, and nothing is kept in the browser unless you ask.',
			detail: 'Only facilitators who log in get a cookie, the one of their session.'
		},
		{
			text: 'No IP address, no name of a browser, no identifier of a visitor is ever written: not in the database, a log, a backup or a temporary file.',
			detail:
				'That holds for Terrasse. The host may put other software in front of it, with logs of its own: ask them.'
		},
		{
			text: 'The server never holds a readable question; if sealing fails, nothing leaves.',
			detail: 'The room’s page shows the envelope as it will leave.'
		},
		{
			text: 'From all that is kept, nobody can tell who asked or who voted: not the server, not the facilitators, not both together.',
			detail: 'True of questions. Votes are not installed yet.'
		},
		{
			text: 'The server cannot put a question on the board, alter one, drop one or swap a key without a warning on screen.',
			detail: ''
		},
		{
			text: 'What was burned is gone from the disk.',
			detail: 'Nobody can prove that no copy was made before.'
		},
		{
			text: 'A question marked “received” survives a crash, a power cut and a second sending, once.',
			detail: ''
		},
		{
			text: 'Every page works without JavaScript, but the room, which says plainly why it cannot.',
			detail:
				'The desk, where facilitators work, needs it too: that is where questions are decrypted.'
		},
		{
			text: 'Every page is usable by keyboard and screen reader, on a 320-pixel phone, on paper and on a wall.',
			detail: ''
		},
		{
			text: 'Audience statistics are counts in which no one can be found, and the public sees the same tables as the database.',
			detail: 'This version counts no visit.'
		},
		{
			text: 'All of it can leave: one command exports everything in open formats, and another instance takes it in.',
			detail: 'Workshop texts are open files already.'
		}
	],
	stored: 'What the server keeps',
	keeps: [
		{
			what: 'Of a room, until it burns',
			how: 'Encrypted envelopes, all of 2,480 bytes, in the order they came, without time or address. The board, the facilitators’ log and private replies, encrypted. The room’s public keys, and its secret keys locked for each facilitator. A room burns by hand, or by itself on the date shown, normally 24 hours after the end.'
		},
		{
			what: 'Of a burned room',
			how: 'Nothing. What remains is what facilitators chose to publish in clear on the workshop’s page.'
		},
		{
			what: 'Of a facilitator',
			how: 'A login name, the hash of a key made from their passphrase, their locked keys, and the hash of each open session.'
		},
		{
			what: 'Of you, visiting',
			how: 'Nothing.'
		}
	],
	risks: 'What remains risky',
	risksNote:
		'No tool protects from everything. Here is, for each possible adversary, what it learns, what stops it and what remains.',
	learns: 'Learns',
	stopped: 'What stops it',
	remains: 'What remains',
	adversaries: [
		{
			who: 'The server, honest but curious',
			learns: 'Who is connected now, counts, the rough size of what is on the board.',
			stopped: 'One envelope size, no time kept.',
			remains:
				'The order of arrival. A question published or withdrawn at once can be matched to its arrival.'
		},
		{
			who: 'The server seized, or keeping copies',
			learns: 'Ciphertext, if it has not burned yet or was copied before.',
			stopped: 'Everything above. But nobody can prove that no copy was kept.',
			remains:
				'A facilitator’s device or passphrase, if found too, or a passphrase weak enough to be guessed.'
		},
		{
			who: 'The server that lies',
			learns: 'The same.',
			stopped:
				'The fingerprint in the QR code, the facilitators’ signatures, a chained board signed anew every minute.',
			remains:
				'It can refuse service, or show two boards to people who never compare their words. Once votes are installed, it could invent some.'
		},
		{
			who: 'The server and the facilitators together, watching live',
			learns: 'Which connection sent which question.',
			stopped: 'Nothing of it is kept. Tor Browser hides your address.',
			remains: 'It is said in the room before the first question.'
		},
		{
			who: 'The server that sends changed pages',
			learns: 'All that is typed.',
			stopped:
				'The code is free and builds to the same bytes: whoever checks can compare. This version does not publish its hashes yet.',
			remains: 'This is the largest risk of any web application, and so of this one.'
		},
		{
			who: 'Someone in the audience',
			learns: 'The board, like you.',
			stopped: 'Facilitators read before they publish; a text is shown as text.',
			remains:
				'Anyone may ask many questions: a room limits how many come in a minute, for everybody at once.'
		},
		{
			who: 'A facilitator',
			learns: 'The questions: that is their part.',
			stopped: 'Nothing. Do not write what you would not entrust to these people.',
			remains: 'Someone who leaves the team keeps what they could read.'
		},
		{
			who: 'The network, from the café to the operator',
			learns: 'That this site is visited.',
			stopped: 'The connection is encrypted (TLS), envelopes have one size.',
			remains: 'That you take part at all. Tor Browser hides it.'
		}
	],
	rights: 'Whom to write to',
	rightsText: 'Who publishes this site and who hosts it is written on the page',
	rightsLink: 'Legal notice'
} satisfies typeof fr;
