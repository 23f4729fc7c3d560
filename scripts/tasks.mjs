import { build } from './build.mjs';
import { install } from './install.mjs';
import { run } from './run.mjs';
import { testEverything } from './test.mjs';

/**
 * A command runs beside a server, often on a small machine. Left to itself V8 keeps more garbage the
 * more memory there is: 450 MB for an import that holds 60. These have it collect sooner, without a
 * limit that a larger archive would hit, and in its own thread: on two busy cores the others are waited
 * for. Kept compiled, the code is also read without the 20 MB that reading TypeScript takes.
 */
const THRIFTY = ['--single-threaded-gc', '--max-semi-space-size=4', '--heap-growing-percent=20'];

/** One arena and fixed thresholds: the C library keeps 20 MB for each thread that once needed them. */
const FRUGAL = {
	NODE_COMPILE_CACHE: 'node_modules/.cache/terrasse',
	MALLOC_ARENA_MAX: '1',
	MALLOC_MMAP_THRESHOLD_: '131072',
	MALLOC_TRIM_THRESHOLD_: '131072'
};

/** What `npm run NAME` does. Each takes the words after it, and gives an exit status. */
export const TASKS = {
	async start() {
		const node = await install();
		await build(node);
		return run(node, ['--expose-gc', '--bytecode-old-age=1', 'src/server.ts'], {
			NODE_ENV: 'production',
			MALLOC_ARENA_MAX: '1'
		});
	},
	async build() {
		await build(await install(), true);
		return 0;
	},
	async dev(rest) {
		return run(await install(), ['node_modules/vite/bin/vite.js', 'dev', ...rest]);
	},
	async test(rest) {
		return testEverything(await install(), rest);
	},
	async check() {
		return check(await install());
	},
	async lint() {
		return lint(await install());
	},
	async format() {
		return run(await install(), ['node_modules/prettier/bin/prettier.cjs', '--write', '.']);
	},
	async bench(rest) {
		const node = await install();
		await build(node);
		return run(node, ['bench/run.ts', ...rest], { NODE_ENV: 'production' });
	},
	async release(rest) {
		return run(await install(), ['scripts/release.mjs', ...rest]);
	},
	async terrasse(rest) {
		return run(await install(), [...THRIFTY, 'src/cli/terrasse.ts', ...rest], FRUGAL);
	}
};

/** Types, in TypeScript and in Svelte files. */
export async function check(node) {
	const sync = await run(node, ['node_modules/.bin/svelte-kit', 'sync']);
	if (sync !== 0) return sync;
	const args = ['--tsconfig', './tsconfig.json', '--fail-on-warnings', '--output', 'human'];
	return run(node, ['node_modules/.bin/svelte-check', ...args]);
}

/** Rules and formatting. */
export async function lint(node) {
	const rules = await run(node, ['node_modules/eslint/bin/eslint.js', '--max-warnings', '0', '.']);
	const format = await run(node, [
		'node_modules/prettier/bin/prettier.cjs',
		'--check',
		'.',
		'--log-level',
		'warn'
	]);
	return rules || format;
}
