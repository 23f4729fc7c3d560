import type fr from '../fr/workshop.ts';

export default {
	listTitle: 'Workshops',
	listIntro:
		'Each workshop comes with its text, its programme and its dated sources, to read here, print and pass on.',
	listEmpty: 'No workshop is published here yet.',
	notFound: 'This workshop does not exist, or no longer exists.',
	otherLanguageOnly: 'For now, this text is available in French only.',
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
	tags: 'Topics',
	contents: 'On this page',
	programme: 'Programme',
	programmeIntro: 'The steps of the evening, in order.',
	minutes: { one: '{n}\u00a0minute', other: '{n}\u00a0minutes' },
	keyQuestions: 'Key questions',
	stale: {
		one: 'One source on this page is past its review date: it is marked in the notes. Check it before relying on it.',
		other:
			'{n} sources on this page are past their review date: they are marked in the notes. Check them before relying on them.'
	},
	notice: 'Notice',
	licence: 'Licence',
	licenceText: 'This text may be copied, translated and shared under the terms of {name}.',
	legacy: 'First published',
	legacyText: 'The original page, on its publisher’s site (in French)',
	links: 'Addresses',
	linksIntro:
		'The letters in brackets lead to these addresses. Those of the sources are in the notes.',
	edition: 'Edition {edition}',
	qr: 'QR code of this page’s address',
	print: 'This page prints on A4 paper, ready to fold, with all addresses written out in full.',
	prose: {
		notice: 'Notice',
		danger: 'Danger',
		exercise: 'Exercise',
		answer: 'Answer',
		facilitator: 'For facilitators',
		notes: 'Notes and sources',
		backToText: 'Back to the text, at note {note}',
		backToTextAgain: 'Back to the text, at note {note}, mention {call}',
		table: 'Table'
	},
	sources: {
		accessed: 'accessed {date}',
		reviewBy: 'Review due by {date}.',
		stale: 'Review overdue since {date}: check before relying on it.'
	},
	flaws: {
		yaml: 'The YAML cannot be parsed: {detail}',
		'no-front-matter':
			'The file must begin with a line that reads “---”, then the workshop’s fields, then another “---” line.',
		'unknown-field': 'There is no field “{field}”. Check its spelling, or remove it.',
		'missing-field': 'The field “{field}” is missing.',
		'wrong-type': 'The field “{field}” must be {expected}.',
		'wrong-value': 'The field “{field}” is not valid: {hint}.',
		differs: 'The field “{field}” differs between fr.md and en.md. It must be the same.',
		twice: 'The identifier “{name}” is used twice.',
		'unknown-directive': 'There is no block “:::{name}”. The blocks are: {known}.',
		'unknown-attribute': 'The block “:::{name}” takes no “{attribute}”.',
		'open-directive':
			'The block “:::{name}” opened here is never closed. Add a “:::” line at its end.',
		'stray-colons':
			'This line begins with “:::” but neither opens nor closes a block. The name follows the colons without a space.',
		'first-level-heading':
			'A first-level title (#) competes with the page’s own title. Write “##” instead.',
		'raw-html': 'HTML does not make it into the page: {html}',
		image: 'Images are not supported. Describe what the image showed.',
		'unsafe-link': 'The address “{url}” does not begin with https://, mailto:, / or #.',
		'unknown-note': 'The note “{name}” is neither written in the text nor among the sources.',
		'unused-note': 'The note “{name}” is never referred to: it will not appear.',
		'unused-source': 'The source “{name}” is never referred to: it will not appear.',
		unreadable: 'The file cannot be read ({detail}). Check its permissions.',
		'bad-folder':
			'The folder name “{name}” cannot be an address: use only lower-case letters without accents, digits and hyphens.',
		'no-text': 'The folder holds neither fr.md nor en.md.',
		'no-folder': 'The workshops folder, {dir}, does not exist or cannot be read.'
	},
	hints: {
		text: 'give a text of at most 2000 characters',
		address: 'give a whole address that begins with https://',
		day: 'give a day that exists, written like 2024-06-05',
		'loose-day': 'give a day, a month or a year, written like 2024-06-05, 2024-06 or 2024',
		hour: 'give a time written like 18:30, in quotes',
		zone: 'give a time zone like Europe/Paris',
		number: 'give a whole number, from 1',
		licence: 'give the SPDX identifier of a known licence, like CC-BY-NC-SA-4.0',
		'source-id': 'use only lower-case letters without accents, digits and hyphens, at most 40',
		'source-date': 'give a publication date (date) or a date of access (accessed)',
		'step-id': 'use only lower-case letters without accents, digits and hyphens, at most 32'
	},
	types: {
		string: 'a text (in quotes if need be)',
		number: 'a number',
		boolean: 'true or false',
		array: 'a list',
		strict_object: 'a group of fields'
	}
} satisfies typeof fr;
