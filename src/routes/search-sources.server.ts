import { setTimeout as after } from 'node:timers/promises';
import type { BroadcastRecord } from '#lib/archive/record.ts';
import type { SearchDocument } from '#lib/archive/search/document.ts';
import { reindexAll } from '#lib/archive/search/index.server.ts';
import { allBroadcasts } from '#lib/archive/store.server.ts';
import { isPublic } from '#lib/archive/visibility.ts';
import { logFailure } from '#lib/http/log.server.ts';
import { LOCALES } from '#lib/words/locale.ts';
import {
	publishedQuestions,
	publishedWorkshops
} from '#lib/workshops/published-questions.server.ts';
import { listWorkshops, readWorkshop } from '#lib/workshops/store.server.ts';
import type { Workshop } from '#lib/workshops/workshop.ts';
import { config } from '../env.server.ts';
import { wordsOfHtml, wordsOfMarkdown } from './plain-words.ts';

/**
 * What the search reads: all that is public in the archive, the workshops and their published
 * questions, each as a document. The index follows them, a moment behind.
 */
const SETTLE_MS = 500;

let isWanted = false;
let running: Promise<void> | null = null;

/**
 * Makes the index follow what is public now, soon and once however often it is called meanwhile. What
 * did not change is only read.
 */
export function freshenSearch(): void {
	isWanted = true;
	running ??= freshen().finally(() => (running = null));
}

async function freshen(): Promise<void> {
	while (isWanted) {
		await after(SETTLE_MS, undefined, { ref: false });
		isWanted = false;
		try {
			await reindexAll(publicDocuments());
		} catch (failure) {
			logFailure(failure, 'the search index');
		}
	}
}

/** Everything that can be found, made one by one. */
export function* publicDocuments(): Generator<SearchDocument> {
	for (const record of allBroadcasts()) if (isPublic(record.status)) yield ofBroadcast(record);
	const { workshopsDir } = config();
	for (const { slug } of listWorkshops(workshopsDir, 'fr')) {
		for (const language of LOCALES) {
			const workshop = readWorkshop(workshopsDir, slug, language);
			const shownIn = LOCALES.filter(
				(locale) => readWorkshop(workshopsDir, slug, locale)?.locale === language
			);
			if (workshop && shownIn.length > 0) yield ofWorkshop(workshop, shownIn);
		}
	}
	for (const slug of publishedWorkshops()) {
		if (readWorkshop(workshopsDir, slug, 'fr')) yield* ofQuestions(slug);
	}
}

export function ofBroadcast(record: BroadcastRecord): SearchDocument {
	const { slug, language, title, summary, body, series, chapters, footnotes, keyQuestions } =
		record;
	const caption = record.captions.find((one) => one.language === language) ?? record.captions[0];
	const timed = keyQuestions.flatMap(({ at, question, answer }) =>
		at === null ? [] : [{ at, text: `${question} ${answer}` }]
	);
	const passages = [
		...chapters.map((chapter) => ({ at: chapter.at, text: chapter.title })),
		...timed,
		...(caption?.passages ?? []).map(({ from, text }) => ({ at: from / 1000, text }))
	];
	const asked = keyQuestions.filter(({ at }) => at === null);
	return {
		kind: 'broadcast',
		key: slug,
		language,
		shownIn: LOCALES,
		title,
		people: record.people
			.map(({ name, as }) => (as && as !== name ? `${name} (${as})` : name))
			.join(', '),
		tags: [...(series ? [series.name] : []), ...record.tags.map(({ name }) => name)].join(', '),
		text: [
			summary,
			wordsOfMarkdown(body),
			...asked.flatMap(({ question, answer }) => [question, answer]),
			...footnotes.map(({ text }) => text)
		].join(' '),
		passages: passages.toSorted((a, b) => a.at - b.at),
		path: `/archive/${slug}`
	};
}

export function ofWorkshop(
	workshop: Workshop,
	shownIn: readonly (typeof LOCALES)[number][]
): SearchDocument {
	const { slug, locale, title, summary, guests, hosts, series, tags, keyQuestions, html } =
		workshop;
	return {
		kind: 'workshop',
		key: slug,
		language: locale,
		shownIn,
		title,
		people: [...guests, ...hosts].map(({ name }) => name).join(', '),
		tags: [...(series ? [series] : []), ...tags].join(', '),
		text: [
			summary,
			...keyQuestions.flatMap(({ question, answer }) => [question, answer]),
			wordsOfHtml(html)
		].join(' '),
		passages: [],
		path: `/workshops/${slug}`
	};
}

function ofQuestions(workshop: string): SearchDocument[] {
	return publishedQuestions(workshop).questions.map(({ question, answer, language }, index) => ({
		kind: 'question',
		key: `${workshop}/${index + 1}`,
		language,
		shownIn: LOCALES,
		title: question,
		people: '',
		tags: '',
		text: answer ?? '',
		passages: [],
		path: `/workshops/${workshop}#questions`
	}));
}
