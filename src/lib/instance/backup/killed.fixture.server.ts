import { copyDatabase } from './copy.server.ts';
import { inStage } from './stage.server.ts';

/**
 * For specs, a process of its own: copies a database in the middle of a backup, says where, and never
 * ends by itself.
 */
const [dataDir = ''] = process.argv.slice(2);
await inStage(dataDir, async (stage) => {
	await copyDatabase(dataDir, stage, () => {});
	process.stdout.write(stage);
	setInterval(() => {}, 60_000);
	await new Promise(() => {});
});
