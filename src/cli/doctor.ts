import { existsSync, statSync, statfsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { closeDatabase, FILE, openDatabase } from '#db/open.server.ts';
import { figuresAhead } from '#lib/analytics/day-book.server.ts';
import { readSeizureResult } from '#lib/analytics/seizure/last.server.ts';
import { lastBackup } from '#lib/instance/backup/last.server.ts';
import { trouble } from '#lib/instance/backup/trouble.ts';
import { backupChecks } from '#lib/instance/doctor/backups.ts';
import { ill, type Check } from '#lib/instance/doctor/check.ts';
import { configurationChecks } from '#lib/instance/doctor/configuration.ts';
import { databaseChecks } from '#lib/instance/doctor/database.server.ts';
import * as health from '#lib/instance/doctor/health.ts';
import { rightsChecks } from '#lib/instance/doctor/rights.server.ts';
import { backupTimer } from '#lib/instance/doctor/units.server.ts';
import { figuresSettings } from '#lib/instance/figures-settings.server.ts';
import { missingLegalFields } from '#lib/instance/legal-fields.ts';
import { instanceSettings } from '#lib/instance/settings.server.ts';
import { address } from '#lib/words/addresses.ts';
import enSettings from '#lib/words/en/settings.ts';
import frSettings from '#lib/words/fr/settings.ts';
import { listWorkshops, workshopProblems } from '#lib/workshops/store.server.ts';
import { config, type Config } from '../env.server.ts';
import { VERSION } from '../version.ts';
import { aroundChecks } from './doctor-around.ts';
import { doctorLines, doctorSentence, doctorSum, doctorWords } from './doctor-lines.ts';
import { failureSentence } from './failure.ts';
import { OPTIONS } from './options.ts';
import { printJson, spoken } from './words.ts';

/**
 * `terrasse doctor [--etc FOLDER] [--online] [--json]`: looks at what the site depends on and changes
 * nothing. One line a check, and where something is wrong, the next gesture. Status 0 if all is well or
 * only advised, 1 if something is wrong or cannot be known from here.
 */
const MOST_COLUMNS = 100;

export async function run(args: string[]): Promise<number> {
	const { values, positionals } = parseArgs({
		args,
		options: OPTIONS.doctor,
		allowPositionals: true
	});
	if (positionals.length > 0) {
		process.stderr.write(`${doctorWords().usage}\n`);
		return 2;
	}
	const checks = await examine(resolve(values.etc ?? '/etc'), values.online ?? false);
	if (values.json) {
		printJson({
			version: VERSION,
			checks: checks.map((check) => ({ ...check, sentence: doctorSentence(check) }))
		});
	} else {
		const { isTTY, columns } = process.stdout;
		const width = isTTY ? Math.min(columns, MOST_COLUMNS) : null;
		const lines = [...doctorLines(checks, width), '', doctorSum(checks)];
		process.stdout.write(`${lines.join('\n')}\n`);
	}
	return checks.some(({ state }) => state === 'ill' || state === 'unknown') ? 1 : 0;
}

async function examine(etc: string, online: boolean): Promise<Check[]> {
	const settings = settingsOrMistakes();
	if (Array.isArray(settings)) return settings;
	const around = await aroundChecks(settings, etc, online);
	return [
		...configurationChecks(settings),
		...dataChecks(settings, etc),
		workshopsIn(settings),
		...around,
		health.seizureCheck(readSeizureResult(), VERSION, Date.now())
	];
}

/** The settings; or one line for each that is wrong. */
function settingsOrMistakes(): Config | Check[] {
	try {
		return config();
	} catch (failure) {
		const text = failure instanceof Error ? failure.message : String(failure);
		return text.split('\n').map((sentence) => ill('settings', 'mistake', { sentence }));
	}
}

/** What is in the data folder, its rights before anything is opened. */
function dataChecks({ dataDir, backupDir, backupRecipient, origin }: Config, etc: string): Check[] {
	if (!existsSync(join(dataDir, FILE))) return [noData(dataDir)];
	const now = Date.now();
	const { size, mtimeMs } = statSync(join(dataDir, FILE));
	const { bavail, bsize } = statfsSync(dataDir);
	const last = lastBackup(dataDir);
	const rights = rightsChecks(dataDir, backupDir, etc);
	const { checks, isOurs } = databaseChecks(dataDir);
	const inside = isOurs
		? insideChecks(dataDir, origin, mtimeMs)
		: health.clockChecks(now, mtimeMs, null);
	const backups = {
		last,
		isThere: last !== null && existsSync(last.path),
		hasRecipient: backupRecipient !== '',
		timer: backupTimer(etc)
	};
	return [
		...checks,
		...rights,
		health.diskCheck(bavail * bsize, size, last?.bytes ?? 0),
		...inside,
		...backupChecks(backups, now)
	];
}

function noData(folder: string): Check {
	const failure = trouble('no-data', { folder });
	return ill('database', 'noData', { sentence: failureSentence(failure) ?? folder });
}

/** What only the open database says: of this version, so that opening it changes nothing. */
function insideChecks(dataDir: string, origin: string, written: number): Check[] {
	openDatabase(dataDir);
	try {
		const now = Date.now();
		const { fields }: { fields: Readonly<Record<string, { label: string }>> } =
			spoken() === 'fr' ? frSettings : enSettings;
		const missing = missingLegalFields(instanceSettings()).map(
			(name) => fields[name]?.label ?? name
		);
		return [
			...health.clockChecks(now, written, figuresAhead(now, figuresSettings().zone)),
			health.legalCheck(missing, `${origin}${address(spoken(), '/desk/settings')}`)
		];
	} finally {
		closeDatabase();
	}
}

function workshopsIn({ workshopsDir, locale }: Config): Check {
	if (!existsSync(workshopsDir)) return health.workshopCheck(0, 0);
	const problems = workshopProblems(workshopsDir, locale).length;
	return health.workshopCheck(listWorkshops(workshopsDir, locale).length, problems);
}
