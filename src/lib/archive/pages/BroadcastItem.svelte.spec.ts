import { mount, unmount } from 'svelte';
import { afterEach, expect, test } from 'vitest';
import words from '#lib/words/fr/archive.ts';
import '#lib/ui/css/terrasse.css';
import type { BroadcastSummary } from '../list/broadcast-summary.ts';
import BroadcastItem from './BroadcastItem.svelte';

let item: ReturnType<typeof mount> | undefined;

afterEach(async () => {
	if (item) await unmount(item);
});

test('the longest word of a title or of a summary stays on a phone', () => {
	const long = `anticonstitutionnellement-${'longue'.repeat(12)}`;
	const people = [{ slug: 'a', name: long, role: 'guest', as: null, organisation: null }];
	const broadcast = {
		...{ slug: 'a', title: long, summary: long, status: 'published', language: 'fr' },
		...{ startsAt: null, zone: 'Europe/Paris', series: { slug: 's', name: long }, season: null },
		...{ episode: null, people, tags: [], image: null, duration: null, hasCaptions: false },
		...{ hasVideo: false, changedAt: 0 }
	} as BroadcastSummary;
	const target = document.createElement('div');
	target.style.inlineSize = '18rem';
	document.body.append(target);
	item = mount(BroadcastItem, { target, props: { broadcast, words, locale: 'fr' } });
	for (const element of target.querySelectorAll('*')) {
		expect(element.getBoundingClientRect().width).toBeLessThanOrEqual(target.clientWidth);
	}
});
