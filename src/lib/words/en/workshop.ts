import type fr from '../fr/workshop.ts';

export default {
	listTitle: 'Workshops',
	listIntro:
		'Each workshop has its text, its programme and its dated sources: to read here, to print, to pass on.',
	listEmpty: 'No workshop is published here yet.',
	notFound: 'This workshop does not exist, or no longer does.',
	otherLanguageOnly: 'This text is written in French only for now.',
	day: '{day}',
	dayFrom: '{day}, {start} ({clock})',
	dayFromTo: '{day}, {start} to {end} ({clock})',
	when: 'When',
	where: 'Where',
	online: 'and online',
	hosts: 'Hosted by',
	guests: 'With',
	series: 'Series',
	season: 'Season',
	tags: 'Subjects',
	contents: 'On this page',
	programme: 'Programme',
	programmeIntro: 'The steps of the evening, in order.',
	minutes: { one: '{n}\u00a0minute', other: '{n}\u00a0minutes' },
	keyQuestions: 'Key questions',
	stale: {
		one: 'One source on this page is past its review date: it is marked in the notes. Check before you rely on it.',
		other:
			'{n} sources on this page are past their review date: they are marked in the notes. Check before you rely on them.'
	},
	notice: 'Notice',
	licence: 'Licence',
	licenceText: 'This text may be copied, translated and shared under the terms of {name}.',
	legacy: 'First published',
	legacyText: 'The original page, at its publisher’s (in French)',
	links: 'Addresses',
	linksIntro:
		'The letters in brackets lead to these addresses. Those of the sources are in the notes.',
	edition: 'Edition {edition}',
	qr: 'QR code of this page’s address',
	print: 'This page prints on A4, to fold, with addresses written out in full.',
	prose: {
		notice: 'Notice',
		danger: 'Danger',
		exercise: 'Exercise',
		answer: 'Answer',
		facilitator: 'For facilitators',
		notes: 'Notes and sources',
		backToText: 'Back to the text, call of note {note}',
		backToTextAgain: 'Back to the text, call {call} of note {note}',
		table: 'Table'
	},
	sources: {
		accessed: 'read in {date}',
		reviewBy: 'To be reviewed before {date}.',
		stale: 'Review overdue since {date}: check before use.'
	},
	flaws: {
		yaml: 'The YAML cannot be read: {detail}',
		'no-front-matter':
			'The file must begin with a line of “---”, the fields of the workshop, then another line of “---”.',
		'unknown-field': 'There is no field “{field}”. Check its spelling, or remove it.',
		'missing-field': 'The field “{field}” is missing.',
		'wrong-type': 'The field “{field}” must be {expected}.',
		'wrong-value': 'The field “{field}” will not do: {hint}.',
		differs: 'The field “{field}” is not the same in fr.md and in en.md. It must be.',
		twice: 'The identifier “{name}” is used twice.',
		'unknown-directive': 'There is no block “:::{name}”. The blocks are: {known}.',
		'unknown-attribute': 'The block “:::{name}” takes no “{attribute}”.',
		'open-directive':
			'The block “:::{name}” opened here is never closed. Add a line of “:::” at its end.',
		'stray-colons':
			'This line begins with “:::” but neither opens nor closes a block. The name follows the colons without a space.',
		'first-level-heading':
			'A first-level title (#) repeats the role of the page’s own. Write “##” instead.',
		'raw-html': 'HTML is not carried into the page: {html}',
		image: 'Images are not supported. Describe what the image showed.',
		'unsafe-link': 'The address “{url}” does not begin with https://, mailto:, / or #.',
		'unknown-note': 'The note “{name}” is neither written in the text nor among the sources.',
		'unused-note': 'The note “{name}” is called nowhere: it will not appear.',
		'unused-source': 'The source “{name}” is called nowhere: it will not appear.',
		unreadable: 'The file cannot be read ({detail}). Check its permissions.',
		'bad-folder':
			'The folder’s name “{name}” cannot be an address: plain lower-case letters, digits and hyphens.',
		'no-text': 'The folder holds neither fr.md nor en.md.',
		'no-folder': 'The workshops folder, {dir}, does not exist or cannot be read.'
	},
	hints: {
		text: 'it takes a text of at most 2000 characters',
		address: 'it takes a whole address that begins with https://',
		day: 'it takes a day that exists, written like 2024-06-05',
		'loose-day': 'it takes a day, a month or a year, written like 2024-06-05, 2024-06 or 2024',
		hour: 'it takes an hour written like 18:30, in quotes',
		zone: 'it takes a time zone like Europe/Paris',
		number: 'it takes a whole number, from 1',
		licence: 'it takes the SPDX identifier of a known licence, like CC-BY-NC-SA-4.0',
		'source-id': 'it takes plain lower-case letters, digits and hyphens, at most 40',
		'source-date': 'it takes a day of publication (date) or of reading (accessed)',
		'step-id': 'it takes plain lower-case letters, digits and hyphens, at most 32'
	},
	types: {
		string: 'a text (in quotes if need be)',
		number: 'a number',
		boolean: 'true or false',
		array: 'a list',
		strict_object: 'a group of fields'
	}
} satisfies typeof fr;
