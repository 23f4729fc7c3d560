import { expect, test } from 'vitest';
import { freshArchive, recordOf } from '../archive.fixture.server.ts';
import { writeBroadcast } from '../store.server.ts';
import { find } from './find.server.ts';
import { readQuery } from './query.ts';
import { ask, keysFor, markedIn, put } from './search.fixture.server.ts';

freshArchive();

test('the title comes before people, people before tags, tags before the text, the text before what is said', () => {
	const often = 'tempête '.repeat(40);
	put('said', { passages: [{ at: 3, text: often }] });
	put('text', { text: often });
	put('tags', { tags: 'tempête' });
	put('people', { people: 'Anne Tempête' });
	put('title', { title: 'La tempête, longuement', text: 'autre chose '.repeat(300) });
	expect(keysFor('tempete')).toEqual(['title', 'people', 'tags', 'text', 'said']);
});

test('the very word comes before its other forms, wherever they stand', () => {
	put('plural', { title: 'Ordinateurs' });
	put('exact', { passages: [{ at: 0, text: 'un ordinateur' }] });
	expect(keysFor('ordinateur')).toEqual(['exact', 'plural']);
	expect(keysFor('ordinateurs')).toEqual(['plural', 'exact']);
});

test('what has another word for the same thing comes last', () => {
	put('mail', { title: 'Le mail' });
	put('courriels', { title: 'Des courriels' });
	put('phrase', { title: 'Choisir une phrase de passe' });
	expect(keysFor('courriel')).toEqual(['courriels', 'mail']);
	expect(keysFor('e-mails')).toHaveLength(2);
	expect(keysFor('mots de passe')).toEqual(['phrase']);
});

test('words may stand in different places of a document, and all must be there', () => {
	put('both', { people: 'Geneviève Petit', passages: [{ at: 9, text: 'le chiffrement' }] });
	put('one', { title: 'Le chiffrement' });
	expect(keysFor('petit chiffrement')).toEqual(['both']);
});

test('données and dons stay apart', () => {
	put('donnees', { title: 'Les données' });
	put('dons', { title: 'Les dons' });
	for (const typed of ['données', 'donnée', 'DONNEES']) expect(keysFor(typed)).toEqual(['donnees']);
	for (const typed of ['don', 'dons']) expect(keysFor(typed)).toEqual(['dons']);
});

test.each([
	['œuvre', 'oeuvre'],
	['OEUVRES', 'œuvre'],
	['L’État', 'etat'],
	['état', "l'Etat"],
	['animatrices', 'Les animateur·ices'],
	['animateurs', 'animateur·ices'],
	['animateur·ices', 'Une animatrice'],
	['la vie privée', 'Vie privée'],
	['peer to peer', 'peer-to-peer'],
	['encryption', 'Encryption explained']
])('%s finds « %s »', (typed, title) => {
	put('it', { title });
	put('other', { title: 'Rien à voir' });
	expect(keysFor(typed)).toEqual(['it']);
});

test('an English text is found by another form of its words', () => {
	put('en', { language: 'en', title: 'Leaked policies' });
	expect(keysFor('leaking policy')).toEqual(['en']);
});

test('a phrase is those words in that order, and opens the recording at its second', () => {
	const passages = [
		{ at: 12, text: 'bout de chiffrement' },
		{ at: 83.4, text: 'on parle du chiffrement de bout en bout, enfin' },
		{ at: 99, text: 'rien' }
	];
	put('it', { passages });
	put('loose', { text: 'un bout en un mot, et en bout de course' });
	const [found, ...others] = ask('"bout en bout"').results;
	expect(others).toEqual([]);
	expect(found?.passages.map(({ at }) => at)).toEqual([83.4]);
	expect(markedIn(found?.passages[0]?.text ?? [])).toEqual(['bout en bout']);
});

