import { reportText } from '#lib/archive/import/report-text.ts';
import { readPlace, sameAddress } from '#lib/archive/import/peertube/address.ts';
import { forgetSource, listSources } from '#lib/archive/import/peertube/sources.server.ts';
import { syncPeertube, type Synced } from '#lib/archive/import/peertube/sync.server.ts';
import { makeOutside } from '#lib/archive/outside/outside.server.ts';
import { catalogue } from '#lib/words/catalogue.server.ts';
import { say } from '#lib/words/say.ts';
import { config } from '../env.server.ts';

/**
 * `terrasse sync`: reads every PeerTube source that was imported again, for a timer: silent where
 * nothing changed, status 1 where one could not be read. `list` and `forget ADDRESS` see to the list.
 */
export async function run(args: string[]): Promise<number> {
	const [word, address = '', ...rest] = args;
	if (word === undefined) return syncAll();
	if (word === 'list' && args.length === 1) return list();
	if (word === 'forget' && address && rest.length === 0) return forget(address);
	process.stderr.write(`${wordsNow().usage}\n`);
	return 2;
}

async function syncAll(): Promise<number> {
	if (listSources().length === 0) process.stderr.write(`${wordsNow().none}\n`);
	let status = 0;
	for await (const synced of syncPeertube(makeOutside())) {
		if ('failed' in synced) status = 1;
		tell(synced);
	}
	return status;
}

function tell(synced: Synced): void {
	const { locale } = config();
	const { address } = synced;
	if ('failed' in synced) {
		const reason = outcome(synced.failed);
		process.stderr.write(`${say(locale, wordsNow().failed, { address, reason })}\n`);
	} else if (synced.report.items.length > 0) {
		const text = reportText(synced.report, locale, catalogue(locale).import);
		process.stdout.write(`${address}\n${text}`);
	}
}

function list(): number {
	const words = wordsNow();
	const clock = new Intl.DateTimeFormat(config().locale, { dateStyle: 'long', timeStyle: 'short' });
	const sources = listSources();
	for (const { address, lastSyncedAt, lastOutcome } of sources) {
		const when = lastSyncedAt === null ? words.never : clock.format(lastSyncedAt);
		process.stdout.write(`${address}\t${when}\t${outcome(lastOutcome ?? '')}\n`);
	}
	if (sources.length === 0) process.stderr.write(`${words.none}\n`);
	return 0;
}

function forget(address: string): number {
	const place = URL.canParse(address) ? readPlace(new URL(address)) : null;
	const isForgotten = place !== null && forgetSource(sameAddress(place));
	const sentence = isForgotten ? wordsNow().forgotten : wordsNow().unknown;
	const line = `${say(config().locale, sentence, { address })}\n`;
	(isForgotten ? process.stdout : process.stderr).write(line);
	return isForgotten ? 0 : 1;
}

const wordsNow = () => catalogue(config().locale).sync;

function outcome(code: string): string {
	const outcomes: Readonly<Record<string, string>> = wordsNow().outcomes;
	return outcomes[code] ?? code;
}
