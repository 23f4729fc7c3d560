import { render } from 'svelte/server';
import { expect, test } from 'vitest';
import { catalogue } from '#lib/words/catalogue.server.ts';
import type { Locale } from '#lib/words/locale.ts';
import type { PublishedQuestion } from './published-question.ts';
import PublishedSection from './PublishedSection.svelte';

/** The section as a server makes it: what a browser without script receives. */
const one = (change: Partial<PublishedQuestion> = {}): PublishedQuestion => ({
	question: 'Où ?',
	answer: null,
	seconds: null,
	language: 'fr',
	publishedOn: '2026-11-22',
	signedBy: null,
	...change
});

const beside = (recording: string | null, locale: Locale, questions: PublishedQuestion[]): string =>
	render(PublishedSection, {
		props: { questions, words: catalogue(locale).after.page, locale, recording }
	}).body.replace(/<!--.*?-->/g, '');
const page = (locale: Locale, ...questions: PublishedQuestion[]): string =>
	beside(null, locale, questions);

/** What is read, white space made one. */
const read = (html: string) => html.replace(/<[^>]+>/g, '').replace(/[ \t\n]+/g, ' ');

test('a page without published questions says nothing of them', () => {
	expect(page('fr').trim()).toBe('');
});

test('each question says in which language it was asked, in the language of the page', () => {
	const html = page('en', one(), one({ language: 'en', question: 'Where?' }));
	expect(html).toMatch(/<h3[^>]*lang="fr"[^>]*>\s*Où \?/);
	expect(html).toMatch(/<h3(?![^>]*lang=)[^>]*>\s*Where\?/);
	expect(read(html)).toContain('Asked in French');
	expect(read(html)).toContain('Asked in English');
	expect(page('fr', one())).not.toContain('lang=');
	expect(read(page('fr', one()))).toContain('Posée en français');
});

test('the place in the recording and who published are said where they are known', () => {
	const said = page('fr', one({ seconds: 3723, signedBy: 'Nono' }));
	expect(said).toContain('<time datetime="PT1H2M3S">1:02:03</time>');
	expect(read(said)).toContain('publiée le 22\u00a0novembre 2026 par Nono');
	expect(page('fr', one())).not.toContain('<time');
});

test('where the recording is in the archive, the place leads to its second', () => {
	const questions = [one({ seconds: 83 })];
	expect(beside('/archives/la-soiree', 'fr', questions)).toContain(
		'href="/archives/la-soiree?t=83#player"'
	);
	expect(page('fr', ...questions)).not.toContain('<a ');
});

test.each([
	'<script>alert(1)</script>',
	'<img src=x onerror=alert(1)>',
	'"><svg/onload=alert(1)>',
	'&lt;b&gt;x&lt;/b&gt;',
	'</section><style>*{display:none}</style>'
])('%j is text on the page', (text) => {
	const html = page('fr', one({ question: text, answer: text, signedBy: text }));
	expect(html).not.toMatch(/<(script|img|svg|style|b)\b/);
	expect(html.split(text.replaceAll('&', '&amp;').replaceAll('<', '&lt;'))).toHaveLength(4);
});
