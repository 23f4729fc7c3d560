import Sqlite from 'better-sqlite3';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { migrate, pendingMigrations, readSchemaTrouble } from './migrate.server.ts';
import { openFile, type Database } from './open.server.ts';

const FIXTURES = join(import.meta.dirname, '../tests/fixtures/databases');
const EARLIER = readdirSync(FIXTURES).filter((name) => name.endsWith('.sql'));

/** A busy disk is slow to say that it has written. */
vi.setConfig({ testTimeout: 30_000 });

let folder = '';
let database: Database;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'terrasse-migrate-'));
});
afterEach(() => {
	database.close();
	rmSync(folder, { recursive: true });
});

function fill(name: string): void {
	database = new Sqlite(join(folder, 'terrasse.sqlite'));
	database.pragma('foreign_keys = off');
	database.exec(readFileSync(join(FIXTURES, name), 'utf8'));
}

/** Every row of every table, by table. */
function contents(): Record<string, unknown[]> {
	const tables = database
		.prepare(`select name from pragma_table_list where schema = 'main' and type = 'table'`)
		.pluck()
		.all() as string[];
	const ours = tables.filter((name) => !name.startsWith('sqlite_') && name !== 'migration');
	return Object.fromEntries(
		ours.map((name) => [name, database.prepare(`select * from "${name}"`).all()])
	);
}

const shape = () =>
	database
		.prepare(`select name, type from pragma_table_list where schema = 'main' order by 1`)
		.all();

describe.each(EARLIER)('a database of an earlier version, %s', (name) => {
	test('has a row in every table, and keeps each through the update', () => {
		fill(name);
		const before = contents();
		expect(Object.values(before).filter((rows) => rows.length === 0)).toEqual([]);
		database.close();
		database = openFile(folder);
		const after = contents();
		for (const [table, rows] of Object.entries(before)) {
			// Columns may have been added: those that were there say the same.
			expect([table, after[table]]).toEqual([
				table,
				rows.map((row) => expect.objectContaining(row))
			]);
		}
		expect(database.pragma('integrity_check', { simple: true })).toBe('ok');
		expect(database.pragma('foreign_key_check')).toEqual([]);
	});

	test('becomes what a new one is', () => {
		fill(name);
		database.close();
		database = openFile(folder);
		const [updated, columns] = [shape(), columnsOf()];
		database.close();
		rmSync(folder, { recursive: true });
		database = openFile(folder);
		expect([shape(), columnsOf()]).toEqual([updated, columns]);
	});
});

const columnsOf = () =>
	database
		.prepare(
			`select list.name as "table", info.* from pragma_table_list as list
			join pragma_table_info(list.name) as info where list.schema = 'main' order by 1, cid`
		)
		.all();

test('a migration that fails leaves the database as it was, and those before it in place', () => {
	database = openFile(folder);
	database.prepare('insert into instance_setting values (?, ?)').run('name', 'Ours');
	const steps = join(folder, 'steps');
	const put = (name: string, sql: string) => writeFileSync(join(steps, name), sql);
	copyTo(steps);
	put('9001_good.sql', 'create table good (a text) strict; insert into good values (1);');
	put(
		'9002_bad.sql',
		'drop table good; delete from instance_setting; insert into nowhere values (1);'
	);
	put('9003_never.sql', 'drop table room;');
	const before = contents();
	expect(() => migrate(database, pathToFileURL(`${steps}/`))).toThrow(/nowhere/);
	expect(contents()).toEqual({ ...before, good: [{ a: '1' }] });
	expect(pendingMigrations(database, pathToFileURL(`${steps}/`))).toEqual([
		'9002_bad.sql',
		'9003_never.sql'
	]);
});

/** A folder of migrations: those there are, for more to be added. */
function copyTo(steps: string): void {
	cpSync(join(import.meta.dirname, 'migrations'), steps, { recursive: true });
}

test('a newer database is refused, by the name of the version that wrote it', () => {
	database = openFile(folder);
	database.prepare('insert into migration values (?, ?)').run('9001_later.sql', '9.1.0');
	database.close();
	expect(() => (database = openFile(folder))).toThrow(
		/written by Terrasse 9\.1\.0 .*Install Terrasse 9\.1\.0 or later, or restore the backup/
	);
	database = new Sqlite(join(folder, 'terrasse.sqlite'));
	let failure: unknown;
	try {
		migrate(database);
	} catch (thrown) {
		failure = thrown;
	}
	expect(readSchemaTrouble(failure)).toEqual({
		code: 'newer',
		values: { version: '9.1.0', names: '9001_later.sql' }
	});
});

test('a disk without room for the update is found before anything is touched', () => {
	fill('0005.sql');
	const before = shape();
	expect(() => migrate(database, undefined, 1_000_000)).toThrow(/needs 5 MB free .* nothing was/);
	expect(shape()).toEqual(before);
	migrate(database, undefined, 10_000_000);
	expect(pendingMigrations(database)).toEqual([]);
});

test('each migration keeps the version that applied it', () => {
	fill('0010.sql');
	migrate(database);
	const read = database.prepare('select name, version from migration order by name').all() as {
		version: string | null;
	}[];
	const { version } = JSON.parse(
		readFileSync(join(import.meta.dirname, '../package.json'), 'utf8')
	) as { version: string };
	expect(read.slice(0, 10).map((one) => one.version)).toEqual(Array(10).fill(null));
	expect(read.slice(10).every((one) => one.version === version)).toBe(true);
});
