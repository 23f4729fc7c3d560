import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { flaw, type Flaw } from '#lib/markdown/flaw.ts';
import { typeset } from '#lib/markdown/typography.ts';
import { LOCALES, type Locale } from '#lib/words/locale.ts';
import { Programme } from './programme.ts';
import { readText, type WorkshopText } from './text.server.ts';
import type { Workshop } from './workshop.ts';
import { readYaml } from './yaml.ts';

/** A flaw and the file it is in, from the workshops folder. */
export type FiledFlaw = Flaw & { file: string };

/** What a folder gave: the languages that can be shown, and all that is wrong. */
export type Loaded = {
	workshops: Partial<Record<Locale, Workshop>>;
	flaws: FiledFlaw[];
};

/**
 * Reads one workshop's folder: `fr.md`, `en.md`, `programme.yaml`. Never throws: whatever is
 * wrong is a flaw of this workshop, and of no other.
 *
 * @param today `2026-11-22`
 */
export function loadWorkshop(dir: string, slug: string, today: string): Loaded {
	const flaws: FiledFlaw[] = [];
	const say = (file: string, found: Flaw[]) =>
		flaws.push(...found.map((one) => ({ ...one, file: `${slug}/${file}` })));
	const open = (file: string): string | null => {
		const { text, flaws: found } = readFile(join(dir, slug, file));
		say(file, found);
		return text;
	};

	const texts: Partial<Record<Locale, WorkshopText>> = {};
	let written = 0;
	for (const locale of LOCALES) {
		const file = open(`${locale}.md`);
		if (file === null) continue;
		written++;
		const { text, flaws: found } = readText(file, locale, today);
		say(`${locale}.md`, found);
		if (text) texts[locale] = text;
	}
	if (written === 0 && flaws.length === 0) say('', [flaw('no-text', 1)]);
	say('en.md', disagreements(texts));

	const steps = readSteps(open('programme.yaml'), (found) => say('programme.yaml', found));
	return { workshops: bind(slug, texts, steps), flaws };
}

/** A file that is not there is no flaw; one that cannot be read is. */
function readFile(path: string): { text: string | null; flaws: Flaw[] } {
	try {
		return { text: readFileSync(path, 'utf8').replaceAll('\r\n', '\n'), flaws: [] };
	} catch (error) {
		const code = (error as NodeJS.ErrnoException).code ?? '';
		const flaws = code === 'ENOENT' ? [] : [flaw('unreadable', 1, { detail: code })];
		return { text: null, flaws };
	}
}

function readSteps(yaml: string | null, say: (found: Flaw[]) => void): Programme['steps'] {
	if (yaml === null) return [];
	const { value, flaws } = readYaml(yaml, 1, Programme);
	say(flaws);
	const steps = value?.steps ?? [];
	const ids = steps.map(({ id }) => id);
	const again = ids.filter((id, index) => ids.indexOf(id) !== index);
	say(again.map((name) => flaw('twice', lastLine(yaml, name), { name })));
	return again.length > 0 ? [] : steps;
}

function lastLine(yaml: string, name: string): number {
	return yaml.split('\n').findLastIndex((line) => line.includes(name)) + 1;
}

/** What is true of the evening whatever the language: a translation may not change it. */
function disagreements({ fr, en }: Partial<Record<Locale, WorkshopText>>): Flaw[] {
	if (!fr || !en) return [];
	const shared = ['date', 'online', 'season', 'licence', 'legacy'] as const;
	return shared
		.filter((name) => JSON.stringify(fr.matter[name]) !== JSON.stringify(en.matter[name]))
		.map((field) => flaw('differs', en.line, { field }));
}

function bind(
	slug: string,
	texts: Partial<Record<Locale, WorkshopText>>,
	steps: Programme['steps']
): Partial<Record<Locale, Workshop>> {
	const locales = LOCALES.filter((locale) => texts[locale]);
	const bound: Partial<Record<Locale, Workshop>> = {};
	for (const locale of locales) {
		const text = texts[locale];
		if (!text) continue;
		const named = steps.map((step) => ({ ...step, title: typeset(locale, step.title[locale]) }));
		bound[locale] = { ...text.workshop, slug, locales, steps: named };
	}
	return bound;
}
