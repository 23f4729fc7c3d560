/**
 * The one way into the project: `npm start`, `npm test` and the rest come here. Plain JavaScript
 * for Node 20, because it runs before anything is installed; it brings the project's own Node 24,
 * does the set-up that is missing, and says clearly what it cannot do.
 */
import { TASKS } from './tasks.mjs';

const [name = 'start', ...rest] = process.argv.slice(2);
const task = TASKS[name];
if (!task) {
	console.error(`No task is called “${name}”. There are: ${Object.keys(TASKS).join(', ')}.`);
	process.exit(2);
}
try {
	process.exitCode = await task(rest);
} catch (failure) {
	console.error(`\n${failure.message}`);
	process.exitCode = 1;
}
