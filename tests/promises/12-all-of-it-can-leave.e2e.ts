import { expect, type Page } from '@playwright/test';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { WORKSHOP } from '../pages.ts';
import { makeAccount } from '../people.ts';
import { test, type Site } from '../site.ts';

/** Promise 12: everything can leave, and come in elsewhere, equal: archive, campaigns, questions. */
const ROOT = resolve(import.meta.dirname, '../..');

/** Runs a command of the instance whose data is in that folder. */
function terrasse(dataDir: string, ...args: string[]): void {
	const { status, stdout, stderr } = spawnSync(process.execPath, ['src/cli/terrasse.ts', ...args], {
		cwd: ROOT,
		env: { PATH: process.env.PATH, TERRASSE_DATA_DIR: dataDir },
		encoding: 'utf8'
	});
	if (status !== 0) throw new Error(`${args.join(' ')}:\n${stdout}${stderr}`);
}

/** The bytes of an export but for its date, which is a text of always the same length. */
const withoutDate = (tar: Buffer): string =>
	tar.toString('latin1').replace(/"date": "[^"]+"/, '"date": ""');

async function publish(page: Page, site: Site): Promise<void> {
	const path = `/api/workshops/${WORKSHOP}/questions`;
	const seen = await page.request.put(site.url + path, {
		data: { edition: '', questions: [] }
	});
	const { edition } = (await seen.json()) as { edition: string };
	const question = { question: 'Qui lit mes messages ?', answer: 'Elles.', seconds: 62 };
	const data = { edition, questions: [{ ...question, language: 'fr', signed: true }] };
	expect((await page.request.put(site.url + path, { data })).status()).toBe(200);
}

test('what one instance exports from its desk, another takes in, and exports the same', async ({
	page,
	site
}) => {
	const elsewhere = mkdtempSync(join(tmpdir(), 'terrasse-elsewhere-'));
	try {
		terrasse(site.dataDir, 'demo');
		await makeAccount(page, site);
		await publish(page, site);
		const answer = await page.request.get(`${site.url}/api/archive/export`);
		expect(answer.status()).toBe(200);
		const left = await answer.body();
		for (const name of ['broadcasts/', 'campaigns.json', `published/${WORKSHOP}.json`]) {
			expect(left.includes(name), name).toBe(true);
		}
		const [file, again] = [join(elsewhere, 'left.tar'), join(elsewhere, 'again.tar')];
		writeFileSync(file, left);
		const data = join(elsewhere, 'data');
		terrasse(data, 'import', 'json', file, '--apply');
		terrasse(data, 'export', again);
		expect(withoutDate(readFileSync(again))).toBe(withoutDate(left));
	} finally {
		rmSync(elsewhere, { recursive: true, force: true });
	}
});

test('nobody but a host takes it away', async ({ request, site }) => {
	expect((await request.get(`${site.url}/api/archive/export`)).status()).toBe(401);
	const upload = await request.post(`${site.url}/api/archive/uploads?name=a&size=1`);
	expect(upload.status()).toBe(401);
});
