import Sqlite from 'better-sqlite3';
import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { config } from '../env.server.ts';
import { openTestRoom } from './seizure-room.ts';
import { startTestServer } from './seizure-server.ts';
import { facilitator, sendTraffic } from './seizure-traffic.ts';

/**
 * The life of the seizure test's server: visits, a clean stop, visits again, a backup, and a sudden
 * end. It leaves in the folder all that was written: the data as a stop left it, as the kill left it,
 * the backup, the output and the temporary files.
 *
 * @returns how many requests were answered
 */
export async function beSeized(folder: string): Promise<number> {
	const server = await startTestServer(folder);
	try {
		const { workshopsDir } = config();
		const room = await openTestRoom(facilitator(server.port), server.setupLink);
		const before = await sendTraffic(server.port, room, workshopsDir);
		await server.stop('SIGTERM');
		cpSync(server.dataDir, join(folder, 'stopped'), { recursive: true });
		requireCounted(server.dataDir);
		await server.start();
		const after = await sendTraffic(server.port, room, workshopsDir);
		await backUp(server.dataDir, join(folder, 'backup'));
		await server.stop('SIGKILL');
		return before + after;
	} finally {
		await server.stop('SIGKILL');
	}
}

/** A server that did not see its visitors proves nothing by forgetting them. */
function requireCounted(dataDir: string): void {
	const database = new Sqlite(join(dataDir, 'terrasse.sqlite'));
	const seen = database.prepare('select sum(visits) from analytics_day').pluck().get();
	database.close();
	if (Number(seen) === 0) throw new Error('no visit was counted: this test would prove nothing');
}

/** As SQLite's own backup makes it, from the file in use. */
async function backUp(dataDir: string, folder: string): Promise<void> {
	mkdirSync(folder);
	const database = new Sqlite(join(dataDir, 'terrasse.sqlite'), { readonly: true });
	await database.backup(join(folder, 'terrasse.sqlite'));
	database.close();
}
