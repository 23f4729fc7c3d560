import Sqlite from 'better-sqlite3';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { database } from '#db/open.server.ts';
import { commit } from './group-commit.server.ts';
import { refusalOf, temporaryDatabase } from './room.fixture.server.ts';

const folder = temporaryDatabase();

const put = (name: string) => () =>
	database().prepare(`insert into instance_setting values (?, 'x')`).run(name).changes;

/** What another process would find on the disk. */
function onDisk(): unknown[] {
	const other = new Sqlite(join(folder, 'terrasse.sqlite'), { readonly: true });
	const names = other.prepare('select name from instance_setting').pluck().all();
	other.close();
	return names;
}

test('a write is answered once another process can read it, and not before', async () => {
	expect(database().pragma('synchronous', { simple: true })).toBe(2);
	const answered = commit(put('durable'));
	expect(onDisk()).not.toContain('durable');
	expect(await answered).toBe(1);
	expect(onDisk()).toContain('durable');
});

test('writes asked for together are one commit, told in order, before anyone resumes', async () => {
	const heard: string[] = [];
	const names = ['a', 'b', 'c'];
	const other = new Sqlite(join(folder, 'terrasse.sqlite'), { readonly: true });
	const commitsSeen = () => other.pragma('data_version', { simple: true }) as number;
	const before = commitsSeen();
	const tell = (name: string) => () => {
		expect(onDisk()).toEqual(expect.arrayContaining(names));
		heard.push(name);
	};
	await Promise.all(
		names.map((name) => commit(put(name), tell(name)).then(() => heard.push(`${name} resumed`)))
	);
	expect(heard).toEqual(['a', 'b', 'c', 'a resumed', 'b resumed', 'c resumed']);
	expect(commitsSeen()).toBe(before + 1);
	other.close();
});

test('a write that fails is undone alone', async () => {
	const failing = commit(() => {
		put('half done')();
		put('half done')();
	});
	const neighbours = [commit(put('before it')), commit(put('after it'))];
	await expect(failing).rejects.toThrow(/UNIQUE/);
	await Promise.all(neighbours);
	expect(onDisk()).toEqual(expect.arrayContaining(['before it', 'after it']));
	expect(onDisk()).not.toContain('half done');
});

test('a full disk refuses the whole commit, keeps nothing of it, and takes the next', async () => {
	const pages = database().pragma('page_count', { simple: true }) as number;
	database().pragma(`max_page_count = ${pages}`);
	// Nothing can be kept in reserve where a folder stands in its place.
	mkdirSync(join(folder, 'reserve'));
	const large = commit(() =>
		database()
			.prepare('insert into instance_setting values (?, ?)')
			.run('large', 'x'.repeat(1_000_000))
	);
	const small = commit(put('small'));
	expect(await refusalOf(large)).toMatchObject({ code: 'not-stored' });
	expect(await refusalOf(small)).toMatchObject({ code: 'not-stored' });
	expect(onDisk()).not.toContain('small');
	database().pragma('max_page_count = 1000000');
	await commit(put('small'));
	expect(onDisk()).toContain('small');
});
