#!/usr/bin/env -S node --max-semi-space-size=2 --heap-growing-percent=20
import { closeDatabase, openDatabase } from '#db/open.server.ts';
import en from '#lib/words/en/sync.ts';
import fr from '#lib/words/fr/sync.ts';
import enImport from '#lib/words/en/import.ts';
import frImport from '#lib/words/fr/import.ts';
import enDoctor from '#lib/words/en/doctor.ts';
import frDoctor from '#lib/words/fr/doctor.ts';
import enSeizure from '#lib/words/en/seizure.ts';
import frSeizure from '#lib/words/fr/seizure.ts';
import { config } from '../env.server.ts';
import { VERSION } from '../version.ts';
import * as demo from './demo.ts';
import * as doctor from './doctor.ts';
import * as exporting from './export.ts';
import * as importing from './import.ts';
import * as seizureTest from './seizure-test.ts';
import * as setupLink from './setup-link.ts';
import * as sync from './sync.ts';
import * as unpublish from './unpublish.ts';

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

const COMMANDS: Record<string, Command> = {
	demo: { help: { fr: frImport.help.demo, en: enImport.help.demo }, run: demo.run },
	doctor: { help: { fr: frDoctor.help, en: enDoctor.help }, run: doctor.run },
	export: { help: { fr: frImport.help.export, en: enImport.help.export }, run: exporting.run },
	import: { help: { fr: frImport.help.import, en: enImport.help.import }, run: importing.run },
	'seizure-test': {
		help: { fr: frSeizure.help, en: enSeizure.help },
		run: seizureTest.run
	},
	'setup-link': {
		help: {
			fr: 'imprime un nouveau lien d’installation, à usage unique, valable 24 heures',
			en: 'prints a new set-up link, good once, for 24 hours'
		},
		run: setupLink.run
	},
	sync: {
		help: { fr: fr.help, en: en.help },
		run: sync.run
	},
	unpublish: {
		help: {
			fr: 'SLUG [N]\u202f: retire d’une page d’atelier la question publiée N, ou toutes',
			en: 'SLUG [N]: takes published question N, or all, off a workshop’s page'
		},
		run: unpublish.run
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
