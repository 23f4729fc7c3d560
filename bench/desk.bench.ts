import { chromium } from '@playwright/test';
import { rmSync } from 'node:fs';
import { openEnvelope } from '#lib/crypto/envelope.ts';
import type { Bytes } from '#lib/crypto/primitives.ts';
import type { RoomKeys } from '#lib/crypto/room.ts';
import { loadSodium } from '#lib/crypto/sodium.ts';
import { counts, sitAt, WIDE } from '../tests/at-the-desk.ts';
import { openRoom, postEnvelope, sealed } from '../tests/room-by-api.ts';
import { startSite } from '../tests/site.ts';
import { median, type Row } from './table.ts';

/**
 * A desk reopened on two thousand questions, in a real browser against the real server: how long
 * until it has them all, against the same number of bare decryptions in one loop, and the longest
 * that its page stood still meanwhile.
 */
const QUESTIONS = 2_000;
const ROUNDS = 3;
/** What several people type, from a line to what fills an envelope. */
const TEXTS = [
	(n: number) => `Question ${n} : comment faire sans ${n * 7919} poires ?`,
	(n: number) => `Et ${n} ?`,
	(n: number) =>
		`Numéro ${n}. ${'Je raconte ma soirée avant de demander quoi que ce soit. '.repeat(7)}`
];

export async function measure(): Promise<Row[]> {
	const site = await startSite({ TERRASSE_QUESTIONS_A_MINUTE: '100000' });
	const browser = await chromium.launch({
		executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
		args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking']
	});
	try {
		const desk = await openRoom(site);
		const envelopes = Array.from({ length: QUESTIONS }, (_, n) => {
			const text = TEXTS[n % TEXTS.length]?.(n) ?? '';
			return sealed(desk.keys, text).envelope;
		});
		for (let at = 0; at < QUESTIONS; at += 50) {
			const batch = envelopes.slice(at, at + 50);
			await Promise.all(batch.map((each) => postEnvelope(site.url, desk.keys.code, each)));
		}
		const rounds: { seconds: number; longest: number; bare: number }[] = [];
		for (let round = 0; round < ROUNDS; round++) {
			const page = await (await browser.newContext(WIDE)).newPage();
			await page.addInitScript(noteLongTasks);
			await sitAt(page, site, desk);
			await page.waitForFunction(hasAll, QUESTIONS, { timeout: 60_000, polling: 'raf' });
			const seconds = (await page.evaluate(() => performance.now())) / 1000;
			if ((await counts(page))[0] !== String(QUESTIONS)) throw new Error('not all questions came');
			const longest = await page.evaluate(() => Math.max(0, ...longTasks()));
			await page.context().close();
			rounds.push({ seconds, longest, bare: await bareSeconds(desk.keys, envelopes) });
		}
		const of = (pick: (round: (typeof rounds)[number]) => number) => median(rounds.map(pick));
		return [
			{
				what: `desk reopened on ${QUESTIONS} questions, until all are there`,
				figure: of(({ seconds }) => seconds),
				baseline: of(({ bare }) => bare),
				unit: 's',
				target: { of: 'figure', is: 'at most', value: 3 }
			},
			{
				what: 'longest task of its page meanwhile',
				figure: Math.max(...rounds.map(({ longest }) => longest)),
				baseline: null,
				unit: 'ms',
				target: { of: 'figure', is: 'at most', value: 100 }
			}
		];
	} finally {
		await browser.close();
		await site.stop();
		rmSync(site.dataDir, { recursive: true, force: true });
	}
}

/** Runs in the page, before it does. */
function noteLongTasks(): void {
	const held: number[] = [];
	Object.assign(window, { longTasks: () => held });
	new PerformanceObserver((list) => {
		for (const { duration } of list.getEntries()) held.push(duration);
	}).observe({ entryTypes: ['longtask'] });
}
declare const longTasks: () => number[];

/** Runs in the page. */
const hasAll = (questions: number): boolean =>
	document.querySelector('h2 .count')?.textContent === String(questions);

/** The same envelopes, one after the other in one loop, by the same library. */
async function bareSeconds(keys: RoomKeys, envelopes: readonly Bytes[]): Promise<number> {
	const p = await loadSodium();
	const began = performance.now();
	for (const envelope of envelopes) openEnvelope(p, keys, envelope);
	return (performance.now() - began) / 1000;
}
