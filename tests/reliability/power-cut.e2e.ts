import { expect, test } from '@playwright/test';
import Sqlite from 'better-sqlite3';
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openRoom } from '../room-by-api.ts';
import { startSite } from '../site.ts';
import { askWithoutEnd, publishWithoutEnd } from './load.ts';
import { followAsDesk } from './readers.ts';
import { diskOf, type Luck } from './stopped-disk.ts';
import { readTrace } from './trace.ts';
import { startTraced } from './traced.ts';

/**
 * The power cut at every wait for the disk and at every answer of a full room: whatever had been
 * answered, or told to a desk, by that moment is in the data file that is left.
 */
const PEOPLE = 3;
const QUESTIONS = 400;
const MOST_MS = 120_000;
const ENOUGH_LOST = 10;
const MANY: Record<string, string> = { TERRASSE_QUESTIONS_A_MINUTE: '9999999' };

test('the power cut at any moment loses nothing that was acknowledged', async () => {
	test.setTimeout(MOST_MS);
	const work = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'terrasse-cut-'));
	const site = await startSite(MANY);
	try {
		const desk = await openRoom(site);
		await site.stop();
		cpSync(site.dataDir, join(work, 'before'), { recursive: true });
		const end = await startTraced(site, join(work, 'trace'), MANY);
		const atDesk = followAsDesk(site.url, desk);
		const asking = askWithoutEnd(site.url, desk, PEOPLE);
		const publishing = await publishWithoutEnd(site.url, desk);
		await asking.more(QUESTIONS);
		await Promise.all([asking.end(), publishing.end()]);
		await atDesk.until(() => atDesk.questions.length >= asking.received.size);
		atDesk.close();
		await end();

		const answers = { questions: asking.received, entries: publishing.received };
		const honest = await cutEverywhere(work, site.dataDir, answers, false);
		expect(honest.lost).toEqual([]);
		expect(honest.told).toEqual({
			questions: asking.received.size,
			entries: Math.max(...publishing.received.keys())
		});
		expect(honest.cuts).toBeGreaterThan(300);
		// The journal went back into the data file, and started anew, while it was being watched.
		expect(honest.waitsForTheDataFile).toBeGreaterThan(1);

		// A disk that lies about having written is caught: the test does see a loss.
		const deaf = await cutEverywhere(work, site.dataDir, answers, true);
		expect(deaf.lost.length).toBe(ENOUGH_LOST);
	} finally {
		await site.stop();
		rmSync(site.dataDir, { recursive: true, force: true });
		rmSync(work, { recursive: true, force: true });
	}
});

type Told = { questions: number; entries: number };
type Answers = { questions: Map<number, string>; entries: Map<number, string> };

async function cutEverywhere(work: string, dataDir: string, answers: Answers, isDeaf: boolean) {
	const disk = diskOf(join(work, 'before'), isDeaf);
	const told: Told = { questions: 0, entries: 0 };
	const lost: string[] = [];
	let [cuts, waitsForTheDataFile] = [0, 0];

	function cut(...lucks: Luck[]): void {
		for (const luck of lucks) {
			disk.stopNow(join(work, 'image'), luck);
			const missing = missingIn(join(work, 'image'), told, answers);
			if (missing && lost.length < ENOUGH_LOST) lost.push(`cut ${cuts}, ${luck}: ${missing}`);
			cuts++;
		}
	}

	for await (const moment of readTrace(join(work, 'trace'))) {
		if (lost.length >= ENOUGH_LOST) break;
		if (moment.kind === 'told') {
			if (hear(moment.text, told)) cut('nothing more', 'some sectors');
			continue;
		}
		const isWait = moment.kind === 'synced' && moment.file.startsWith(dataDir);
		if (isWait) cut('some sectors', 'everything');
		disk.take({ ...moment, file: moment.file.replace(dataDir, join(work, 'before')) });
		if (isWait) cut('nothing more');
		if (isWait && moment.file.endsWith('.sqlite')) waitsForTheDataFile++;
	}
	return { lost, told, cuts, waitsForTheDataFile };
}

/** Takes in what an answer or a stream says is kept. @returns whether it says anything new */
function hear(text: string, told: Told): boolean {
	const before = { ...told };
	for (const [, seq] of text.matchAll(/\{"seq":(\d+)\}/g)) raise('questions', Number(seq));
	for (const [, n] of text.matchAll(/\{"n":(\d+)\}/g)) raise('entries', Number(n));
	for (const [, n, seq] of text.matchAll(/^id: (\d+)\.\d+\.(\d+)\.\d+$/gm)) {
		raise('entries', Number(n));
		raise('questions', Number(seq));
	}
	function raise(what: 'questions' | 'entries', number: number): void {
		told[what] = Math.max(told[what], number);
	}
	return told.questions > before.questions || told.entries > before.entries;
}

/** What a data folder lacks of what was told, in words, or null. Opening it is what a start does. */
function missingIn(image: string, told: Told, answers: Answers): string | null {
	const database = new Sqlite(join(image, 'terrasse.sqlite'));
	try {
		database.pragma('synchronous = OFF');
		const questions = kept(database, 'select seq, envelope from envelope');
		const entries = kept(database, 'select n, entry from board');
		for (let seq = 1; seq <= told.questions; seq++) {
			if (questions.get(seq) !== answers.questions.get(seq)) return `question ${seq}`;
		}
		for (let n = 1; n <= told.entries; n++) {
			if (!entries.has(n)) return `entry ${n}`;
			const answered = answers.entries.get(n);
			if (answered && entries.get(n) !== answered) return `entry ${n} is another`;
		}
		if (database.pragma('integrity_check', { simple: true }) !== 'ok') return 'integrity';
		return null;
	} catch (failure) {
		return String(failure);
	} finally {
		database.close();
	}
}

function kept(database: Sqlite.Database, query: string): Map<number, string> {
	const rows = database.prepare(query).raw().all() as [number, Buffer][];
	return new Map(rows.map(([number, bytes]) => [number, bytes.toString('base64url')]));
}
