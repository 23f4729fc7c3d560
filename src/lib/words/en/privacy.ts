import type fr from '../fr/privacy.ts';

export default {
	title: 'Privacy',
	lead: 'Twelve promises, one sentence each. Then what the server and your browser keep, and what is still risky, so that you can decide for yourself.',
	promises: 'What we promise',
	promisesNote:
		'How far this version has got is written in bold. The tests that check these promises are published with the source code.',
	states: {
		kept: 'In force.',
		partly: 'In force in part.',
		later: 'Not available yet.'
	},
	twelve: [
		{
			text: 'This site contacts no other server unless you press a button that names it.',
			detail: 'The button of a recording kept elsewhere names the server that keeps it.'
		},
		{
			text: 'Visitors get no cookie, and nothing is kept in your browser unless you ask.',
			detail: 'Only facilitators who log in get a cookie, for their session.'
		},
		{
			text: 'No IP address, browser name or visitor identifier is ever written down: not in the database, a log, a backup or a temporary file.',
			detail:
				'This holds for Terrasse. Whoever hosts it may run other software in front, with its own logs: ask them.'
		},
		{
			text: 'The server never holds a readable question; if encryption fails, nothing is sent.',
			detail: 'The room’s page shows the envelope exactly as it will be sent.'
		},
		{
			text: 'From all that is kept, nobody can tell who asked or who voted: not the server, not the facilitators, not both together.',
			detail: 'Questions and votes leave with tokens that the server cannot tie to anyone. {votes}'
		},
		{
			text: 'The server cannot put a question on the board, alter one, drop one or swap a key without a warning on screen.',
			detail: ''
		},
		{
			text: 'What has been burned is gone from the disk.',
			detail: 'Nobody can prove that no copy was made before.'
		},
		{
			text: 'A question marked “received” survives a crash, a power cut and a retry, and is stored once.',
			detail: ''
		},
		{
			text: 'Every page works without JavaScript except the room, which says plainly why it cannot.',
			detail: 'The desk, where facilitators work, needs it too: questions are decrypted there.'
		},
		{
			text: 'Every page can be used with a keyboard or a screen reader, on a 320-pixel phone, on paper and on a wall.',
			detail: ''
		},
		{
			text: 'Audience statistics are counts in which no one can be found, and the public sees the same tables as are in the database.',
			detail:
				'The Figures page shows the counts, blurred, and the tables as they are in the database. Whoever administers a site can run “terrasse seizure-test”: it sends visits that can be recognised to a test server of the same code, stops it, kills it, copies it, then looks for them in all that it wrote. It sees neither what software in front keeps, nor the machine’s memory.'
		},
		{
			text: 'Everything can leave: one command exports it all in open formats, and another instance can import it.',
			detail:
				'“terrasse export” makes one file of the whole archive, its pictures and what is published in clear. Workshop texts are open files: copy their folder. Rooms are no part of it: they burn, and the desk exports their questions before.'
		}
	],
	inForce: {
		title: 'The settings of this site',
		note: 'Each sentence is written from the configuration that is running. Where it contradicts a general statement of this page, it prevails.',
		counting: {
			on: 'Visits are counted, without any identifier; the counts are kept for {months} months.',
			off: 'Visits are not counted. Earlier counts, if any, stay for {months} months: what is said below of visits holds for them alone.'
		},
		visitors: {
			on: 'How many people come is estimated in memory, with a secret erased at midnight.',
			off: 'How many people come is not estimated.'
		},
		figures: {
			on: 'The figures page is open to everybody.',
			off: 'The figures page is closed to the public; the team sees the counts.'
		},
		chatons: {
			on: 'A file of counts is open to everybody, for the CHATONS collective: the blurred visits, whether the figures page is open or closed.',
			off: 'No file of counts is open to the CHATONS collective.'
		},
		proxies: {
			none: 'No proxy is declared in front of Terrasse.',
			some: 'At least one proxy stands in front of Terrasse. Terrasse cannot promise what it keeps: ask the host.'
		},
		onion: {
			on: 'This site has an onion address as well: {onion}.',
			off: 'This site has no onion address.'
		},
		backups: {
			sealed: {
				one: 'Backups made by Terrasse are encrypted, without the rooms, and only the last one is kept.',
				other:
					'Backups made by Terrasse are encrypted, without the rooms, and the last {n} are kept.'
			},
			open: {
				one: 'Backups made by Terrasse are not encrypted by it. They leave the rooms out, and only the last one is kept: what is erased from the site stays in it until it goes.',
				other:
					'Backups made by Terrasse are not encrypted by it. They leave the rooms out, and the last {n} are kept: what is erased from the site stays in them until they go.'
			},
			other:
				'Terrasse knows nothing of copies that the host might make otherwise, for instance of the whole disk.'
		},
		dataPlace: 'The data is here: {place}.',
		backupPlace: 'The backups are here: {place}.',
		unknownPlace: 'The team has not said yet where the data is.',
		unknownBackupPlace: 'The team has not said yet where the backups are.',
		peertube: {
			none: 'No PeerTube channel is followed.',
			some: 'Our server reads PeerTube channels again ({hosts}). Those servers see our address, not yours.'
		},
		burning: {
			one: 'Unless chosen otherwise at opening, a room burns one hour after the end of the evening.',
			other:
				'Unless chosen otherwise at opening, a room burns {n} hours after the end of the evening.'
		}
	},
	here: {
		votes: {
			all: 'No room open here does without them.',
			some: 'A room open here was opened before they existed: nobody votes in it.'
		},
		fingerprints: {
			release:
				'The published release that runs here carries the hashes of all its files, which the page “This instance” shows and the command “terrasse verify” compares, from another computer.',
			checkout:
				'Published releases carry their hashes, but this site was built in place, from its source: the command “terrasse verify” compares it with what anyone builds from the same source.'
		},
		link: {
			tls: 'The connection is encrypted (TLS).',
			onion: 'Tor encrypts the connection up to the server.',
			open: 'Here, the connection is not encrypted: the network sees the pages that are read, and could change them. Questions leave encrypted.'
		},
		mixing: {
			estimating:
				'To estimate how many people come and to notice programs, it mixes in memory the address of your network and the name of your browser with a secret, which is erased at midnight with what came out of it.',
			pace: 'To notice programs, it mixes in memory the address of your network and the name of your browser with a secret, which is erased at midnight with what came out of it; how many people come is not drawn from it.',
			none: 'Visits are not counted: it does nothing with the address of your network or the name of your browser.'
		},
		persons: {
			on: 'an estimate of how many people came',
			off: 'an estimate of how many people came for the days on which it was made'
		}
	},
	closedFigures:
		'On this site the figures page is closed: the public does not see the counts. What the database keeps, table by table, stays shown.',
	stored: 'What the server keeps',
	keeps: [
		{
			what: 'About a room, until it burns',
			how: 'Encrypted envelopes, all 2,480\u00a0bytes long, in the order they arrived, with no time and no address. The board, the facilitators’ log, receipts and private replies, all encrypted. In clear: the room’s code, its public keys and their signatures, whether it is open, paused or closed, its signed statement with its dates, who created it and who has its keys. Its secret keys, locked for each facilitator. The seed of the keys of its tokens, the tokens spent, with no time and in no order, how many votes each choice has, the hashes of paper tickets and what each asked for, blinded by your browser: none of it leads to anybody. A room is burned by hand, or by itself on the date shown, normally {hours}\u00a0hours after it ends.'
		},
		{
			what: 'About a burned room',
			how: 'Nothing. All that remains is what the facilitators chose to publish in clear on the workshop’s page.'
		},
		{
			what: 'About published questions, until they are taken down',
			how: 'In clear, since everyone reads them: the question and its answer, their language, the moment in the recording where they come up, the day they were published and, on request, the name of whoever published them. Nothing that leads to a room or to the person who asked. A copy made by somebody else cannot be called back.'
		},
		{
			what: 'About the archive, for as long as it is published',
			how: 'What is public: broadcasts (title, text, date, licence, chapters, footnotes, key questions, captions and what is said in them), their series and seasons, their tags, their pictures, the addresses of their recordings and, for each person credited, their name, other names, role, organisation, a few lines and a link. Also the moment of the last change, the former names and old addresses of each page, and its numbers on the old site. The search keeps a copy of these words, and of those of workshops and published questions: it goes when they go, and what you search for never enters it. A person who is named can ask for a correction or a removal.'
		},
		{
			what: 'About imports',
			how: 'The source, the time, the counts and, for each item, what was done with it, along with a hash of what the source said, so that nothing corrected here is overwritten. Not who started it, no comments, no e-mail addresses.'
		},
		{
			what: 'About a facilitator, until the account ends',
			how: 'Their display name, login name and role, the day the account was created, their public keys and the fingerprint of those keys. Their secret keys, in two boxes that only their passphrase or their recovery sheet can open. Hashes of what logs them in, never the passphrase itself.'
		},
		{
			what: 'About a guest facilitator',
			how: 'Their display name and role, the day they arrived, their public keys and the hour their stay ends. The account goes with their last room, or at that hour.'
		},
		{
			what: 'About login sessions',
			how: 'For each open session: whose it is, a hash of its cookie, the day it was opened and the day it ends. No hour, no device, no address. Erased when they end.'
		},
		{
			what: 'About the team',
			how: 'Signatures that say who vouches for whose keys, until either account ends. Pending invitations: an identifier, who is inviting, until when, then who came and their proof. Never the secret.'
		},
		{
			what: 'Of imported PeerTube channels',
			how: 'To read them again on demand or at the hour the administration chose: the address of the channel or playlist, the day it was added, when it was read and how that went, the videos it lists and those no longer there. Our server asks, never your browser.'
		},
		{
			what: 'About visits, for {months}\u00a0months',
			how: 'Counts by day, each alone, never crossed: visits, pages viewed, {persons}, pages asked for by programs; and how many for each page, each site that leads here, each campaign code, each language, each of three kinds of device, each hour, the clear or onion address, downloads and QR codes. A site that leads here is named only from five times in the day. Also the noise that is mixed into what is published, drawn once. None of it tells of one visit. If your browser sends the GPC or “do not track” signal, nothing is counted.'
		},
		{
			what: 'Of reports',
			how: 'The page reported, the ground, the explanation (without the code, the key or the link of a room), the day and the language, the name and the e-mail address of whoever gave them, then the decision and its reasons. A hash of the words that open the decision, never those words. Neither the hour nor the address it came from. Erased twelve months after the decision.'
		},
		{
			what: 'Of administrative acts, for twelve months',
			how: 'Which setting changed (its name, not its value), which account came or went, that a room was burned by hand (not which one), that a question was withdrawn: the day, the hour and the facilitator, even after the end of their account. Nothing of a visit.'
		},
		{
			what: 'About this site',
			how: 'What it says of itself: its name, who publishes it, who hosts it, how to write to them. A random number, which is public and is used with passphrases. During set-up, the hash of a link that works once. Of the last seizure test, a date and numbers.'
		},
		{
			what: 'About you, as a visitor',
			how: 'Nothing. To limit sending and login attempts, the server counts in memory, by room and by account name, never by address. {mixing} None of it is written.'
		}
	],
	kept: 'What your browser keeps',
	browser: [
		{
			what: 'Its history',
			how: 'As with any page, it remembers the room’s address, including the whole link that lets one in and reads the board. On a device that others use, open the room in a private window, or delete the page from the history.'
		},
		{
			what: 'Your questions, if you ask it to',
			how: 'In clear, on this device, until the room burns. Otherwise they go when the tab is closed.'
		},
		{
			what: 'What lets you ask and vote, in a room that asks for tokens',
			how: 'In the tab only (sessionStorage): the tokens, where your votes are, a paper ticket if you had one, and the order of the board if you changed it. Closing the tab, the button “Erase everything” or the burning of the room erases them.'
		},
		{
			what: 'For facilitators',
			how: 'The cookie of their session and, while the tab is open, their keys. A guest’s keys stay in the browser until their stay ends; the page says so before they come in.'
		}
	],
	risks: 'What is still risky',
	risksNote:
		'No tool protects you from everything. For each possible adversary, here is what they learn, what stops them and what risk remains.',
	learns: 'What they learn',
	stopped: 'What stops them',
	remains: 'What remains',
	adversaries: [
		{
			who: 'The server, honest but curious',
			learns:
				'Who is connected right now, how many questions there are, the rough size of what is on the board.',
			stopped: 'A single envelope size; no times are kept.',
			remains:
				'The order of arrival. A question published or withdrawn straight away can be matched to its arrival.'
		},
		{
			who: 'A server that is seized, or keeps copies',
			learns: 'Encrypted data, if it has not burned yet or was copied beforehand.',
			stopped: 'Everything above. But nobody can prove that no copy was kept.',
			remains:
				'A facilitator’s device or passphrase, if those are found too, or a passphrase weak enough to guess.'
		},
		{
			who: 'A server that lies',
			learns: 'The same things.',
			stopped:
				'The fingerprint in the QR code, the facilitators’ signatures, a chained board that is signed again every minute.',
			remains:
				'It can refuse to answer, or show two different boards to people who never compare their words. It could also make votes up.'
		},
		{
			who: 'The server and the facilitators together, watching live',
			learns: 'Which connection sent which question.',
			stopped: 'That link is not recorded anywhere. Tor Browser hides your address.',
			remains: 'The room says so before your first question.'
		},
		{
			who: 'A server that sends altered pages',
			learns: 'Everything you type.',
			stopped:
				'The code is free software and always builds to the same bytes, so anyone can compare. {fingerprints}',
			remains: 'This is the greatest risk of any web application, this one included.'
		},
		{
			who: 'Someone in the audience',
			learns:
				'The board, as you do. Also what the server shows to anyone who knows the room’s code, so that everyone can check it: how many questions, board entries, replies and keys it holds, their sizes, and the first bytes, still encrypted, of the last three envelopes.',
			stopped:
				'Facilitators read before they publish, and text is only ever shown as text. A sealed envelope says nothing of what it contains.',
			remains:
				'Anyone who watches those counts live sees when a question arrives, but not who it comes from. Anyone can also send a lot of questions: a room limits how many it takes each minute, for everyone together.'
		},
		{
			who: 'A facilitator',
			learns: 'The questions: that is their job.',
			stopped: 'Nothing. Do not write anything you would not trust these people with.',
			remains: 'Anyone who leaves the team keeps what they were able to read, keys included.'
		},
		{
			who: 'A moderator who wants more than the role',
			learns: 'The same questions.',
			stopped: 'The server will not let them close or burn a room, invite people or hand out keys.',
			remains:
				'The role is only the server’s word: with a server that helps them, they could sign as the others do.'
		},
		{
			who: 'Someone who finds an invitation link',
			learns: 'The questions of rooms to come, if they use it before the person invited.',
			stopped:
				'It works once, it expires, it can be taken back, and the person inviting sees who came.',
			remains:
				'The person inviting cannot tell who used the link: compare the six identity words out loud.'
		},
		{
			who: 'A server that adds someone to the team',
			learns: 'Nothing.',
			stopped:
				'Nobody is accepted without a chain of signatures that starts from each member’s own keys.',
			remains: 'A team member who helps it can vouch for anyone.'
		},
		{
			who: 'The network, from the café to the operator',
			learns: 'That this site is visited.',
			stopped: '{link} All envelopes are the same size.',
			remains: 'The fact that you are taking part. Tor Browser hides it.'
		}
	],
	rights: 'Who to contact',
	rightsText: 'To find out who publishes and hosts this site, see the page',
	rightsLink: 'Legal notice'
} satisfies typeof fr;
