import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { emptyJournal } from '#db/journal.server.ts';
import { database } from '#db/open.server.ts';
import { freshArchive } from '../archive.fixture.server.ts';
import { forgetDocument, indexDocument } from './bring-in.server.ts';
import { EDITION } from './columns.ts';
import type { SearchDocument } from './document.ts';
import { reindexAll } from './index.server.ts';
import { readQuery } from './query.ts';
import { ask, keysFor, put } from './search.fixture.server.ts';
import { wordsOf } from './words-of.ts';

freshArchive();

const writes = () => database().prepare('select total_changes()').pluck().get();
const terms = () => database().prepare('select distinct term from search_word').pluck().all();

test('the same document again writes nothing', () => {
	const document = put('it', { title: 'Une fois', passages: [{ at: 1, text: 'dite' }] });
	const before = writes();
	expect(indexDocument(document)).toBe(false);
	expect(writes()).toBe(before);
	expect(indexDocument({ ...document, title: 'Deux fois' })).toBe(true);
	expect(keysFor('une')).toEqual([]);
	expect(keysFor('deux')).toEqual(['it']);
});

test('all is made again: what changed is replaced, what is gone is gone, the rest is left alone', async () => {
	const [same, gone] = [put('same', { title: 'Pareil' }), put('gone', { title: 'Parti' })];
	const fresh = { ...gone, key: 'fresh', title: 'Nouveau' };
	expect(await reindexAll([same, fresh])).toBe(2);
	expect([keysFor('pareil'), keysFor('parti'), keysFor('nouveau')]).toEqual([
		['same'],
		[],
		['fresh']
	]);
	expect(await reindexAll([same, fresh])).toBe(0);
});

test('what changes while all is made again is not lost', async () => {
	const many = Array.from({ length: 30 }, (_, n) => put(`b${n}`));
	const pass = reindexAll(many.slice(0, 29));
	put('b29', { title: 'Revenue' });
	put('new', { title: 'Arrivée' });
	await pass;
	expect([keysFor('revenue'), keysFor('arrivée')]).toEqual([['b29'], ['new']]);
});

/** A busy machine may take its time. */
const PATIENT = { timeout: 60_000 };

/** Two hours of speech: more than is put in before the process answers others. */
const LONG: SearchDocument = {
	...{ kind: 'broadcast', key: 'long', language: 'fr', shownIn: ['fr', 'en'] },
	...{ title: 'Longue', people: '', tags: '', text: '', path: '/archive/long' },
	passages: Array.from({ length: 3000 }, (_, at) => ({ at, text: `le mot numéro ${at} est dit` }))
};
const passages = () => database().prepare('select count(*) from search_passage').pluck().get();

test(
	'a long transcript is put in little by little, and found once it is whole',
	PATIENT,
	async () => {
		put('other', { title: 'Autre' });
		const pass = reindexAll([LONG]);
		expect(passages()).toBeLessThan(LONG.passages.length);
		expect(keysFor('longue')).toEqual([]);
		expect(await pass).toBe(2);
		expect(passages()).toBe(LONG.passages.length);
		expect([keysFor('longue'), keysFor('autre')]).toEqual([['long'], []]);
		expect(ask('2999').results[0]?.passages[0]?.at).toBe(2999);
	}
);

test(
	'a document that was broken off is done again by the next pass, and leaves nothing when it is gone',
	PATIENT,
	async () => {
		const pass = reindexAll([LONG]);
		database().exec(
			`create temp trigger stop before insert on search_passage begin select raise(abort, 'stop'); end`
		);
		await expect(pass).rejects.toThrow('stop');
		database().exec('drop trigger stop');
		const short = { ...LONG, passages: LONG.passages.slice(0, 3) };
		expect(await reindexAll([short])).toBe(1);
		expect([passages(), keysFor('longue')]).toEqual([3, ['long']]);
		expect(await reindexAll([])).toBe(1);
		expect([passages(), terms()]).toEqual([0, []]);
	}
);

