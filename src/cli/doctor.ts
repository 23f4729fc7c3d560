import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readSeizureResult } from '#lib/analytics/seizure/last.server.ts';
import { readProxies } from '#lib/instance/doctor/files.server.ts';
import {
	databaseFaults,
	freeBytes,
	isClockSane,
	LEAST_FREE_BYTES,
	missingLegalFields
} from '#lib/instance/doctor/health.server.ts';
import en from '#lib/words/en/doctor.ts';
import fr from '#lib/words/fr/doctor.ts';
import { say } from '#lib/words/say.ts';
import { config } from '../env.server.ts';
import { VERSION } from '../version.ts';

/**
 * `terrasse doctor [--etc FOLDER]`: looks at what surrounds the instance and changes nothing. One line
 * a check, and where something is wrong, the next gesture. Status 0 if all is well, 1 if not.
 */
type Check = { isWell: boolean; sentence: string };

export async function run(args: string[]): Promise<number> {
	const etc = readArgs(args);
	if (etc === null) {
		process.stderr.write(`${doctorWords().usage}\n`);
		return 2;
	}
	const checks = [...proxyChecks(etc), ...healthChecks(), seizureCheck()];
	for (const { isWell, sentence } of checks) {
		process.stdout.write(`${isWell ? doctorWords().well : doctorWords().ill} ${sentence}\n`);
	}
	return checks.every(({ isWell }) => isWell) ? 0 : 1;
}

const doctorWords = () => (config().locale === 'fr' ? fr : en);
const told = (
	isWell: boolean,
	sentence: Parameters<typeof say>[1],
	values: Record<string, string | number> = {}
): Check => ({ isWell, sentence: say(config().locale, sentence, values) });

function proxyChecks(etc: string): Check[] {
	const words = doctorWords();
	const { proxies: declared, port, socketPath } = config();
	const { proxies, unreadable } = readProxies(etc, { port, socketPath });
	const inFront = proxies.filter(({ isInFront }) => isInFront);
	const unread = unreadable.map((path) => told(false, words.unreadable, { path }));
	if (inFront.length === 0) return [told(true, words.noProxy, { etc }), ...unread];
	const logs = inFront.flatMap(({ name, warnings }) => {
		if (warnings.length === 0) return [told(true, words.quietProxy, { name })];
		return warnings.map(({ path, line, why }) =>
			told(false, words.logging[why], { name, path, line, gesture: words.gestures[name][why] })
		);
	});
	// Passing no address on is a choice, and the one that the files of deploy/ make.
	return [...logs, ...unread, told(true, declared > 0 ? words.declared : words.undeclared)];
}

function healthChecks(): Check[] {
	const words = doctorWords();
	const { dataDir } = config();
	const faults = databaseFaults();
	const free = freeBytes(dataDir);
	const hasSpace = free >= LEAST_FREE_BYTES;
	const isSane = isClockSane(dataDir);
	const missing = missingLegalFields();
	const fields = missing.map((name) => words.fields[name]).join(', ');
	const gesture = `sqlite3 ${dataDir}/terrasse.sqlite "insert or replace into instance_setting (name, value) values ('${missing[0] ?? ''}', '…')"`;
	return [
		faults.length === 0
			? told(true, words.database)
			: told(false, words.faults, { fault: faults[0] ?? '' }),
		told(hasSpace, hasSpace ? words.space : words.noSpace, { n: Math.floor(free / 1e6) }),
		told(isSane, isSane ? words.clock : words.wrongClock, { now: new Date().toISOString() }),
		missing.length === 0 ? told(true, words.legal) : told(false, words.noLegal, { fields, gesture })
	];
}

function seizureCheck(): Check {
	const words = doctorWords();
	const last = readSeizureResult();
	if (last?.version !== VERSION) return told(false, words.seizureNever, { version: VERSION });
	const values = { date: last.at.slice(0, 10), n: last.finds };
	return told(last.finds === 0, last.finds === 0 ? words.seizure : words.seizureFound, values);
}

function readArgs(args: string[]): string | null {
	try {
		const { values } = parseArgs({ args, options: { etc: { type: 'string', default: '/etc' } } });
		return resolve(values.etc);
	} catch {
		return null;
	}
}
