import type fr from '../fr/tickets.ts';

/** The page that prints paper tickets, and the tickets themselves: few words, cut out and handed over. */
export default {
	title: 'Tickets of room {code}',
	heading: 'Tickets',
	lead: 'Each ticket lets one person in, once: whoever scans it can ask and vote. Tickets are drawn in this browser; the server receives only their fingerprints.',
	open: 'Anyone may come into this room: no ticket is needed. From the desk, “Come in by ticket only”.',
	counts: { one: '{n} good ticket, {used} used.', other: '{n} good tickets, {used} used.' },
	none: 'No ticket yet.',
	make: {
		title: 'Make some',
		count: 'How many tickets',
		hint: 'From 1 to 300. An A4 sheet holds 18.',
		error: 'Choose a number from 1 to 300.',
		submit: 'Prepare the tickets',
		doing: 'The tickets are being made…',
		made: {
			one: 'Ticket {from} is ready: print the sheet, then cut.',
			other: 'Tickets {from} to {to} are ready: print the sheet, then cut.'
		},
		failed: {
			lost: 'The server does not answer. Keep the page open and try again.',
			full: 'This room has as many tickets as it can have: 5,000.',
			other: 'The server refused. Reload the page, then try again.'
		}
	},
	print: 'Print the sheet',
	see: 'See the sheet, further down',
	again: {
		title: 'Print again',
		hint: 'A copy of a used ticket lets nobody else in.',
		from: 'From no.',
		to: 'to no.',
		submit: 'Prepare these tickets',
		error: 'Choose numbers from 1 to {made}, the smaller one first.',
		empty: 'All of these tickets were revoked.'
	},
	revoke: {
		title: 'Revoke',
		number: 'Number printed on the ticket',
		hint: 'A ticket lost or stolen. Used or not, it lets nobody in any more; whoever is in the room keeps what they have.',
		submit: 'Revoke this ticket',
		error: 'No good ticket has this number.',
		unused: 'Revoke all that were not used',
		unusedHint: 'Tickets still in pockets let nobody in any more. Others will have to be printed.',
		sure: 'Revoke',
		keep: 'Keep them',
		done: 'Revoked.',
		failed: 'Nothing has changed: the server refused, or does not answer. Try again.',
		list: 'Revoked numbers: {numbers}.'
	},
	sheet: 'Sheet of tickets',
	sheetHint:
		'A ticket works by its QR code alone. Who has nothing to scan it with reads the board with the address, the code and the six words of the wall, and asks aloud: the desk writes it on the board.',
	ticket: {
		number: 'Ticket {n}',
		qr: 'QR code of ticket no. {n}',
		who: 'One person, once.',
		how: 'Scan it to ask and vote, without being known.',
		tab: 'Keep the tab open.',
		keep: 'Do not lend it.',
		without: 'No QR reader? To read only:'
	},
	toDesk: 'Back to the desk',
	without: 'This room was opened without tokens: it takes no tickets.'
} satisfies typeof fr;
