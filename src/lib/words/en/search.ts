import type fr from '../fr/search.ts';

/** The search: its field, what it found, and what to do when it found nothing. */
export default {
	title: 'Search',
	titleFor: '{typed}, search',
	label: 'Search broadcasts and workshops',
	hint: 'One word, several, or a phrase in quotation marks. A minus sign before a word leaves it out.',
	button: 'Search',
	kept: 'What you look for is neither kept nor counted. Your browser does write it in its history.',
	count: { one: '{n} page found.', other: '{n} pages found.' },
	beginning: 'No page has this whole word: these have words that begin with it.',
	range: 'Results {from} to {to}.',
	kinds: 'Among',
	all: 'Everything',
	broadcast: 'Broadcasts',
	workshop: 'Workshops',
	question: 'Published questions',
	kind: { broadcast: 'Broadcast', workshop: 'Workshop', question: 'Published question' },
	tags: 'Tags:',
	people: 'With',
	moments: 'In the recording',
	moment: 'at {time}',
	pages: 'Other results',
	previous: 'Previous results',
	next: 'Next results',
	last: 'Further pages are not shown: add a word to tell them apart.',
	maybe: 'Try instead:',
	nothing: 'No page answers this search.',
	nothingOfKind: 'Nothing here, but elsewhere on this site:',
	advice: [
		'Check the spelling: accents and capitals do not count.',
		'Try one word less, or a more common one.',
		'Take off the quotation marks, which ask for these words in this order.'
	],
	browse: 'Or browse all broadcasts',
	problems: {
		'too-long':
			'The search is too long. Keep the words that matter: {words} at most, and {signs} characters.',
		'no-words': 'There is no word to look for in this. Type letters or digits.',
		'only-excluded': 'The minus sign leaves pages out: add a word to find.'
	}
} satisfies typeof fr;
