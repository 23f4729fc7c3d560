import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { wallClock } from '#lib/analytics/day.ts';
import { purgeFigures } from '#lib/analytics/store.server.ts';
import { dropOldUploads } from '#lib/archive/desk/old-uploads.server.ts';
import { dropExpired } from '#lib/facilitators/expired.server.ts';
import { sweepStages } from '#lib/instance/backup/stage.server.ts';
import { figuresSettings } from '#lib/instance/figures-settings.server.ts';
import { forgetOldLines } from '#lib/instance/purge.server.ts';
import { burnDue } from '#lib/rooms/burn.server.ts';
import { config } from '../env.server.ts';
import { OPTIONS } from './options.ts';
import { cliWords, print, printJson, tell } from './words.ts';

/** `terrasse purge`: what time has made due leaves, for a timer or a site that was stopped for long. */
export async function run(args: string[]): Promise<number> {
	const { values, positionals } = parseArgs({
		args,
		options: OPTIONS.purge,
		allowPositionals: true
	});
	const words = cliWords();
	if (positionals.length > 0) {
		tell(words.commands.purge.usage);
		return 2;
	}
	const gone = await purge(Date.now());
	if (values.json) {
		printJson(gone);
		return 0;
	}
	const some = Object.entries(gone).filter(([, n]) => n > 0) as [keyof typeof gone, number][];
	for (const [what, n] of some) print(words.purge[what], { n });
	if (some.length === 0) print(words.purge.nothing);
	return 0;
}

async function purge(now: number) {
	const { dataDir, backupDir } = config();
	const { zone, months } = figuresSettings();
	const { sessions, invitations } = dropExpired(now);
	return {
		figures: Number(purgeFigures(wallClock(now, zone).day, months)),
		lines: forgetOldLines(now),
		sessions,
		invitations,
		leftovers:
			dropOldUploads(now) +
			[...new Set([dataDir, backupDir, dirname(dataDir)])].reduce(
				(sum, folder) => sum + sweepStages(folder, now),
				0
			),
		// Last: it empties the journal, where all the others were written.
		rooms: await burnDue(now / 1000)
	};
}
