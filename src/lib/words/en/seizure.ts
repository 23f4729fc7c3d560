import type fr from '../fr/seizure.ts';

/** `terrasse seizure-test`, and its last result on the page that says what is kept. */
export default {
	help: 'looks on the disk for visitors that it sent itself: nothing of them may be there',
	usage:
		'terrasse seizure-test [--json] [--seconds S] [--also FOLDER]: starts a test server, sends it visits that can be recognised, then looks for them in all that it wrote. --seconds limits the trying of keys (120); --also searches that folder too',
	sending: 'A test server takes visits, stops, starts again, and is killed…',
	searching: 'Searching all that it wrote…',
	sent: { one: '{n} request sent.', other: '{n} requests sent.' },
	searched: {
		one: '{n} file read whole, {bytes} bytes.',
		other: '{n} files read whole, {bytes} bytes.'
	},
	forms: {
		one: '{n} address, browser or text, looked for in {forms} forms in all.',
		other: '{n} addresses, browsers and texts, looked for in {forms} forms in all.'
	},
	tried: {
		one: '{n} key tried, of {keys} values found, against 65,536 addresses: {digests} digests.',
		other: '{n} keys tried, of {keys} values found, against 65,536 addresses: {digests} digests.'
	},
	sampled: 'Not every value was tried as a key: --seconds gives it the time.',
	partial: 'There were too many bytes to compare each digest with all: only the first files were.',
	find: '{file}, byte {offset}: {canary} ({form})',
	nothing: 'Nothing found.',
	nothingInPart: 'Nothing found in what was tried.',
	something: { one: '{n} trace found.', other: '{n} traces found.' },
	took: '{seconds} seconds.',
	page: {
		title: 'What the disk would say, if seized',
		lead: 'A command sends visits that can be recognised to a test server of the same code, stops it, kills it, copies it, then looks for those visits in all that it wrote, in every known form.',
		last: 'Last test on {date}, version {version}.',
		never:
			'This test was not run here yet. Whoever administers the site starts it with “terrasse seizure-test”.',
		nothing: 'Nothing was found.',
		inPart:
			'Nothing was found in what was tried: the test was run in part, not every possible key was compared with everything.'
	}
} satisfies typeof fr;
