import { render } from 'svelte/server';
import { expect, test } from 'vitest';
import en from '#lib/words/en/seizure.ts';
import fr from '#lib/words/fr/seizure.ts';
import type { SeizureResult } from '../seizure/last.server.ts';
import Seizure from './Seizure.svelte';

const result: SeizureResult = {
	at: '2026-11-22T14:00:00Z',
	version: '0.1.0',
	requests: 876,
	files: 8,
	bytes: 11_672_539,
	canaries: 9,
	forms: 2_462,
	keys: 52,
	keysTried: 52,
	digests: 16_900_000,
	isPartial: false,
	seconds: 70,
	finds: 0
};
const page = (shown: SeizureResult | null) =>
	render(Seizure, { props: { result: shown, words: fr, locale: 'fr' } }).body;

test('the last test is shown with its date and its counts', () => {
	expect(page(result)).toContain('Rien n’a été trouvé.');
	expect(page(result)).toContain('22\u00a0novembre 2026');
	expect(page(result)).toContain('52 clés essayées, sur 52');
});

test('a test that did not try everything does not say that nothing is there', () => {
	const partial = page({ ...result, keysTried: 3, isPartial: true });
	expect(partial).toContain('l’essai est partiel');
	expect(partial).not.toContain(fr.page.nothing);
});

test('what was found is said, and never called nothing', () => {
	expect(page({ ...result, finds: 2 })).toContain('2 traces trouvées.');
	expect(page({ ...result, finds: 2 })).not.toContain(fr.page.nothing);
});

test('where no test was run, the page says so and how to run one', () => {
	expect(page(null)).toContain('terrasse seizure-test');
	const english = render(Seizure, { props: { result: null, words: en, locale: 'en' } }).body;
	expect(english).toContain(en.page.never);
});
