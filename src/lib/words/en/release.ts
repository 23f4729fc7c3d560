import type fr from '../fr/release.ts';

/** What an instance says of itself (`/instance`), and `terrasse verify`, which compares it. */
export default {
	title: 'This instance',
	lead: 'The software that runs here, where the data is and how long it stays: what this instance says of itself, and how to check it.',
	runs: 'The software',
	version: 'Version',
	commit: 'Commit',
	noCommit: 'none: this site was built on the spot, not taken from a published release',
	schema: 'Schema of the database',
	source: 'Source code',
	sourceLink: 'the code of what runs here',
	noSource: 'ask the contact of the legal notice: the licence entitles you to it',
	licence: 'Licence',
	unchanged: 'The files served are those that were installed with this version.',
	changed: {
		one: '{n} file is not the one that was installed with this version:',
		other: '{n} files are not those that were installed with this version:'
	},
	kept: 'The data',
	host: 'Hosting',
	place: 'Place of the data',
	backupPlace: 'Place of the backups',
	lastBackup: 'Last backup',
	noBackup: 'none',
	unsaid: 'The team of this site has not said so yet.',
	retention: 'How long',
	rooms: 'A room and its questions',
	roomHours: {
		one: 'burned {n} hour after the evening ends, unless the room announces another time',
		other: 'burned {n} hours after the evening ends, unless the room announces another time'
	},
	figures: 'Audience figures',
	figuresMonths: { one: 'at most {n} month', other: 'at most {n} months' },
	backups: 'Backups',
	backupsKept: { one: 'the last one', other: 'the last {n}' },
	roomsInBackups: 'Rooms in the backups',
	noRooms: 'are never copied there',
	more: 'What is kept, in detail:',
	moreLink: 'Privacy',
	check: 'Checking',
	checkText:
		'The list below is what this site says it serves. Whoever has a published release of Terrasse compares for real, file by file:',
	limits:
		'What a server sends to one person it may not send to another: checking from several places, and more than once, leaves less room for choosing whom. The texts of the pages are not compared; what they load is.',
	machine: 'The same, for programs:',
	files: {
		one: '{n} file served, with the SHA-256 of its bytes',
		other: '{n} files served, with the SHA-256 of their bytes'
	},
	verify: {
		help: 'ADDRESS: compares what a site sends with a published release, file by file',
		usage:
			'terrasse verify ADDRESS [PAGE…] [--release ARCHIVE.tar.gz] [--json]: compares the scripts, styles and files of a site with those of a published release, or with those installed here. PAGE adds a page to look at, /s/CODE for instance.',
		notBuilt:
			'No site is built here: give a published release with --release, or run “npm run build” first.',
		against: '{origin} compared with {name}, version {version}.',
		sum: 'SHA-256 of the archive, to be compared with the published one: {sha256}',
		progress: '{done} of {all}',
		otherVersion:
			'This site says that it runs version {said}, commit {commit}: not what it is compared with.',
		noCommit: 'unknown',
		kinds: {
			different: 'DIFFERENT',
			missing: 'MISSING',
			extra: 'NOT OURS',
			foreign: 'FROM ELSEWHERE',
			inline: 'SCRIPT IN THE PAGE',
			policy: 'WIDER POLICY',
			strange: 'UNEXPECTED',
			unread: 'NO ANSWER'
		},
		finding: '{kind}  {what}',
		findingIn: '{kind}  {what}  ({where})',
		more: { one: 'and {n} more.', other: 'and {n} more.' },
		equal: { one: '{n} equal file', other: '{n} equal files' },
		pages: { one: '{n} page looked at', other: '{n} pages looked at' },
		same: '{files}, {pages}: nothing but the published release.',
		differs: {
			one: '{files}, {pages}, {n} difference.',
			other: '{files}, {pages}, {n} differences.'
		},
		limits:
			'This holds for what the site has just sent to this machine. It may send something else to somebody else, or later.'
	}
} satisfies typeof fr;
