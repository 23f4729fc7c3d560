import { readdirSync, writeFileSync } from 'node:fs';
import { get, type IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { startBaseline, startTerrasse } from './child.ts';
import { hammer, requestBytes } from './http-load.ts';
import { prepare } from './place.ts';
import { median, type Row } from './table.ts';

/** A workshop's page, as a browser asks for it, against node:http answering the same bytes. */
const ROUNDS = 3;
const CONNECTIONS = 32;
const ROUND_MS = 2_500;
/** What node:http writes by itself. */
const OF_THE_CONNECTION = ['connection', 'keep-alive', 'date'];
const HEADERS = { 'accept-encoding': 'br, gzip', accept: 'text/html' };

export async function measure(): Promise<Row[]> {
	const place = await prepare(0);
	const slug = readdirSync(new URL('../workshops/', import.meta.url)).find(isWorkshop) ?? '';
	const path = `/ateliers/${slug}`;
	const ours = await startTerrasse(4306, place.dataDir);
	const [bodyFile, headersFile] = ['page', 'headers'].map((name) => join(place.dataDir, name));
	await fetchPage(4306, path);
	const page = await fetchPage(4306, path);
	writeFileSync(bodyFile as string, page.body);
	writeFileSync(headersFile as string, JSON.stringify(page.headers));
	const bare = await startBaseline('page', 4307, bodyFile as string, headersFile as string);
	const request = requestBytes('GET', path, HEADERS);
	try {
		const [figures, baselines]: [number[], number[]] = [[], []];
		for (let round = 0; round <= ROUNDS; round++) {
			const loads = [4307, 4306].map(
				(port) => () => hammer(port, CONNECTIONS, () => request, ROUND_MS)
			);
			for (const [index, load] of loads.entries()) {
				const { perSecond, statuses } = await load();
				if ([...statuses.keys()].join() !== '200') throw new Error('the page is not served');
				// The first round warms up.
				if (round > 0) (index === 0 ? baselines : figures).push(perSecond);
			}
		}
		return [
			{
				what: `workshop page (${page.body.length} bytes)`,
				figure: median(figures),
				baseline: median(baselines),
				unit: '/s',
				target: { of: 'ratio', is: 'at least', value: 0.4 }
			}
		];
	} finally {
		await Promise.all([ours.stop(), bare.stop()]);
		place.remove();
	}
}

const isWorkshop = (name: string) => !name.startsWith('_') && !name.includes('.');

export async function fetchPage(port: number, path: string) {
	const response = await new Promise<IncomingMessage>((resolve, reject) => {
		get({ port, path, headers: HEADERS }, resolve).on('error', reject);
	});
	if (response.statusCode !== 200) throw new Error(`${path} answers ${response.statusCode}`);
	const parts: Buffer[] = [];
	for await (const part of response) parts.push(part as Buffer);
	const kept = Object.entries(response.headers).filter(
		([name]) => !OF_THE_CONNECTION.includes(name)
	);
	return { body: Buffer.concat(parts), headers: Object.fromEntries(kept) };
}
