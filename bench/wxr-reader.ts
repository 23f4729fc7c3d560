import { createReadStream } from 'node:fs';
import { SaxesParser } from 'saxes';
import { readWxr } from '../src/lib/archive/import/wxr/read-wxr.ts';

/**
 * A process that reads one export and says how many posts it had, how long it took and the most memory
 * it held: `ours` as the import does, `bare` through the XML parser alone, once, keeping nothing.
 */
const [reader = '', path = ''] = process.argv.slice(2);
const start = performance.now();
const items = reader === 'ours' ? await ours() : await bare();
const seconds = (performance.now() - start) / 1000;
const megabytes = process.resourceUsage().maxRSS / 1024;
process.stdout.write(`${JSON.stringify({ items, seconds, megabytes })}\n`);

async function ours(): Promise<number> {
	let count = 0;
	for await (const { patch } of readWxr([path])) if (patch) count += 1;
	return count;
}

async function bare(): Promise<number> {
	const parser = new SaxesParser({ xmlns: true });
	let count = 0;
	parser.on('opentag', ({ name }) => void (count += name === 'item' ? 1 : 0));
	parser.on('text', () => {});
	parser.on('cdata', () => {});
	for await (const piece of createReadStream(path, { encoding: 'utf8' })) parser.write(`${piece}`);
	parser.close();
	return count;
}
