import { expect, test } from 'vitest';
import { database } from '#db/open.server.ts';
import { temporaryFigures } from '../analytics.fixture.server.ts';
import { COUNTED, readSchema } from './schema.server.ts';

temporaryFigures();

const FINISHED = '2026-11-21';
let now = 0;
/** Looks again: what was looked at is kept for ten seconds. */
const look = () => readSchema(FINISHED, (now += 60_000));
const table = (name: string) => look().tables.find((one) => one.name === name);

test('what is shown are the tables and the columns of the database, all of them', () => {
	const real = database()
		.prepare(
			`select name from sqlite_schema where type = 'table' and name not like 'sqlite~_%' escape '~'`
		)
		.pluck()
		.all() as string[];
	expect(
		look()
			.tables.map(({ name }) => name)
			.toSorted()
	).toEqual(real.toSorted());
	expect(table('analytics_count')?.columns.map(({ name }) => name)).toEqual([
		'dimension',
		'value',
		'day',
		'count'
	]);
});

test('a table that nobody told of shows at once, and its rows are not counted', () => {
	database().exec('create table visit_log (address text)');
	expect(table('visit_log')).toMatchObject({ columns: [{ name: 'address' }], rows: null });
	database().exec('drop table visit_log');
});

test('every table whose rows are counted is one of the database', () => {
	const names = look().tables.map(({ name }) => name);
	expect([...COUNTED].filter((name) => !names.includes(name))).toEqual([]);
});

test('no number of rows tells of the team, its sessions or a room', () => {
	const silent = ['facilitator', 'session', 'invitation', 'member_signature', 'setup_link'];
	const sealed = ['room', 'envelope', 'board', 'board_head', 'backstage', 'reply', 'keyring'];
	const tokens = ['room_tokens', 'spent_ask', 'spent_vote', 'tally', 'ticket', 'ticket_use'];
	for (const name of [...silent, ...sealed, ...tokens]) {
		expect(table(name), name).toMatchObject({ rows: null });
	}
});

test('the figures of the current day do not move a number', () => {
	const add = database().prepare(
		`insert into analytics_count (dimension, value, day, count) values ('page', '/', ?, 1)`
	);
	add.run(FINISHED);
	const before = table('analytics_count')?.rows;
	add.run('2026-11-22');
	expect([before, table('analytics_count')?.rows]).toEqual([1, 1]);
});

test('the tables are looked at once in ten seconds, however many ask', () => {
	const first = readSchema(FINISHED, 9_000_000);
	expect(readSchema(FINISHED, 9_009_000)).toBe(first);
	expect(readSchema(FINISHED, 9_010_000)).not.toBe(first);
});
