import fc from 'fast-check';
import * as v from 'valibot';
import { BroadcastRecord, PROVIDERS, ROLES, STATUSES } from './record.ts';

/**
 * For specs: any broadcast at all. Names and slugs go together (`Personne 3` is always `personne-3`), so
 * that a record says of people, tags and series nothing that another one contradicts.
 */
const words = fc.string({ unit: 'binary', maxLength: 40 });
const line = words.map((text) => text.trim() || 'Sans titre');
const orNull = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });
const count = fc.nat();
const seconds = fc.nat(35_999_900).map((hundredths) => hundredths / 100);
const list = <T>(arbitrary: fc.Arbitrary<T>) => fc.array(arbitrary, { maxLength: 4 });
const pool = (slug: string, name: string) =>
	fc.integer({ min: 1, max: 9 }).map((n) => ({ slug: `${slug}-${n}`, name: `${name} ${n}` }));
const webAddress = fc.webUrl({ withQueryParameters: true });
const slug = fc.stringMatching(/^[a-z0-9]{1,20}(-[a-z0-9]{1,20}){0,2}$/);

const person = fc
	.tuple(
		pool('personne', 'Personne'),
		fc.record({
			role: fc.constantFrom(...ROLES),
			as: orNull(line),
			organisation: orNull(line)
		})
	)
	.map(([named, credit]) => ({ ...named, ...credit }));

const media = fc.record({
	provider: fc.constantFrom(...PROVIDERS),
	host: fc.domain(),
	id: fc.string({ minLength: 1, maxLength: 40 }),
	shortId: orNull(line),
	number: orNull(count),
	url: orNull(webAddress),
	files: list(
		fc.record({ url: words, type: words, height: orNull(count), bytes: orNull(fc.maxSafeNat()) })
	),
	hls: orNull(webAddress),
	duration: orNull(seconds),
	aspectRatio: orNull(fc.double({ min: 0.1, max: 10, noNaN: true })),
	views: orNull(count),
	comments: orNull(count),
	rank: count,
	hash: orNull(words),
	isLive: fc.boolean(),
	missing: fc.boolean()
});

const caption = fc.record({
	language: fc.constantFrom('fr', 'en', 'pt-BR'),
	label: line,
	automatic: fc.boolean(),
	passages: list(fc.record({ from: count, to: count, text: words }))
});

const image = fc.record({
	name: orNull(fc.stringMatching(/^[a-f0-9]{64}$/)),
	source: orNull(words),
	width: orNull(count),
	height: orNull(count),
	alt: words,
	credit: orNull(line)
});

const legacy = fc.record({
	id: orNull(count),
	wordpressId: orNull(count),
	link: orNull(webAddress),
	guid: orNull(words),
	source: orNull(webAddress),
	pageImage: orNull(words)
});

const moment = fc
	.date({ min: new Date('1950-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
	.chain((date) => fc.constantFrom(10, 16).map((length) => date.toISOString().slice(0, length)));

export const anyRecord: fc.Arbitrary<BroadcastRecord> = fc
	.record({
		slug,
		status: fc.constantFrom(...STATUSES),
		title: line,
		summary: words,
		body: words,
		language: fc.constantFrom('fr', 'en'),
		startsAt: orNull(moment),
		zone: fc.constantFrom('Europe/Paris', 'America/Cayenne', 'UTC'),
		duration: orNull(seconds),
		licence: orNull(fc.constantFrom('CC-BY-NC-SA-4.0', 'LAL-1.3')),
		series: orNull(pool('serie', 'Série')),
		season: orNull(fc.integer({ min: 1, max: 99 })),
		episode: orNull(fc.integer({ min: 1, max: 999 })),
		people: fc.uniqueArray(person, {
			maxLength: 4,
			selector: (one) => `${one.slug} ${one.role}`
		}),
		tags: fc.uniqueArray(pool('mot', 'Mot'), { maxLength: 4, selector: (tag) => tag.slug }),
		chapters: list(fc.record({ at: seconds, title: line })),
		footnotes: list(
			fc.record({
				label: fc.stringMatching(/^[a-z0-9-]{1,20}$/),
				text: words,
				url: orNull(webAddress),
				at: orNull(seconds)
			})
		),
		keyQuestions: list(fc.record({ question: line, answer: words, at: orNull(seconds) })),
		media: list(media),
		captions: list(caption),
		image: orNull(image),
		legacy: orNull(legacy),
		workshop: orNull(slug),
		roomCode: orNull(fc.stringMatching(/^[A-Z0-9]{8}$/))
	})
	.map((record) => v.parse(BroadcastRecord, record));
