import { getTableName, is } from 'drizzle-orm';
import { SQLiteTable } from 'drizzle-orm/sqlite-core';
import { expect, test } from 'vitest';
import * as analytics from '#db/schema/analytics.ts';
import * as archive from '#db/schema/archive.ts';
import * as archiveSources from '#db/schema/archive-sources.ts';
import * as facilitators from '#db/schema/facilitators.ts';
import * as instance from '#db/schema/instance.ts';
import * as rooms from '#db/schema/rooms.ts';
import * as search from '#db/schema/search.ts';
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
	room_tokens: ['La graine des clés de ses jetons', 'The seed of the keys of its tokens'],
	spent_ask: ['les jetons dépensés', 'the tokens spent'],
	spent_vote: ['sans heure ni ordre', 'with no time and in no order'],
	tally: ['le compte des votes de chaque choix', 'how many votes each choice has'],
	ticket: ['l’empreinte des tickets de papier', 'the hashes of paper tickets'],
	ticket_use: ['ce que chacun a demandé, masqué', 'what each asked for, blinded'],
	facilitator: ['Son nom affiché', 'display name'],
	session: ['l’empreinte de son cookie', 'a hash of its cookie'],
	member_signature: ['qui se porte garant·e', 'who vouches for'],
	invitation: ['Des invitations', 'invitations'],
	published_question: ['la question et sa réponse', 'the question and its answer'],
	broadcast: [
		'les émissions (titre, texte, date, licence',
		'broadcasts (title, text, date, licence'
	],
	broadcast_slug: ['les anciens noms', 'the former names'],
	broadcast_person: ['pour chaque personne créditée', 'for each person credited'],
	person: ['quelques lignes et un lien', 'a few lines and a link'],
	person_alias: ['ses autres noms', 'other names'],
	series: ['leurs séries', 'their series'],
	season: ['leurs saisons', 'and seasons'],
	tag: ['leurs mots-clés', 'their tags'],
	broadcast_tag: ['leurs mots-clés', 'their tags'],
	chapter: ['chapitres', 'chapters'],
	footnote: ['chapitres, notes', 'footnotes'],
	key_question: ['questions clés', 'key questions'],
	media_source: ['les adresses de leurs enregistrements', 'the addresses of their recordings'],
	media_file: ['les adresses de leurs enregistrements', 'the addresses of their recordings'],
	caption: ['sous-titres', 'captions'],
	passage: ['ce qui s’y dit', 'what is said in them'],
	image: ['leurs images', 'their pictures'],
	broadcast_image: ['leurs images', 'their pictures'],
	legacy_reference: ['ses numéros sur l’ancien site', 'its numbers on the old site'],
	redirect: ['les anciennes adresses', 'old addresses'],
	imported_field: ['l’empreinte de ce que disait la source', 'a hash of what the source said'],
	import_run: ['La source, l’heure, les comptes', 'The source, the time, the counts'],
	import_item: ['pour chaque élément', 'for each item'],
	peertube_source: ['l’adresse de la chaîne', 'the address of the channel'],
	peertube_video: ['les vidéos qu’elle liste', 'the videos it lists'],
	search_document: ['La recherche garde une copie', 'The search keeps a copy'],
	search_passage: ['de ces mots', 'of these words'],
	analytics_day: ['Des comptes par jour, chacun seul', 'Counts by day, each alone'],
	analytics_count: ['combien pour chaque page', 'how many for each page'],
	analytics_noise: ['le bruit mêlé à ce qui est publié', 'the noise that is mixed into'],
	instance_setting: ['Ce qu’il dit de lui-même', 'What it says of itself'],
	audit: ['Quel réglage a changé', 'Which setting changed'],
	report: ['La page signalée, le motif', 'The page reported, the ground'],
	instance_salt: ['Un nombre tiré au hasard', 'A random number'],
	setup_link: ['l’empreinte d’un lien', 'the hash of a link']
};

test('every table of the database is on the privacy page', () => {
	const tables = [
		analytics,
		archiveSources,
		archive,
		facilitators,
		instance,
		rooms,
		search,
		workshops
	]
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
