import { mount, unmount, type Component, type ComponentProps } from 'svelte';
import { afterEach, expect, test } from 'vitest';
import words from '#lib/words/fr/archive.ts';
import '#lib/ui/css/terrasse.css';
import type { BroadcastSummary } from '../list/broadcast-summary.ts';
import BroadcastFacts from './BroadcastFacts.svelte';
import BroadcastItem from './BroadcastItem.svelte';
import KeyQuestions from './KeyQuestions.svelte';

const LONG = `anticonstitutionnellement-${'longue'.repeat(12)}`;
/** What is left of 320 pixels between the edges of a page. */
const PHONE = '18rem';

const broadcast = {
	...{ slug: 'a', title: LONG, summary: LONG, status: 'published', language: 'fr', zone: 'UTC' },
	...{ startsAt: null, series: { slug: 's', name: LONG }, season: null, episode: null },
	people: [{ slug: 'a', name: LONG, role: 'guest', as: null, organisation: LONG }],
	tags: [{ slug: 't', name: LONG }],
	...{ image: null, duration: null, hasCaptions: false, hasVideo: false, changedAt: 0 }
} as BroadcastSummary;

let shown: ReturnType<typeof mount> | undefined;

afterEach(async () => {
	if (shown) await unmount(shown);
	document.body.replaceChildren();
});

/** The words that leave a phone. */
function tooWide<Props extends Record<string, unknown>>(
	component: Component<Props>,
	props: Props
): string[] {
	const target = document.createElement('div');
	target.style.inlineSize = PHONE;
	document.body.append(target);
	shown = mount(component, { target, props });
	const edge = target.getBoundingClientRect().right + 1;
	return [...target.querySelectorAll('*')]
		.filter((element) => element.getBoundingClientRect().right > edge)
		.map(({ tagName, textContent }) => `${tagName} ${textContent.trim()}`);
}

test('the longest word of a broadcast in a list stays on a phone', () => {
	expect(tooWide(BroadcastItem, { broadcast, words, locale: 'fr' as const })).toEqual([]);
});

test('so do those of its names, and of what was asked', () => {
	const record = { ...broadcast, media: [], licence: null } as unknown as ComponentProps<
		typeof BroadcastFacts
	>['record'];
	expect(tooWide(BroadcastFacts, { record, words, locale: 'fr' as const, workshop: null })).toEqual(
		[]
	);
	const questions = [{ question: LONG, answer: LONG, at: 3 }];
	const about = { questions, words: words.broadcast, lang: undefined };
	expect(tooWide(KeyQuestions, about)).toEqual([]);
});
