import { describe, expect, test } from 'vitest';
import { recordOf } from '../archive.fixture.server.ts';
import { describeBroadcast, type Described } from './describe-broadcast.ts';
import { HOSTILE, WHOLE } from './feeds.fixture.server.ts';
import { writeJsonLd } from './json-ld.ts';

const ABOUT: Described = {
	origin: 'https://terrasse.example',
	locale: 'fr',
	publisher: 'La maison',
	workshop: null
};
const PAGE = 'https://terrasse.example/archives/la-nuit';
/** As a search engine reads it. */
const read = (record = WHOLE, about = ABOUT) =>
	(JSON.parse(writeJsonLd(describeBroadcast(record, about))) as { '@graph': unknown[] })[
		'@graph'
	][0];

describe('what a broadcast’s page says to machines', () => {
	test('a recording is a video, with a clip for each chapter that opens at its second', () => {
		expect(read()).toMatchObject({
			'@type': 'VideoObject',
			name: 'La nuit des données',
			uploadDate: '2024-06-05T16:30:00.000Z',
			duration: 'PT1H24M57S',
			contentUrl: 'https://video.example/720.mp4',
			license: 'https://creativecommons.org/licenses/by-sa/4.0/',
			thumbnailUrl: `https://terrasse.example/media/images/${'a'.repeat(64)}-1280.webp`,
			isPartOf: { '@type': 'CreativeWorkSeries', name: 'En terrasse' },
			caption: [{ contentUrl: `${PAGE}/captions/fr.vtt`, inLanguage: 'fr' }],
			hasPart: [
				{
					'@type': 'Clip',
					name: 'Accueil',
					startOffset: 0,
					endOffset: 754.5,
					url: `${PAGE}?t=0#player`
				},
				{ '@type': 'Clip', startOffset: 754, endOffset: 5097, url: `${PAGE}?t=754#player` }
			],
			potentialAction: { target: `${PAGE}?t={seek_to_second_number}` }
		});
	});

	test('a recording without images is a sound', () => {
		const files = [{ url: '/media/files/a.mp3', type: 'audio/mpeg' }];
		const media = [{ provider: 'file' as const, host: '', id: 'a.mp3', files }];
		expect(read(recordOf({ slug: 'a', title: 'A', media }))).toMatchObject({
			'@type': 'AudioObject',
			contentUrl: 'https://terrasse.example/media/files/a.mp3',
			encodingFormat: 'audio/mpeg'
		});
	});

	test('an evening to come is an event at its hour, or on its day if no hour is known', () => {
		const coming = { ...WHOLE, status: 'scheduled' as const, startsAt: '2099-06-05T18:30' };
		expect(read(coming)).toMatchObject({
			'@type': 'Event',
			startDate: '2099-06-05T16:30:00.000Z',
			eventStatus: 'https://schema.org/EventScheduled',
			location: { '@type': 'VirtualLocation', url: PAGE },
			performer: [{ name: 'A. L.' }, { name: 'Léo' }]
		});
		expect(read({ ...coming, startsAt: '2099-06-05' })).toMatchObject({ startDate: '2099-06-05' });
	});

	test('a live says that it is one, and a recording does not', () => {
		expect(read({ ...WHOLE, status: 'live' })).toMatchObject({
			'@type': 'VideoObject',
			publication: { '@type': 'BroadcastEvent', isLiveBroadcast: true }
		});
		expect(read()).not.toHaveProperty('publication');
	});

	test('nothing is said that is not known', () => {
		const said = read(recordOf({ slug: 'a', title: 'A' })) as object;
		expect(said).toMatchObject({ '@type': 'CreativeWork', name: 'A' });
		for (const name of [
			'duration',
			'uploadDate',
			'datePublished',
			'license',
			'contentUrl',
			'image'
		]) {
			expect(said).not.toHaveProperty(name);
		}
	});

	test('the workshop that was recorded is named', () => {
		const workshop = { slug: 'atelier', title: 'L’atelier' };
		expect(read(WHOLE, { ...ABOUT, workshop })).toMatchObject({
			recordedAt: { '@type': 'Event', url: 'https://terrasse.example/ateliers/atelier' }
		});
	});

	test('no text ends the element it stands in, and all are read back as they were', () => {
		for (const title of HOSTILE) {
			const text = writeJsonLd(describeBroadcast(recordOf({ ...WHOLE, title }), ABOUT));
			expect(text).not.toMatch(/[<>&\u2028\u2029]/);
			expect(read(recordOf({ ...WHOLE, title }))).toMatchObject({
				name: title.toWellFormed().trim()
			});
		}
	});
});