test('where the data file may not grow, room is made and nothing is lost', PATIENT, async () => {
	const pages = Number(database().pragma('page_count', { simple: true }));
	database().pragma(`max_page_count = ${pages + 4}`);
	const documents = Array.from({ length: 20 }, (_, n) => {
		return { ...LONG, key: `b${n}`, title: `Titre ${n}`, passages: LONG.passages.slice(0, 40) };
	});
	expect(await reindexAll(documents)).toBe(20);
	expect(passages()).toBe(20 * 40);
	expect(ask('titre').total).toBe(20);
	expect(Number(database().pragma('page_count', { simple: true }))).toBeGreaterThan(pages + 4);
	expect(await reindexAll(documents)).toBe(0);
});

test('a write that fails leaves the index as it was', () => {
	put('it', { title: 'Avant' });
	const write = database().transaction(() => {
		put('it', { title: 'Après' });
		throw new Error('the caller’s own');
	});
	expect(write).toThrow('the caller’s own');
	expect([keysFor('avant'), keysFor('après')]).toEqual([['it'], []]);
});

test('what is forgotten leaves nothing: no result, no word, no byte in the data file', () => {
	const secret = 'xylophoniquement';
	put('stays', { title: 'Reste', passages: [{ at: 0, text: 'demeure' }] });
	put('it', {
		title: secret,
		text: `Œuvre ${secret}s, l’${secret}`,
		passages: [{ at: 5, text: `dit ${secret}` }]
	});
	expect(forgetDocument('broadcast', 'it')).toBe(true);
	expect(forgetDocument('broadcast', 'it')).toBe(false);
	expect(keysFor(secret)).toEqual([]);
	expect(terms()).toEqual(['demeur', 'demeure', 'rest', 'reste']);
	const integrity = `insert into search_index (search_index) values ('integrity-check')`;
	expect(() => database().exec(integrity)).not.toThrow();
	expect(emptyJournal(database())).toBe(true);
	const bytes = readFileSync(database().name);
	for (const trace of ['xylo', 'phoniquement']) expect(bytes.includes(trace)).toBe(false);
});

test('an index made by other rules is left whole', () => {
	put('it', { title: 'Ancien' });
	database()
		.prepare('update search_document set edition = ?')
		.run(EDITION + 1);
	put('other', { title: 'Récent' });
	expect([keysFor('ancien'), keysFor('récent')]).toEqual([[], ['other']]);
});

test('no question makes the search fail', PATIENT, () => {
	put('it', { title: 'Quelque chose', passages: [{ at: 0, text: 'de dit' }] });
	const typed = fc.oneof(
		fc.string({ unit: 'binary', maxLength: 60 }),
		fc.string({ maxLength: 60 }),
		fc.stringMatching(/^["«»“”*:^(){}+\-'\\a-c ANDORNT]{0,40}$/)
	);
	fc.assert(
		fc.property(typed, (text) => {
			if (typeof readQuery(text) !== 'string') ask(text);
		})
	);
});

test('whatever was written is found by typing it again, with its moment', PATIENT, () => {
	const letters = fc.constantFrom(...'aeéœÆßsxlqu’\'·-" 0İǅﬁ中ñ\ud83d\udca1\u0301\ud800.');
	const text = fc.string({
		unit: fc.oneof(letters, fc.string({ unit: 'binary', maxLength: 1 })),
		maxLength: 30
	});
	fc.assert(
		fc.property(text, (written) => {
			const typed = written.replaceAll('-', ' ').slice(0, 100);
			const query = readQuery(typed);
			fc.pre(typeof query !== 'string' && [...wordsOf(typed)].length > 0);
			put('it', { title: typed, passages: [{ at: 7, text: typed }] });
			const [found] = ask(typed).results;
			expect(found?.key).toBe('it');
			expect(found?.passages).toHaveLength(1);
			expect(found?.title.map((piece) => piece.text).join('')).toBe(
				typed.toWellFormed().replaceAll('\0', ' ')
			);
		})
	);
});
