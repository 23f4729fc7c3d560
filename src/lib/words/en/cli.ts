import type fr from '../fr/cli.ts';

/** The `terrasse` command: its help, what it answers, and what it could not do. */
export default {
	synopsis: 'terrasse COMMAND [WORDS] [--OPTIONS]',
	more: 'terrasse help COMMAND, or --help after a command, says more.',
	statuses: 'Exit status: 0 done, 1 could not, 2 words not understood, 3 waits for a decision.',
	unknownCommand: 'terrasse does not know the command “{name}”.',
	unknownOption: 'terrasse {command} does not know the option {option}.',
	nearest: 'Perhaps {nearest}?',
	needsValue: '{option} needs a value.',
	takesNoValue: '{option} takes no value.',
	failed: 'terrasse {command}: {message}',
	commands: {
		backup: {
			line: '[--to FILE|FOLDER]: backs everything up but the rooms, while the site runs',
			usage:
				'terrasse backup [--to FILE|FOLDER] [--recipient age1…] [--json]\nPuts the database, the media, the workshops and the settings in one file, while the site runs. Rooms, sessions and invitations are not in it.\n  --to         this file, or a dated name in this folder; without it, TERRASSE_BACKUP_DIR, where the oldest beyond TERRASSE_BACKUP_KEEP are deleted\n  --recipient  encrypts to this age public key, in place of TERRASSE_BACKUP_RECIPIENT\n  --json       the result as JSON'
		},
		restore: {
			line: '--verify ARCHIVE, or ARCHIVE --into FOLDER: reads a backup back, or puts it back',
			usage:
				'terrasse restore --verify ARCHIVE [--identity FILE] [--json]\nterrasse restore ARCHIVE [--into FOLDER] [--replace] [--identity FILE] [--json]\n  --verify    reads the whole archive, compares every file and every count of rows, touches nothing\n  --into      the data folder to make; without it, TERRASSE_DATA_DIR\n  --replace   moves the folder that is there aside, and deletes nothing of it\n  --identity  the file of the age secret key, for a backup that is encrypted\nThe site must be stopped. The workshops come in the subfolder workshops.'
		},
		serve: {
			line: 'serves the site',
			usage:
				'terrasse serve\nServes the site until it is stopped. If the database has to be updated, a backup is made first.'
		},
		migrate: {
			line: 'updates the database, after a backup',
			usage:
				'terrasse migrate [--json]\nBrings the database to the schema of this version, as serve does when it starts. If there is anything in it, a backup before-update-… is made first. The site must be stopped.'
		},
		check: {
			line: '[FOLDER]: reads the workshops again and says what is wrong, file and line',
			usage:
				'terrasse check [FOLDER] [--json]\nReads the workshops of FOLDER, or of TERRASSE_WORKSHOPS_DIR, and says for each mistake the file, the line and what to write there. 1 if there is any.'
		},
		burn: {
			line: 'CODE [--yes]: burns a room now',
			usage:
				'terrasse burn CODE [--yes]\nDeletes a room from this server, now and for good: questions, replies, board and locked keys, their pages overwritten. What people keep on their devices is not here, nor are questions published in clear. The entry “burned” on the board can come from a desk only: open pages learn that the room is gone at their next exchange.\n  --yes  without asking'
		},
		purge: {
			line: 'deletes what time has made due',
			usage:
				'terrasse purge [--json]\nDeletes what is past its time: rooms at their hour, figures beyond theirs (25 months at most), lines of the list of acts and of reports, expired sessions, invitations and links, imports and backups left half-way. The site does so by itself too, as long as it runs.'
		},
		'setup-link': {
			line: 'prints a new set-up link, good once, for 24 hours',
			usage:
				'terrasse setup-link [--json]\nPrints a new set-up link, good once, for 24 hours; earlier ones are void.\n  --json  the link and when it ends, as JSON'
		},
		unpublish: 'SLUG [N]: takes published question N, or all, off a workshop’s page',
		completion: {
			line: 'bash: prints what completes the commands',
			usage:
				'terrasse completion bash\nPrints what completes the commands and their options in bash: terrasse completion bash > /etc/bash_completion.d/terrasse'
		},
		version: { line: 'says the version', usage: 'terrasse version [--json]\nSays the version.' }
	},
	progress: {
		copy: 'Copying the database',
		measure: 'Reading the files',
		write: 'Writing the archive',
		verify: 'Reading the archive'
	},
	backup: {
		made: '{path}: {size} MB, {files} files. Rooms left out.',
		encrypted: 'Encrypted: keep the secret key elsewhere than on this machine.',
		kept: { one: '{n} backup in that folder.', other: '{n} backups in that folder.' }
	},
	restore: {
		whole: 'The archive is whole: Terrasse {version}, {date}.',
		holds:
			'Broadcasts: {broadcasts}. Accounts: {facilitators}. Files: {files}. Rows in all: {rows}.',
		done: 'It is back in {folder}.',
		stayed:
			'There are backups in it too, which could not be put back into {folder}: keep them elsewhere first.',
		aside: 'What was there is in {folder}: delete it once all is well.',
		workshops:
			'The workshops are in {folder}: set TERRASSE_WORKSHOPS_DIR={folder}, or copy them where you want them.',
		next: 'Start the site. Everyone has to log in again; no room came back.'
	},
	migrate: {
		none: 'The database is up to date already.',
		applied: { one: '{n} step applied: {names}.', other: '{n} steps applied: {names}.' },
		backup: 'Backup from before the update: {path}'
	},
	check: {
		well: { one: '{n} workshop, no mistake.', other: '{n} workshops, no mistake.' },
		ill: { one: '{n} mistake.', other: '{n} mistakes.' },
		noFolder:
			'There is no folder of workshops at {folder}: give it after check, or set TERRASSE_WORKSHOPS_DIR.'
	},
	burn: {
		noCode:
			'“{typed}” is not the code of a room: eight letters and digits, TERR ASSE for instance.',
		noRoom: 'There is no room {code} here. A burned room and one that never was are the same.',
		ask: 'All that room {code} left here will be deleted, for good.\nTo do it, type its code: ',
		unsaid: 'Nothing was burned. To do it without a terminal, add --yes.',
		kept: 'Nothing was burned: that was not the code.',
		done: 'Room {code} is burned. Open pages learn it at their next exchange.',
		owed: 'Room {code} is gone, but something still reads the database’s journal: its bytes are overwritten within seconds by the site, or by terrasse purge.'
	},
	purge: {
		rooms: { one: '{n} room burned', other: '{n} rooms burned' },
		figures: { one: '{n} period of figures deleted', other: '{n} periods of figures deleted' },
		lines: { one: '{n} line of acts or reports', other: '{n} lines of acts or reports' },
		sessions: { one: '{n} expired session', other: '{n} expired sessions' },
		invitations: {
			one: '{n} expired invitation or link',
			other: '{n} expired invitations or links'
		},
		leftovers: { one: '{n} folder left half-way', other: '{n} folders left half-way' },
		nothing: 'Nothing was due.'
	},
	verify: {
		noAnswer: '{origin} does not answer. Check the address, and that the site runs.',
		noRelease:
			'{path} is not the archive of a version of Terrasse, or cannot be read ({why}). Take terrasse-VERSION-linux-ARCH.tar.gz from the release page.',
		otherName:
			'This site says it is version {said}, commit {commit}; what it has just sent is, byte for byte, what it is compared with all the same.'
	},
	trouble: {
		'no-data':
			'There is no data at {folder}. Set TERRASSE_DATA_DIR, or start the site a first time.',
		changing: 'A file changes while it is read: {path}. Try again once it is still.',
		full: 'The disk of {folder} is full. Make room, then try again: nothing was left half-done.',
		recipient: 'That is no age public key. Give what age-keygen prints after “Public key”: age1…',
		unreadable: '{path} cannot be read ({why}). Check its name and permissions.',
		foreign:
			'{path} is not a backup of Terrasse, or its beginning is damaged. An export of the archive comes back by terrasse import json.',
		'newer-format':
			'{path} is from a newer version, Terrasse {version}. Install at least that one.',
		'newer-schema':
			'The database of {path} is from a newer version than this one (the archive was made by Terrasse {version}). Install at least the version that ran then.',
		truncated: '{path} is cut before its end. Copy it again, or take another one.',
		altered: '{path} is damaged: what is in it is no longer what was put there. Take another one.',
		unsafe: '{path} has an entry that does not belong there ({name}). Do not use that file.',
		'needs-identity':
			'{path} is encrypted. Add --identity FILE, where FILE holds the secret key AGE-SECRET-KEY-…',
		'no-identity': 'There is no age secret key in {path}.',
		'wrong-identity':
			'That key does not open {path}. Take the one of the recipient it was made for.',
		'not-empty':
			'{folder} is not empty. Choose another folder with --into, or add --replace to move it aside.',
		'in-use':
			'A process of Terrasse has the database of {folder} open. Stop it (systemctl stop terrasse), then try again.',
		'cannot-move':
			'The folder {folder} cannot be made or moved ({why}). Its parent must be writable: try again with sudo, or choose another folder with --into.',
		'cannot-write':
			'Terrasse cannot write in {folder} ({why}). Check the rights and that the disk is not read-only, or give another place with --to.',
		unnameable:
			'The name of {path} could not be put back. Rename that file, then do it again: nothing was done.',
		taken:
			'{path} is there already and is not named as a backup of Terrasse: nothing was replaced. Give another name, or a folder.',
		'not-a-file': '{path} is not an ordinary file. Give the name of a file to make, or a folder.',
		'no-folder':
			'There is no folder {folder}. Mount the disk that should be there, or make that folder, then do it again.'
	},
	newer:
		'The database was written by a newer version, Terrasse {version} ({names}). Install at least that one, or put back the backup made before the update: terrasse restore.',
	noSpace:
		'The update needs {needed} MB free where the data lives, and there are {free}. Make room, then try again: nothing was changed.'
} satisfies typeof fr;
