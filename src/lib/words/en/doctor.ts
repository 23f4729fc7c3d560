import type fr from '../fr/doctor.ts';

/** `terrasse doctor`: one sentence a check, and the next gesture. */
export default {
	help: '[--json] [--online]: looks at settings, database, rights, disk, proxy journals, backups',
	usage:
		'terrasse doctor [--etc FOLDER] [--online] [--json]\nLooks at what the site depends on, one line a check with the next gesture, and changes nothing.\n  --etc     where the settings of nginx, Apache, Caddy, Tor and systemd are (/etc)\n  --online  asks the public address for its certificate; without it nothing leaves this machine\n  --json    the result as JSON\nBefore each line: ok, .. advice, ?? to look at yourself, !! to correct. Status 0 if there is neither ?? nor !!, else 1.',
	marks: { well: 'ok', hint: '..', unknown: '??', ill: '!!' },
	sums: {
		ill: { one: '{n} thing to correct (!!)', other: '{n} things to correct (!!)' },
		unknown: { one: '{n} to look at yourself (??)', other: '{n} to look at yourself (??)' },
		hint: { one: '{n} piece of advice (..)', other: '{n} pieces of advice (..)' },
		none: 'All is well.'
	},
	topics: {
		settings: 'settings',
		database: 'database',
		rights: 'rights',
		disk: 'disk',
		clock: 'clock',
		legal: 'legal',
		workshops: 'workshops',
		backups: 'backups',
		proxy: 'proxy',
		nginx: 'nginx',
		Apache: 'Apache',
		Caddy: 'Caddy',
		certificate: 'certificate',
		onion: 'onion',
		service: 'service',
		memory: 'memory',
		seizure: 'seizure'
	},
	gestures: {
		accessOfNginx:
			'Write “access_log off;” in the server block that leads here, then reload nginx.',
		errorsOfNginx:
			'Write “error_log /dev/null;” in the server block that leads here, then reload nginx.',
		accessOfApache:
			'Write “CustomLog /dev/null common” in the VirtualHost that leads here, then reload Apache.',
		errorsOfApache:
			'Write “ErrorLog /dev/null” in the VirtualHost that leads here, then reload Apache.',
		accessOfCaddy: 'Remove “log” from the site that leads here, then reload Caddy.',
		errorsOfCaddy:
			'Copy the block “log” of the global options in deploy/caddy/Caddyfile, then reload Caddy.'
	},
	said: {
		mistake: '{sentence} Correct it, then run terrasse doctor again: the rest was not looked at.',
		noData: '{sentence}',
		origin: 'The public address is {origin}.',
		originLocal:
			'The public address is {origin}: fine for trying, not for the phones of a room. To open the site, set TERRASSE_ORIGIN=https://… and start again.',
		originClear:
			'{origin} is not encrypted: everything can be read on the way, and phones lack the cryptography of the six words. Put a proxy with https in front, then TERRASSE_ORIGIN=https://… and start again.',
		openHost:
			'Terrasse listens for every machine ({host}). Behind a proxy, set TERRASSE_HOST=127.0.0.1 and start again.',
		declared: 'TERRASSE_PROXIES and {name} agree: visitors’ addresses come here, hashed in memory.',
		declaredInVain:
			'TERRASSE_PROXIES waits for an address that {name} does not pass on: visitors are not estimated. Unset TERRASSE_PROXIES, or uncomment the line X-Forwarded-For of its file.',
		declaredUnsure:
			'TERRASSE_PROXIES has the header X-Forwarded-For believed, and {name} lets through whatever anyone writes there. Set it in {name} (deploy/ shows the line), or unset TERRASSE_PROXIES.',
		declaredUnknown:
			'TERRASSE_PROXIES is set, and {name} passes addresses on in some places only. Compare its X-Forwarded-For lines with those of deploy/.',
		notDeclared:
			'{name} passes visitors’ addresses on, and TERRASSE_PROXIES is not set: they are ignored, visits are counted, visitors are not. To estimate them, set TERRASSE_PROXIES=1; else take X-Forwarded-For away in {name}.',
		nothingPassed: '{name} passes no visitor’s address on: visits are counted, visitors are not.',
		whole: 'Whole, and of the schema of this version.',
		faults:
			'The database is damaged ({fault}). Stop the site, keep a copy of the data folder, then terrasse restore the last backup.',
		orphans:
			'The table {table} points at a row that is gone. Run terrasse backup, then report it: the site runs.',
		schemaOlder: {
			one: '{n} update of the database waits. Restart the site, or run terrasse migrate with the site stopped.',
			other:
				'{n} updates of the database wait. Restart the site, or run terrasse migrate with the site stopped.'
		},
		schemaNewer:
			'The database was written by Terrasse {version}, which is newer. Install at least that version, or put back the backup from before the update.',
		journal:
			'The journal of the database weighs {n} MB: some program has been reading it for long. See whether a backup is stuck, else restart the site.',
		closed: 'Data, backups and settings open to their owner alone.',
		open: '{path} is open to others (mode {mode}). Run: {gesture} {path}',
		root: '{path} belongs to root: the service cannot write there. Run: chown -R terrasse:terrasse {path}',
		space: '{n} MB free where the data is ({needed} are needed).',
		noSpace:
			'{n} MB free where the data is, {needed} are needed for an update and a backup. Make room before it is full.',
		clock: 'It can be believed: {now}.',
		wrongClock:
			'It cannot be right: {now}. Set it (timedatectl set-ntp true): rooms burn and days end by it.',
		figuresAhead:
			'It is {now}, and there are figures of {day}: the clock was ahead. Those visits show when their day comes. Check timedatectl.',
		legal: 'The legal notice is complete.',
		noLegal: {
			one: 'The law asks for what the site does not say yet: {fields}. Fill it in on {address}',
			other: 'The law asks for what the site does not say yet: {fields}. Fill them in on {address}'
		},
		workshops: {
			one: '{n} workshop, without mistakes.',
			other: '{n} workshops, without mistakes.'
		},
		noWorkshops:
			'No workshop in TERRASSE_WORKSHOPS_DIR. Copy those of Terrasse’s folder workshops there.',
		workshopProblems: {
			one: '{n} mistake in the workshops. terrasse check says which, file and line.',
			other: '{n} mistakes in the workshops. terrasse check says which, file and line.'
		},
		noBackup: 'No backup. Run terrasse backup, then terrasse restore --verify on the file.',
		oldBackup: {
			one: 'The last one is one day old ({date}). Run terrasse backup.',
			other:
				'The last one is {n} days old ({date}). Run terrasse backup, and see why it is no longer made: journalctl -u terrasse-backup'
		},
		backup: 'The last one is of {date}, not encrypted. Keep it on another machine as well.',
		backupSealed: 'The last one is of {date}, encrypted. Keep it on another machine as well.',
		backupGone:
			'The last one, of {date}, is no longer where it was ({path}). Unless it was moved elsewhere, run terrasse backup.',
		backupClear:
			'A recipient is set, and the last one is not encrypted ({path}). Run terrasse backup, then delete that one.',
		timerOff: 'The timer is not enabled. Run: systemctl enable --now terrasse-backup.timer',
		noProxy: 'None leads here in {etc}, and the public address needs none.',
		proxyElsewhere:
			'None leads here in {etc}, and the public address needs one. If it is on another machine, ask whoever runs it what its journal keeps.',
		stranger:
			'{folder} holds the settings of a proxy that terrasse doctor cannot read. Look yourself whether it leads here, and what its journal keeps.',
		unreadable:
			'{path} could not be read. Run terrasse doctor as a user who may read it, or look yourself.',
		astray:
			'Sends requests to an address that its files are not enough to know ({path}, line {line}). Look yourself whether it leads here, and what its journal keeps.',
		quiet: 'Leads here, and its files write no visitor’s address.',
		access: 'Writes visitors’ addresses ({path}, line {line}). {gesture}',
		byDefault:
			'Writes visitors’ addresses, because nothing says otherwise ({path}, line {line}). {gesture}',
		errors: 'Writes visitors’ addresses among its errors ({path}, line {line}). {gesture}',
		obscure:
			'May write visitors’ addresses: its files are not enough to know ({path}, line {line}). Look yourself what its journal keeps.',
		certificate: {
			one: 'That of {host} holds for {n} more day ({date}).',
			other: 'That of {host} holds for {n} more days ({date}).'
		},
		certificateSoon: {
			one: 'That of {host} ends in {n} day ({date}), and was not renewed. See: certbot renew --dry-run, or journalctl -u caddy',
			other:
				'That of {host} ends in {n} days ({date}), and was not renewed. See: certbot renew --dry-run, or journalctl -u caddy'
		},
		certificateOver:
			'That of {host} ended on {date}: browsers refuse the site. Run certbot renew, then reload the proxy.',
		certificateOther:
			'The one that is shown is not in the name of {host}. Check the name and the two lines of the certificate in the proxy’s file.',
		certificateUnseen:
			'It cannot be seen from here. terrasse doctor --online asks the public address for it.',
		certificateSilent:
			'{host} does not answer over https. Check the domain name, the proxy and the firewall.',
		noOnion: 'No onion service is declared, and none is needed.',
		onion: 'Tor leads here.',
		onionUnsaid:
			'Tor leads here, and TERRASSE_ONION is not set: pages do not say the address. Set http:// and what its file hostname says, then start again.',
		onionElsewhere:
			'TERRASSE_ONION is set, and Tor has no settings here. If it is on another machine, check there that it leads to the site.',
		onionAround:
			'TERRASSE_ONION is set, and no HiddenServicePort 80 leads straight here. If it goes through a proxy, look what its journal keeps; else copy the line of deploy/tor/torrc.',
		onionNowhere:
			'TERRASSE_ONION is set, and Tor’s files have no onion service. Add deploy/tor/torrc to /etc/tor/torrc, then systemctl restart tor@default',
		onionOther:
			'TERRASSE_ONION is not Tor’s address, which is {onion}. Correct it, then start again.',
		noUnit:
			'No systemd unit called terrasse.service: whatever starts Terrasse has to hold it. deploy/debian has ours.',
		unit: 'The systemd unit holds it as that of deploy/debian does.',
		unitRoot:
			'The systemd unit runs it as root. Install that of deploy/debian, or set User=terrasse.',
		unitOpen: 'The systemd unit leaves out {names}. Compare with deploy/debian/terrasse.service.',
		noSwap: 'Nothing of Terrasse’s memory is put in clear on a swap device.',
		swap: '{device} is not encrypted, and memory may be written there. Set MemorySwapMax=0 in the unit, or encrypt the swap.',
		noCore: 'A crash leaves no image of the memory.',
		core: 'A crash may leave an image of the memory on the disk. Set LimitCORE=0 in the unit.',
		seizure: 'The seizure test of {date} found nothing.',
		seizurePart:
			'The seizure test of {date} found nothing, but in part only: {tried} keys tried of {keys}. Run terrasse seizure-test --seconds 600 again, on an idle machine.',
		seizureFound: {
			one: 'The seizure test of {date} found {n} trace. Run terrasse seizure-test again and report what it says.',
			other:
				'The seizure test of {date} found {n} traces. Run terrasse seizure-test again and report what it says.'
		},
		seizureNever: 'Version {version} has not had its seizure test here. Run terrasse seizure-test.',
		seizureOther:
			'The seizure test of {date} was of version {version}, and {now} runs. Run terrasse seizure-test again.',
		seizureOld: 'The seizure test is of {date}. Run terrasse seizure-test every three months.'
	}
} satisfies typeof fr;
