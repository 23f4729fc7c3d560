import type fr from '../fr/import.ts';
import wxrNotes from './wxr-notes.ts';

/** Importing and exporting the archive: the commands, the report, and what its notes mean. */
export default {
	usage:
		'terrasse import json FILE…\nterrasse import wxr FILE…\nterrasse import peertube ADDRESS\n  --apply           write; without it nothing is written, and the report says what would be\n  --decide mine     keep what people wrote here, where the source says something else\n  --decide theirs   take what the source says\n  --peertube-host HOST  wxr: the instance of PeerTube videos that are named without theirs\n  --category-base WORD  wxr: the word chosen for the addresses of categories (“.” for none)\n  --tag-base WORD       wxr: the one of tags',
	exportUsage:
		'terrasse export [FILE] [--json]\nThe whole archive in one tar file; to standard output without a name, or with “-”.\n  --json  where the file is, its size and how many broadcasts it holds, as JSON',
	exportUnwritten:
		'{file} cannot be written ({why}). Check that its folder exists, the rights and the space, or give another name: nothing was left half done.',
	exportWhere:
		'With --json, standard output says what was done: give the export a file name, terrasse export archive.tar --json.',
	demoUsage: 'terrasse demo takes no argument.',
	help: {
		import: 'json|wxr|peertube …: reads an archive from elsewhere, dry; --apply writes it',
		export: '[FILE]: the whole archive in one tar file',
		demo: 'imports the broadcast and the campaign given as an example'
	},
	dry: 'Dry run: nothing is written. Add --apply to write.',
	applied: 'Written.',
	waiting: {
		one: '{n} conflict waits for a decision: --decide mine or --decide theirs, or the desk.',
		other: '{n} conflicts wait for a decision: --decide mine or --decide theirs, or the desk.'
	},
	toDo: {
		create: { one: '{n} broadcast to create', other: '{n} broadcasts to create' },
		update: { one: '{n} broadcast to update', other: '{n} broadcasts to update' },
		same: { one: '{n} broadcast unchanged', other: '{n} broadcasts unchanged' },
		conflict: { one: '{n} broadcast in conflict', other: '{n} broadcasts in conflict' },
		refused: { one: '{n} item refused', other: '{n} items refused' },
		redirects: { one: '{n} old address', other: '{n} old addresses' },
		campaigns: { one: '{n} campaign to write', other: '{n} campaigns to write' },
		published: {
			one: '{n} list of published questions to take in',
			other: '{n} lists of published questions to take in'
		}
	},
	done: {
		create: { one: '{n} broadcast created', other: '{n} broadcasts created' },
		update: { one: '{n} broadcast updated', other: '{n} broadcasts updated' },
		same: { one: '{n} broadcast unchanged', other: '{n} broadcasts unchanged' },
		conflict: { one: '{n} broadcast in conflict', other: '{n} broadcasts in conflict' },
		refused: { one: '{n} item refused', other: '{n} items refused' },
		redirects: { one: '{n} old address', other: '{n} old addresses' },
		campaigns: { one: '{n} campaign written', other: '{n} campaigns written' },
		published: {
			one: '{n} list of published questions taken in',
			other: '{n} lists of published questions taken in'
		}
	},
	unlisted: {
		one: 'and {n} more item, counted above.',
		other: 'and {n} more items, counted above.'
	},
	outcome: {
		create: 'create',
		update: 'update',
		same: 'unchanged',
		conflict: 'conflict',
		refused: 'refused'
	},
	/** After one of them, of what is not simply shown. */
	begins: {
		draft: 'as a draft',
		scheduled: 'to come',
		live: 'live',
		withdrawn: 'withdrawn'
	},
	outcomeDone: {
		create: 'created',
		update: 'updated',
		same: 'unchanged',
		conflict: 'conflict',
		refused: 'refused'
	},
	aside: 'to know',
	names: {
		report: 'the export as a whole',
		beside: 'what comes with the broadcasts',
		feeds: 'feeds of {site}',
		pages: 'pages of {site}',
		terms: 'categories and tags of {site}',
		authors: 'authors of {site}',
		pictures: 'pictures of {site}'
	},
	atLine: 'line {line}',
	change: '{field}: {from} → {to}',
	mine: 'here: {value}',
	theirs: 'source: {value}',
	nothing: '(nothing)',
	level: { info: 'note', warning: 'warning', error: 'error' },
	surveying: 'first reading: {read} MB of {total}',
	reading: { one: '{n} item read', other: '{n} items read' },
	exported: {
		one: '{n} broadcast exported to {file}.',
		other: '{n} broadcasts exported to {file}.'
	},
	fields: {
		status: 'status',
		title: 'title',
		summary: 'summary',
		body: 'text',
		language: 'language',
		startsAt: 'date',
		zone: 'time zone',
		duration: 'duration',
		licence: 'licence',
		series: 'series',
		season: 'season',
		episode: 'episode',
		people: 'people',
		tags: 'tags',
		chapters: 'chapters',
		footnotes: 'footnotes',
		keyQuestions: 'key questions',
		media: 'recording',
		captions: 'captions',
		image: 'image',
		legacy: 'old address',
		workshop: 'workshop',
		roomCode: 'room'
	},
	failure: {
		'not-found': 'The file {file} cannot be read.',
		'too-big': '{file} is over {megabytes} MB: split it in several.',
		'not-utf8': '{file} is not written in UTF-8: save it in that encoding.',
		'not-json': '{file}, line {line}, column {column}: this is not JSON.',
		truncated: '{file} stops in the middle, line {line}, column {column}: copy it again.',
		'unknown-shape':
			'{file}: neither an export of Terrasse nor broadcasts in the shape of docs/archive.md.',
		'newer-export': '{file} comes from a newer version of Terrasse (format {version}).',
		'wrong-entry': '{file} holds “{entry}”, which has no place there: nothing is read.',
		'big-entry': '{file}: “{entry}” is too big. Nothing is read.',
		'broken-archive': '{file} is not a whole tar archive. Nothing is read.',
		'wrong-image': '{file}: the image “{entry}” is not the one its name says. Nothing is read.'
	},
	notes: {
		...wxrNotes,
		'banner-shows': {
			one: 'the text of one broadcast has a place for a campaign’s banner: it will show “{title}”',
			other:
				'the texts of {n} broadcasts have a place for a campaign’s banner: it will show “{title}”'
		},
		'banner-empty': {
			one: 'the text of one broadcast has a place for a campaign’s banner: none is under way here, nothing will be shown there',
			other:
				'the texts of {n} broadcasts have a place for a campaign’s banner: none is under way here, nothing will be shown there'
		},
		'wrong-field': '{field} does not do: {value}',
		'wrong-kind': '{field} does not fit: {value}. It should be {expected}',
		'missing-field': '{field} is missing',
		'unknown-field': '{field} is not a known field',
		'twice-in-source': 'read already in this source, passed over',
		'slug-taken': 'the address {wanted} is another broadcast’s: this one will be {slug}',
		'address-not-kept': 'the old address {address} cannot lead here, and is not kept',
		'peertube-private': 'video {id}: private or behind a password, skipped',
		'peertube-unavailable': 'the list {id} keeps the place of a removed or private video, skipped',
		'peertube-gone': 'video {id}: the instance no longer has it',
		'peertube-missing': 'video {id}: absent twice in a row, marked missing',
		'peertube-chapters': 'the chapters could not be read on {host}',
		'peertube-captions': 'the captions could not be read on {host}',
		'outside-address': '{host} is not an address of the Internet over https',
		'outside-malformed': '{host} answered something else than what is expected',
		'outside-redirects': '{host} sends elsewhere too many times',
		'outside-size': '{host} answered too much',
		'outside-slow': '{host} did not answer in time',
		'outside-status': '{host} refuses to answer (code {status})',
		'outside-unreachable': '{host} cannot be reached',
		'wrong-date': 'there is no date {value}',
		'wrong-duration': 'the duration {value} cannot be read',
		'wrong-amount': '{field}: the amount {value} cannot be read',
		'unknown-licence': 'the licence “{value}” was not recognised, and is not kept',
		'unknown-shortcode':
			'the code [{name}] is not known and is not kept; the words it surrounds are',
		'no-peertube-host':
			'PeerTube video without the name of its instance: add peertube_host. The video is not kept',
		'percentage-differs':
			'the percentage {value} is not that of the amounts, which are what counts',
		'caption-without-broadcast': 'captions {value} without their broadcast, passed over'
	}
} satisfies typeof fr;
