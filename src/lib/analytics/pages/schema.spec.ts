import { expect, test } from 'vitest';
import { database } from '#db/open.server.ts';
import { temporaryFigures } from '../analytics.fixture.server.ts';
import { COUNTED, readSchema } from './schema.server.ts';

temporaryFigures();

let now = 0;
/** Looks again: what was looked at is kept for ten seconds. */
const look = () => readSchema((now += 60_000));
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

test('the tables of the figures show no number of rows: it would be an exact count', () => {
	for (const name of ['analytics_day', 'analytics_count', 'analytics_noise']) {
		expect(table(name), name).toMatchObject({ rows: null, isFigures: true });
	}
	expect(table('instance_setting')).toMatchObject({ isFigures: false });
});

test('the tables are looked at once in ten seconds, however many ask', () => {
	const first = readSchema(9_000_000);
	expect(readSchema(9_009_000)).toBe(first);
	expect(readSchema(9_010_000)).not.toBe(first);
});
