import enAfter from '#lib/words/en/after.ts';
import enDoctor from '#lib/words/en/doctor.ts';
import enImport from '#lib/words/en/import.ts';
import enRelease from '#lib/words/en/release.ts';
import enSeizure from '#lib/words/en/seizure.ts';
import enSync from '#lib/words/en/sync.ts';
import en from '#lib/words/en/cli.ts';
import frAfter from '#lib/words/fr/after.ts';
import frDoctor from '#lib/words/fr/doctor.ts';
import frImport from '#lib/words/fr/import.ts';
import frRelease from '#lib/words/fr/release.ts';
import frSeizure from '#lib/words/fr/seizure.ts';
import frSync from '#lib/words/fr/sync.ts';
import fr from '#lib/words/fr/cli.ts';
import type { Locale } from '#lib/words/locale.ts';
import type { OPTIONS } from './options.ts';

/**
 * Every command: what it says of itself, whether it needs the data, and where it is. Its options are in
 * options.ts.
 */
export type CommandName = keyof typeof OPTIONS;

export type Command = {
	/** One line for the list, and what `--help` prints, which begins with how it is written. */
	said: Record<Locale, { line: string; usage: string }>;
	/** `none`: opens no database. `there`: one that exists. `made`: makes it if there is none. */
	data: 'none' | 'there' | 'made';
	/** Whether words beyond options are understood, asked before a data folder is made; else all are. */
	understands?: (args: readonly string[]) => boolean | Promise<boolean>;
	/** Loaded when asked for: all of them together take 30 MB that an import needs. */
	load: () => Promise<{ run: (args: string[]) => Promise<number> }>;
};

const takesNothing = (args: readonly string[]) => args.length === 0;

const both = (line: string, usage: string) => ({ line, usage });

export const COMMANDS: Record<CommandName, Command> = {
	backup: {
		said: { fr: fr.commands.backup, en: en.commands.backup },
		data: 'none',
		load: () => import('./backup.ts')
	},
	burn: {
		said: { fr: fr.commands.burn, en: en.commands.burn },
		data: 'there',
		load: () => import('./burn.ts')
	},
	check: {
		said: { fr: fr.commands.check, en: en.commands.check },
		data: 'none',
		load: () => import('./check.ts')
	},
	completion: {
		said: { fr: fr.commands.completion, en: en.commands.completion },
		data: 'none',
		load: () => import('./completion.ts')
	},
	demo: {
		said: {
			fr: both(frImport.help.demo, frImport.demoUsage),
			en: both(enImport.help.demo, enImport.demoUsage)
		},
		data: 'made',
		understands: takesNothing,
		load: () => import('./demo.ts')
	},
	doctor: {
		said: {
			fr: both(frDoctor.help, frDoctor.usage),
			en: both(enDoctor.help, enDoctor.usage)
		},
		data: 'none',
		load: () => import('./doctor.ts')
	},
	export: {
		said: {
			fr: both(frImport.help.export, frImport.exportUsage),
			en: both(enImport.help.export, enImport.exportUsage)
		},
		data: 'there',
		load: () => import('./export.ts')
	},
	import: {
		said: {
			fr: both(frImport.help.import, frImport.usage),
			en: both(enImport.help.import, enImport.usage)
		},
		data: 'made',
		understands: async (args) => (await import('./import-order.ts')).readOrder([...args]) !== null,
		load: () => import('./import.ts')
	},
	migrate: {
		said: { fr: fr.commands.migrate, en: en.commands.migrate },
		data: 'none',
		load: () => import('./migrate.ts')
	},
	purge: {
		said: { fr: fr.commands.purge, en: en.commands.purge },
		data: 'there',
		load: () => import('./purge.ts')
	},
	restore: {
		said: { fr: fr.commands.restore, en: en.commands.restore },
		data: 'none',
		load: () => import('./restore.ts')
	},
	'seizure-test': {
		said: {
			fr: both(frSeizure.help, frSeizure.usage),
			en: both(enSeizure.help, enSeizure.usage)
		},
		data: 'made',
		load: () => import('./seizure-test.ts')
	},
	serve: {
		said: { fr: fr.commands.serve, en: en.commands.serve },
		data: 'none',
		load: () => import('./serve.ts')
	},
	'setup-link': {
		said: { fr: fr.commands['setup-link'], en: en.commands['setup-link'] },
		data: 'made',
		understands: (args) => args.every((arg) => arg === '--json'),
		load: () => import('./setup-link.ts')
	},
	sync: {
		said: { fr: both(frSync.help, frSync.usage), en: both(enSync.help, enSync.usage) },
		data: 'there',
		understands: ([word, ...rest]) =>
			word === undefined ||
			(word === 'list' ? rest.length === 0 : word === 'forget' && rest.length === 1),
		load: () => import('./sync.ts')
	},
	unpublish: {
		said: {
			fr: both(fr.commands.unpublish, frAfter.command.usage),
			en: both(en.commands.unpublish, enAfter.command.usage)
		},
		data: 'there',
		load: () => import('./unpublish.ts')
	},
	verify: {
		said: {
			fr: both(frRelease.verify.help, frRelease.verify.usage),
			en: both(enRelease.verify.help, enRelease.verify.usage)
		},
		data: 'none',
		load: () => import('./verify.ts')
	},
	version: {
		said: { fr: fr.commands.version, en: en.commands.version },
		data: 'none',
		load: () => import('./version-command.ts')
	}
};

export const isCommand = (name: string): name is CommandName => Object.hasOwn(COMMANDS, name);
