import type fr from '../fr/environment.ts';

/** What is wrong in the settings of the environment, read at start: one sentence a setting. */
export default {
	unknown:
		'{name} is not a setting of Terrasse: correct its name, or take the line away. docs/configuration.md has them all.',
	TERRASSE_ORIGIN:
		'TERRASSE_ORIGIN must be the public address, without a path: write for instance https://terrasse.example.org.',
	TERRASSE_ONION:
		'TERRASSE_ONION must be the address of a version 3 onion service, whole: write http:// and what its file “hostname” says (56 letters and digits, then .onion).',
	TERRASSE_PORT: 'TERRASSE_PORT must be a number from 1 to 65535: write for instance 3000.',
	TERRASSE_LOCALE: 'TERRASSE_LOCALE must be fr or en: write one of the two.',
	TERRASSE_BACKUP_KEEP:
		'TERRASSE_BACKUP_KEEP must be a whole number, at least 1, because the newest backup is never deleted: write for instance 14.',
	TERRASSE_BACKUP_RECIPIENT:
		'TERRASSE_BACKUP_RECIPIENT must be a public key of age: write what age-keygen prints after “Public key”, age1…',
	TERRASSE_QUESTIONS_A_MINUTE:
		'TERRASSE_QUESTIONS_A_MINUTE must be a whole number, at least 1: write for instance 600.',
	TERRASSE_PROXIES:
		'TERRASSE_PROXIES must be a number from 0 to 9: write how many proxies stand in front of Terrasse, 1 for instance.'
} satisfies typeof fr;
