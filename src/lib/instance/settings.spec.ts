import { expect, test } from 'vitest';
import { database } from '#db/open.server.ts';
import { readRefusal } from '#lib/http/problem.ts';
import { temporaryDatabase } from '#lib/rooms/room.fixture.server.ts';
import { missingLegalFields } from './legal-fields.ts';
import { instanceSettings, keepSettings } from './settings.server.ts';
import { DEFAULTS, type SettingChanges } from './settings.ts';

temporaryDatabase();

const refusedAs = (changes: object) => {
	try {
		keepSettings(changes as SettingChanges);
		return null;
	} catch (failure) {
		return readRefusal(failure);
	}
};

test('a fresh instance has its defaults, and writes none of them down', () => {
	expect(instanceSettings()).toEqual(DEFAULTS);
	expect(keepSettings({ name: 'Terrasse', burnHours: 24 })).toEqual([]);
	expect(database().prepare('select count(*) from instance_setting').pluck().get()).toBe(0);
});

test('what is kept is read again as what it was, and what did not change is not named', () => {
	const changes = { name: ' Au Poste ', burnHours: 48, 'figures.public': false };
	expect(keepSettings(changes)).toEqual(['name', 'burnHours', 'figures.public']);
	expect(instanceSettings()).toMatchObject({ ...changes, name: 'Au Poste' });
	expect(keepSettings({ name: 'Au Poste' })).toEqual([]);
	expect(keepSettings({ burnHours: 24, 'figures.public': true })).toHaveLength(2);
	expect(instanceSettings()).toMatchObject({ burnHours: 24, 'figures.public': true });
});

test.each([
	[{ nom: 'x' }, 'nom'],
	[{ name: '' }, 'name'],
	[{ name: 'two\nlines' }, 'name'],
	[{ name: '\u200b' }, 'name'],
	[{ name: '\u3164' }, 'name'],
	[{ name: '\u202eevil\u202c' }, 'name'],
	[{ publisherAddress: '1, rue\u2066' }, 'publisherAddress'],
	[{ contact: 'somewhere' }, 'contact'],
	[{ contact: 'http://user:pw@foo.example/' }, 'contact'],
	[{ publisherEmail: 'mailto:a@b.org' }, 'publisherEmail'],
	[{ sourceUrl: 'javascript:alert(1)' }, 'sourceUrl'],
	[{ accent: 'beige' }, 'accent'],
	[{ logo: '../../etc/passwd' }, 'logo'],
	[{ figuresMonths: 26 }, 'figuresMonths'],
	[{ burnHours: 1.5 }, 'burnHours'],
	[{ 'figures.zone': 'Mars/Olympus' }, 'figures.zone']
])('%j is refused on its field, and nothing beside it is kept', (wrong, field) => {
	const refusal = refusedAs({ hostName: 'A host', ...wrong });
	expect(refusal).toMatchObject({ code: 'malformed', members: { field } });
	expect(instanceSettings().hostName).toBe('');
});

test('a change that began with what somebody else has moved since is refused, and named', () => {
	keepSettings({ name: 'C wins', hostName: 'A host' });
	let refusal;
	try {
		keepSettings({ name: 'D wins', hostPhone: '01020304' }, { name: 'Terrasse', hostPhone: '' });
	} catch (failure) {
		refusal = readRefusal(failure);
	}
	expect(refusal).toMatchObject({ code: 'conflict', members: { fields: ['name'] } });
	expect(instanceSettings()).toMatchObject({ name: 'C wins', hostPhone: '' });
	expect(keepSettings({ hostPhone: '01020304' }, { hostPhone: '' })).toEqual(['hostPhone']);
	expect(keepSettings({ name: 'D wins' }, { name: 'C wins' })).toEqual(['name']);
	keepSettings({ name: 'Terrasse', hostName: '', hostPhone: '' });
});

test('a row that another version wrote is passed over', () => {
	database().prepare(`insert into instance_setting values ('colour', 'red')`).run();
	expect(instanceSettings()).not.toHaveProperty('colour');
});

test('what the law wants depends on who publishes', () => {
	expect(missingLegalFields(DEFAULTS)).toEqual([
		...['publisher', 'publisherAddress', 'publisherPhone', 'publicationDirector'],
		...['hostName', 'hostAddress', 'hostPhone', 'contact']
	]);
	const anonymous = { ...DEFAULTS, publisherMode: 'anonymous', hostName: 'A host' } as const;
	expect(missingLegalFields(anonymous)).toEqual(['hostAddress', 'contact']);
});
