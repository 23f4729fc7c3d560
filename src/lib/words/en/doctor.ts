import type fr from '../fr/doctor.ts';

/** `terrasse doctor`: one sentence a check, and the next gesture. */
export default {
	help: 'looks at what surrounds the site: proxy journals, database, disk, clock, legal notice',
	usage:
		'terrasse doctor [--etc FOLDER]: reads the settings of nginx, Apache and Caddy under FOLDER (/etc), checks the database, the disk, the clock and the legal notice. It changes nothing.',
	well: 'ok ',
	ill: '!! ',
	noProxy:
		'No proxy that leads here in {etc}. If one stands elsewhere, ask whoever runs it what its journal keeps.',
	unreadable: '{path} could not be read: run terrasse doctor as a user who may read it.',
	quietProxy: '{name} leads here, and its files write no visitor’s address.',
	logging: {
		access: '{name} writes visitors’ addresses ({path}, line {line}). {gesture}',
		default:
			'{name} writes visitors’ addresses, because nothing says otherwise ({path}, line {line}). {gesture}',
		errors: '{name} writes visitors’ addresses among its errors ({path}, line {line}). {gesture}'
	},
	gestures: {
		nginx: {
			access: 'Write “access_log off;” in the server block that leads here, then reload nginx.',
			default: 'Write “access_log off;” in the server block that leads here, then reload nginx.',
			errors: 'Write “error_log /dev/null;” in the server block that leads here, then reload nginx.'
		},
		Apache: {
			access:
				'Write “CustomLog /dev/null common” in the VirtualHost that leads here, then reload Apache.',
			default:
				'Write “CustomLog /dev/null common” in the VirtualHost that leads here, then reload Apache.',
			errors: 'Write “ErrorLogFormat "[%t] [%l] %M"”, without %a, then reload Apache.'
		},
		Caddy: {
			access: 'Remove “log” from the site that leads here, then reload Caddy.',
			default: 'Remove “log” from the site that leads here, then reload Caddy.',
			errors: 'Remove “log” from the site that leads here, then reload Caddy.'
		}
	},
	declared: 'TERRASSE_PROXIES says that a proxy stands in front.',
	undeclared:
		'A proxy leads here and TERRASSE_PROXIES is not set: visits are counted, visitors are not. To estimate visitors too, have the proxy pass addresses on, set TERRASSE_PROXIES=1 and start again.',
	database: 'The database is whole.',
	faults:
		'The database is damaged ({fault}). Stop the site, keep a copy of the data folder, bring the last backup back.',
	space: {
		one: '{n} MB free where the data is.',
		other: '{n} MB free where the data is.'
	},
	noSpace: {
		one: 'Only {n} MB free where the data is. Make room before it is full.',
		other: 'Only {n} MB free where the data is. Make room before it is full.'
	},
	clock: 'The clock can be believed: {now}.',
	wrongClock:
		'The clock cannot be right: {now}. Set it (timedatectl set-ntp true): rooms burn and days end by it.',
	legal: 'The legal notice is complete.',
	noLegal:
		'The law asks for what the site does not say yet: {fields}. Write each into the database, then start again: {gesture}',
	fields: {
		publisher: 'who publishes',
		contact: 'how to write',
		hostName: 'who hosts',
		hostAddress: 'the host’s address'
	},
	seizure: 'The seizure test of {date} found nothing.',
	seizureFound: {
		one: 'The seizure test of {date} found {n} trace. Run terrasse seizure-test and report what it says.',
		other:
			'The seizure test of {date} found {n} traces. Run terrasse seizure-test and report what it says.'
	},
	seizureNever: 'Version {version} has not had its seizure test here. Run terrasse seizure-test.'
} satisfies typeof fr;
