import { getTableName, is } from 'drizzle-orm';
import { SQLiteTable } from 'drizzle-orm/sqlite-core';
import { expect, test } from 'vitest';
import * as facilitators from '#db/schema/facilitators.ts';
import * as instance from '#db/schema/instance.ts';
import * as rooms from '#db/schema/rooms.ts';
import * as workshops from '#db/schema/workshops.ts';
import en from '#lib/words/en/privacy.ts';
import fr from '#lib/words/fr/privacy.ts';

/** What the page says of each table of the database, in both languages. */
const SAID: Readonly<Record<string, [string, string]>> = {
	room: ['sa fiche signée', 'its signed statement'],
	envelope: ['Des enveloppes chiffrées', 'Encrypted envelopes'],
	board: ['Le tableau', 'The board'],
	board_head: ['leurs signatures', 'their signatures'],
	backstage: ['le journal des animateur·ices', 'the facilitators’ log'],
	reply: ['les réponses privées', 'private replies'],
	keyring: ['enfermées pour chaque animateur·ice', 'locked for each facilitator'],
	facilitator: ['Son nom affiché', 'display name'],
	session: ['l’empreinte de son cookie', 'a hash of its cookie'],
	member_signature: ['qui se porte garant·e', 'who vouches for'],
	invitation: ['Des invitations', 'invitations'],
	published_question: ['la question et sa réponse', 'the question and its answer'],
	instance_setting: ['Ce qu’il dit de lui-même', 'What it says of itself'],
	instance_salt: ['Un nombre tiré au hasard', 'A random number'],
	setup_link: ['l’empreinte d’un lien', 'the hash of a link']
};

test('every table of the database is on the privacy page', () => {
	const tables = [facilitators, instance, rooms, workshops]
		.flatMap((schema): unknown[] => Object.values(schema))
		.filter((value): value is SQLiteTable => is(value, SQLiteTable))
		.map(getTableName);
	expect(tables.toSorted()).toEqual(Object.keys(SAID).toSorted());
	const page = (keeps: { how: string }[]) => keeps.map(({ how }) => how).join('\n');
	for (const [french, english] of Object.values(SAID)) {
		expect(page(fr.keeps)).toContain(french);
		expect(page(en.keeps)).toContain(english);
	}
});

test('the page tells of the glass server, and of the browser’s own history', () => {
	const learns = (words: typeof fr) => words.adversaries.map(({ learns }) => learns).join('\n');
	expect(learns(fr)).toContain('trois dernières enveloppes');
	expect(learns(en)).toContain('last three envelopes');
	expect(fr.browser[0]?.how).toContain('fenêtre privée');
	expect(en.browser[0]?.how).toContain('private window');
});
