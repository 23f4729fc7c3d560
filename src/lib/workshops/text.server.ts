import { createHash } from 'node:crypto';
import { flaw, type Flaw } from '#lib/markdown/flaw.ts';
import { frontMatter, parseMarkdown } from '#lib/markdown/parse.ts';
import { NOTES_ID } from '#lib/markdown/notes-id.ts';
import { renderMarkdown } from '#lib/markdown/render.ts';
import { typeset } from '#lib/markdown/typography.ts';
import { catalogue } from '#lib/words/catalogue.server.ts';
import type { Locale } from '#lib/words/locale.ts';
import { FrontMatter } from './front-matter.ts';
import { licence } from '#lib/words/licences.ts';
import { citationsOf, isStale } from './sources.ts';
import type { Guest, Workshop } from './workshop.ts';
import { readYaml } from './yaml.ts';

/** One language of a workshop, before its programme and its other language are known. */
export type WorkshopText = {
	workshop: Omit<Workshop, 'slug' | 'steps' | 'locales'>;
	matter: FrontMatter;
	/** The line of each field of the front matter that both languages must agree on. */
	line: number;
};

/** Identifiers that the page itself uses, so that no title of a text takes them. */
export const PAGE_IDS = ['main', 'contents', 'programme', 'key-questions', NOTES_ID];

/**
 * Makes one file into the text of a page.
 *
 * @param today `2026-11-22`: sources whose review date is before are marked
 * @returns null where the front matter does not hold; flaws in the prose leave the text readable
 */
export function readText(
	file: string,
	locale: Locale,
	today: string
): { text: WorkshopText | null; flaws: Flaw[] } {
	const front = frontMatter(parseMarkdown(file));
	if (!front) return { text: null, flaws: [flaw('no-front-matter', 1)] };
	const { value: matter, flaws } = readYaml(front.yaml, front.line, FrontMatter);
	if (!matter) return { text: null, flaws };
	const words = catalogue(locale).workshop;
	const citations = citationsOf(matter.sources, locale, words.sources, today);
	const prose = renderMarkdown(
		file,
		locale,
		words.prose,
		citations,
		PAGE_IDS,
		peoplesAddresses(matter)
	);
	const unused = matter.sources
		.filter(({ id }) => !prose.cited.has(id))
		.map(({ id }) => flaw('unused-source', lineOf(file, id), { name: id }));
	const workshop = {
		...about(matter, locale),
		locale,
		html: prose.html,
		notes: prose.notes,
		facilitator: prose.facilitator,
		contents: prose.contents,
		links: [...new Set([...prose.links, ...closingAddresses(matter)])],
		stale: matter.sources.filter((source) => isStale(source, today)).length,
		edition: createHash('sha256').update(file).digest('hex').slice(0, 8)
	};
	return { text: { workshop, matter, line: front.line }, flaws: [...prose.flaws, ...unused] };
}

/** The front matter as a page shows it, in the typography of its language. */
function about(matter: FrontMatter, locale: Locale) {
	const set = (text: string) => typeset(locale, text);
	const people = (list: Guest[]): Guest[] =>
		list.map((person) => ({ ...person, role: set(person.role) }));
	return {
		title: set(matter.title),
		summary: set(matter.summary),
		when: matter.date,
		place: set(matter.place),
		online: matter.online,
		hosts: people(matter.hosts),
		guests: people(matter.guests),
		series: matter.series && set(matter.series),
		season: matter.season,
		tags: matter.tags.map(set),
		keyQuestions: matter.key_questions.map(({ question, answer }) => ({
			question: set(question),
			answer: set(answer)
		})),
		licence: licence(matter.licence),
		legacy: matter.legacy
	};
}

/** The addresses of the people at the head of the page, in the order they are read. */
function peoplesAddresses({ guests, hosts }: FrontMatter): string[] {
	const linked = [...guests, ...hosts].filter(({ organisation }) => organisation);
	return linked.flatMap(({ url }) => url ?? []);
}

/** The addresses at the foot of the page. */
function closingAddresses({ licence: id, legacy }: FrontMatter): string[] {
	return [licence(id).url, ...(legacy ? [legacy.link] : [])];
}

function lineOf(file: string, sourceId: string): number {
	const line = file.split('\n').findIndex((text) => text.trim().endsWith(`id: ${sourceId}`));
	return Math.max(1, line + 1);
}
