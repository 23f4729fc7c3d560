import { existsSync } from 'node:fs';
import { cpus } from 'node:os';
import { measure as archive } from './archive.bench.ts';
import { measure as delay } from './delay.bench.ts';
import { measure as crowd } from './crowd.bench.ts';
import { measure as desk } from './desk.bench.ts';
import { measure as envelopes } from './envelopes.bench.ts';
import { measure as fanOut } from './fan-out.bench.ts';
import { measure as figures } from './figures.bench.ts';
import { measure as footprint } from './footprint.bench.ts';
import { measure as hostile } from './hostile.bench.ts';
import { measure as page } from './page.bench.ts';
import { measure as scripts } from './scripts.bench.ts';
import { measure as search } from './search.bench.ts';
import { tableOf, type Row } from './table.ts';
import { measure as tokens, measureWhole as tokensWhole } from './tokens.bench.ts';
import { measure as wxr } from './wxr.bench.ts';

/**
 * `npm run bench`: each figure beside its own baseline from the same run, on loopback, in one table.
 * Words after it choose: `npm run bench -- envelopes page`.
 */
const BENCHES: Record<string, () => Promise<Row[]>> = {
	envelopes,
	delay,
	'fan-out': fanOut,
	page,
	desk,
	crowd,
	hostile,
	figures,
	footprint,
	archive,
	search,
	tokens,
	wxr
};
/** Those that take long: only when they are named. */
const LONG: Record<string, () => Promise<Row[]>> = { 'tokens-whole': tokensWhole, scripts };

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in BENCHES || name in LONG));
if (unknown.length > 0) stop(`no such benchmark: ${unknown.join(', ')}`);
if (!existsSync(new URL('../build/handler.js', import.meta.url))) stop('run `npm run build` first');

const rows: Row[] = [];
for (const [name, measure] of Object.entries({ ...BENCHES, ...LONG })) {
	if (asked.length > 0 ? !asked.includes(name) : name in LONG) continue;
	process.stderr.write(`measuring ${name}…\n`);
	const measured = await measure();
	process.stderr.write(`${tableOf(measured)}\n\n`);
	rows.push(...measured);
}
process.stdout.write(`\n${cpus().length} cores, Node ${process.version}\n\n${tableOf(rows)}\n`);

function stop(sentence: string): never {
	process.stderr.write(`${sentence}\n`);
	process.exit(1);
}