test('a document shows its three best moments, in the order of the recording', () => {
	const said = [
		'police',
		'la police municipale',
		'policiers',
		'police municipale',
		'police',
		'la municipale et la police'
	];
	put('it', { passages: said.map((text, at) => ({ at, text })) });
	expect(ask('police municipale').results[0]?.passages.map(({ at }) => at)).toEqual([1, 3, 5]);
	expect(ask('policiers').results[0]?.passages.map(({ at }) => at)).toEqual([2]);
});

test('a minus takes away, and nothing typed is syntax', () => {
	put('municipale', { title: 'Police municipale' });
	put('nationale', { title: 'Police nationale' });
	expect(keysFor('police -municipale')).toEqual(['nationale']);
	expect(keysFor('title:police')).toEqual([]);
	expect(keysFor('poli*')).toHaveLength(2);
});

test('the beginning of a word is enough where nothing has it whole', () => {
	put('it', { title: 'Une perquisition' });
	const found = ask('perquisi');
	expect(found).toMatchObject({ isBeginning: true, total: 1 });
	expect(markedIn(found.results[0]?.title ?? [])).toEqual(['perquisition']);
	put('whole', { title: 'Perquisi' });
	expect(keysFor('perquisi')).toEqual(['whole']);
});

test('each language shows what its pages show, and kinds are counted apart', () => {
	put('fr', { kind: 'workshop', title: 'Tor', shownIn: ['fr'] });
	put('en', { kind: 'workshop', title: 'Tor', language: 'en', shownIn: ['en'] });
	put('both', { title: 'Tor' });
	expect(keysFor('tor', 'fr').toSorted()).toEqual(['both', 'fr']);
	expect(keysFor('tor', 'en').toSorted()).toEqual(['both', 'en']);
	expect(ask('tor').counts).toEqual({ broadcast: 1, workshop: 1, question: 0 });
	const query = readQuery('tor');
	if (typeof query === 'string') throw new Error(query);
	const workshops = find(query, 'fr', 'workshop');
	expect(workshops.total).toBe(1);
	expect(workshops.results.map(({ key }) => key)).toEqual(['fr']);
});

test('pages follow one another without repeating', () => {
	for (let n = 0; n < 23; n++) put(`b${n}`, { title: n % 2 ? 'Un orage' : 'Des orages' });
	const query = readQuery('orage');
	if (typeof query === 'string') throw new Error(query);
	const pages = [1, 2, 3, 4].map((page) => find(query, 'fr', null, page).results);
	expect(pages.map(({ length }) => length)).toEqual([10, 10, 3, 0]);
	expect(new Set(pages.flat().map(({ key }) => key)).size).toBe(23);
});

test('an excerpt is cut around the words, between words, and says it is cut', () => {
	put('it', { text: `${'avant '.repeat(100)}le mot cherché ${'après '.repeat(100)}` });
	const text =
		ask('cherché')
			.results[0]?.excerpt.map((piece) => piece.text)
			.join('') ?? '';
	expect(text).toMatch(/^…avant (?:avant )*le mot cherché (?:après ?)+…$/);
	expect(text.length).toBeLessThan(240);
});

test('what announces the rest is not left before the cut', () => {
	for (let shift = 0; shift < 40; shift++) {
		put('it', { text: `${'x'.repeat(shift)} cherché ${'mot\u202f: « mot, '.repeat(60)}` });
		const text =
			ask('cherché')
				.results[0]?.excerpt.map((piece) => piece.text)
				.join('') ?? '';
		expect(text).toMatch(/mot…$/);
	}
});

test('a broadcast says its day, so that two pages of one title are told apart', () => {
	writeBroadcast(recordOf({ slug: 'nuit', startsAt: '2024-06-05T18:30' }));
	put('nuit', { title: 'Cherchée' });
	put('jour', { title: 'Cherchée', kind: 'workshop' });
	const days = ask('cherchée').results.map(({ key, day }) => [key, day]);
	expect(Object.fromEntries(days)).toEqual({ nuit: '2024-06-05', jour: null });
});
