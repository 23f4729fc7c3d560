import { getTableConfig, SQLiteTable } from 'drizzle-orm/sqlite-core';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { openFile } from './open.server.ts';

const folder = mkdtempSync(join(tmpdir(), 'terrasse-schema-'));
const database = openFile(folder);
afterAll(() => {
	database.close();
	rmSync(folder, { recursive: true });
});

const files = readdirSync(new URL('./schema/', import.meta.url)).filter((f) => f.endsWith('.ts'));
const modules = await Promise.all(files.map((file) => import(`./schema/${file.slice(0, -3)}.ts`)));
const tables = modules.flatMap((exported) =>
	Object.values(exported as Record<string, unknown>).filter((one) => one instanceof SQLiteTable)
);

type Column = { name: string; type: string; notnull: number; pk: number };
const columnsOf = (table: string) =>
	database.prepare('select * from pragma_table_info(?) order by cid').all(table) as Column[];

/** The columns of each index of one origin (`pk`, `u`, `c`), as comma-separated names. */
function indexesOf(table: string, origin: string): string[] {
	const names = database
		.prepare('select name from pragma_index_list(?) where origin = ?')
		.pluck()
		.all(table, origin);
	const columns = database.prepare('select name from pragma_index_info(?) order by seqno').pluck();
	return names.map((name) => columns.all(name).join()).sort();
}

const namesOf = (columns: readonly unknown[]) =>
	columns.map((column) => (column as { name: string }).name).join();

test('every table of the migrated database is STRICT and described, and no other is', () => {
	const migrated = database
		.prepare(`select name, strict from pragma_table_list where schema = 'main' and type = 'table'`)
		.all() as { name: string; strict: number }[];
	const ours = migrated.filter(({ name }) => !name.startsWith('sqlite_'));
	expect(ours.filter(({ strict }) => !strict)).toEqual([]);
	expect(ours.map(({ name }) => name).sort()).toEqual(
		[...tables.map((table) => getTableConfig(table).name), 'migration'].sort()
	);
});

describe.each(tables.map((table) => [getTableConfig(table).name, table] as const))(
	'the description of %s is the migrated table',
	(name, table) => {
		const described = getTableConfig(table);

		test('column by column', () => {
			const composite = described.primaryKeys.flatMap((key) => key.columns);
			const isKey = (column: (typeof described.columns)[number]) =>
				column.primary || composite.some((part) => part.name === column.name);
			expect(
				described.columns.map((column) => ({
					name: column.name,
					type: column.getSQLType().toLowerCase(),
					required: column.notNull,
					key: isKey(column)
				}))
			).toEqual(
				columnsOf(name).map(({ name, type, notnull, pk }) => ({
					name,
					type: type.toLowerCase(),
					// An integer primary key is the row's own number: never null, whatever is declared.
					required: notnull === 1 || (pk > 0 && type.toLowerCase() === 'integer'),
					key: pk > 0
				}))
			);
		});

		test('unique constraints and indexes', () => {
			const alone = described.columns.filter((column) => column.isUnique).map(({ name }) => name);
			const together = described.uniqueConstraints.map(({ columns }) => namesOf(columns));
			const indexes = described.indexes.map(({ config }) => namesOf(config.columns));
			expect([...alone, ...together].sort()).toEqual(indexesOf(name, 'u'));
			expect(indexes.sort()).toEqual(indexesOf(name, 'c'));
		});

		test('references', () => {
			const migrated = database
				.prepare('select "from", "table", "to" from pragma_foreign_key_list(?)')
				.all(name) as { from: string; table: string; to: string }[];
			const references = described.foreignKeys.map((key) => {
				const { columns, foreignTable, foreignColumns } = key.reference();
				const to = namesOf(foreignColumns);
				return { from: namesOf(columns), table: getTableConfig(foreignTable).name, to };
			});
			const line = (one: { from: string; table: string; to: string }) =>
				`${one.from} -> ${one.table}.${one.to}`;
			expect(references.map(line).sort()).toEqual(migrated.map(line).sort());
		});
	}
);
