import type fr from '../fr/join.ts';

export default {
	title: 'Join a room',
	lead: 'The simplest way is to scan the QR code on the wall. Otherwise type the room’s code: you will then be asked for the six entry words shown beside it.',
	label: 'Code of the room',
	hint: 'Eight letters and digits, shown on the wall.',
	button: 'Join',
	empty: 'The field is empty. Type the eight characters shown on the wall.',
	length: {
		one: 'A code has eight characters, and you typed {n}. Compare with the wall.',
		other: 'A code has eight characters, and you typed {n}. Compare with the wall.'
	},
	sign: 'The character “{sign}” is never in a code. Compare with the wall, letter by letter.',
	forgiving:
		'Capitals, spaces and hyphens do not count. A code has no I, L or O: type them and they will be read as 1, 1 and 0.'
} satisfies typeof fr;
