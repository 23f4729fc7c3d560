#!/usr/bin/env -S node --max-semi-space-size=2 --heap-growing-percent=20
import { closeDatabase, openDatabase } from '#db/open.server.ts';
import en from '#lib/words/en/sync.ts';
import fr from '#lib/words/fr/sync.ts';
import enImport from '#lib/words/en/import.ts';
import frImport from '#lib/words/fr/import.ts';
import enDoctor from '#lib/words/en/doctor.ts';
import frDoctor from '#lib/words/fr/doctor.ts';
import enRelease from '#lib/words/en/release.ts';
import frRelease from '#lib/words/fr/release.ts';
import enSeizure from '#lib/words/en/seizure.ts';
import frSeizure from '#lib/words/fr/seizure.ts';
import { config } from '../env.server.ts';
import { VERSION } from '../version.ts';

/**
 * The `terrasse` command: one file a command, each saying in one line what it does. Exit status 0
 * when done, 1 when it could not, 2 when the words were not understood; 3 when an import waits for a
 * decision.
 */
type Command = {
	/** One line for the help, in the languages of the interface. */
	help: { fr: string; en: string };
	run: (args: string[]) => Promise<number>;
};

/** Only the command that is asked for is read: all of them together take 30 MB that an import needs. */
const later =
	(load: () => Promise<Pick<Command, 'run'>>): Command['run'] =>
	async (args) =>
		(await load()).run(args);

const COMMANDS: Record<string, Command> = {
	demo: {
		help: { fr: frImport.help.demo, en: enImport.help.demo },
		run: later(() => import('./demo.ts'))
	},
	doctor: {
		help: { fr: frDoctor.help, en: enDoctor.help },
		run: later(() => import('./doctor.ts'))
	},
	export: {
		help: { fr: frImport.help.export, en: enImport.help.export },
		run: later(() => import('./export.ts'))
	},
	import: {
		help: { fr: frImport.help.import, en: enImport.help.import },
		run: later(() => import('./import.ts'))
	},
	'seizure-test': {
		help: { fr: frSeizure.help, en: enSeizure.help },
		run: later(() => import('./seizure-test.ts'))
	},
	'setup-link': {
		help: {
			fr: 'imprime un nouveau lien d’installation, à usage unique, valable 24 heures',
			en: 'prints a new set-up link, good once, for 24 hours'
		},
		run: later(() => import('./setup-link.ts'))
	},
	sync: {
		help: { fr: fr.help, en: en.help },
		run: later(() => import('./sync.ts'))
	},
	unpublish: {
		help: {
			fr: 'SLUG [N]\u202f: retire d’une page d’atelier la question publiée N, ou toutes',
			en: 'SLUG [N]: takes published question N, or all, off a workshop’s page'
		},
		run: later(() => import('./unpublish.ts'))
	},
	verify: {
		help: { fr: frRelease.verify.help, en: enRelease.verify.help },
		run: later(() => import('./verify.ts'))
	},
	version: {
		help: { fr: 'dit la version', en: 'says the version' },
		run: async () => {
			console.log(VERSION);
			return 0;
		}
	}
};

function printHelp(): void {
	const { locale } = config();
	console.log('terrasse COMMANDE'.replace('COMMANDE', locale === 'fr' ? 'COMMANDE' : 'COMMAND'));
	for (const [name, { help }] of Object.entries(COMMANDS)) {
		console.log(`  ${name.padEnd(12)} ${help[locale]}`);
	}
}

const [name = 'help', ...args] = process.argv.slice(2);
const command = COMMANDS[name];
try {
	if (!command) {
		printHelp();
		process.exitCode = ['help', '--help', '-h'].includes(name) ? 0 : 2;
	} else {
		openDatabase(config().dataDir);
		process.exitCode = await command.run(args);
		closeDatabase();
	}
} catch (failure) {
	console.error(`terrasse ${name}: ${failure instanceof Error ? failure.message : 'failed'}`);
	process.exitCode = 1;
}
