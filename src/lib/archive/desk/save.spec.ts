import { expect, test } from 'vitest';
import { readRefusal } from '#lib/http/problem.ts';
import { freshArchive, recordOf } from '../archive.fixture.server.ts';
import { readBroadcast, renameBroadcast, writeBroadcast } from '../store.server.ts';
import { listForDesk } from './list.server.ts';
import { deleteDraft, makeBroadcast, readEdition, saveBroadcast } from './save.server.ts';

freshArchive();

const written = (fields: Parameters<typeof recordOf>[0] = {}) => recordOf(fields);

function refusalOf(act: () => void) {
	try {
		act();
	} catch (failure) {
		return readRefusal(failure);
	}
	return null;
}

test('whoever saves over an edition they did not see is shown what stands there, and changes nothing', () => {
	makeBroadcast(written());
	const { edition } = readEdition('la-nuit')!;
	saveBroadcast('la-nuit', edition, written({ summary: 'Le premier.' }));
	const late = refusalOf(() =>
		saveBroadcast('la-nuit', edition, written({ summary: 'Le second.' }))
	);
	expect(late).toMatchObject({
		code: 'conflict',
		members: { edition: readEdition('la-nuit')?.edition, record: { summary: 'Le premier.' } }
	});
	expect(readBroadcast('la-nuit')?.summary).toBe('Le premier.');
});

test('captions that are not sent again stay', () => {
	const captions = [
		{
			language: 'fr',
			label: 'Français',
			automatic: false,
			passages: [{ from: 0, to: 1, text: 'a' }]
		}
	];
	writeBroadcast(recordOf({ captions }));
	const [about] = captions;
	const kept = { ...recordOf({ title: 'Autre' }), captions: [{ ...about!, passages: null }] };
	saveBroadcast('la-nuit', readEdition('la-nuit')!.edition, kept);
	expect(readBroadcast('la-nuit')).toMatchObject({ title: 'Autre', captions });
});

test('an address that is or was another’s is not given again', () => {
	makeBroadcast(written());
	renameBroadcast('la-nuit', 'une-nuit');
	expect(refusalOf(() => makeBroadcast(written()))?.code).toBe('conflict');
	expect(refusalOf(() => makeBroadcast(written({ slug: 'une-nuit' })))?.code).toBe('conflict');
});

test('a draft can be deleted, what was public cannot', () => {
	makeBroadcast(written({ status: 'draft', chapters: [{ at: 0, title: 'Début' }] }));
	makeBroadcast(written({ slug: 'publique' }));
	deleteDraft('la-nuit');
	expect(readBroadcast('la-nuit')).toBeNull();
	expect(refusalOf(() => deleteDraft('publique'))?.code).toBe('conflict');
	expect(refusalOf(() => deleteDraft('la-nuit'))?.code).toBe('not-found');
});

test('the desk finds drafts too, without regard to case and accents', () => {
	makeBroadcast(written({ status: 'draft', title: 'L’Été brûlant' }));
	makeBroadcast(written({ slug: 'b', title: 'Hiver' }));
	expect(listForDesk('ete BRU', null, 9).broadcasts.map(({ slug }) => slug)).toEqual(['la-nuit']);
	expect(listForDesk('', 'published', 1).total).toBe(1);
});
