import { mount, unmount } from 'svelte';
import { afterEach, expect, test } from 'vitest';
import '#lib/ui/css/terrasse.css';
import Prose from './Prose.svelte';

/** What `render.ts` makes of a table of two columns. */
const TABLE = `<div class="scroll" role="region" aria-label="Tableau" tabindex="0"><table role="table">
	<thead role="rowgroup"><tr role="row">
		<th role="columnheader">Outil</th><th role="columnheader">Métadonnées</th>
	</tr></thead>
	<tbody role="rowgroup"><tr role="row">
		<td role="cell" data-label="Outil">Signal</td>
		<td role="cell" data-label="Métadonnées">n’alimentent pas de profil publicitaire</td>
	</tr></tbody>
</table></div>`;

let page: ReturnType<typeof mount> | undefined;

function cells(width: string): [HTMLElement, HTMLElement] {
	document.body.style.inlineSize = width;
	page = mount(Prose, { target: document.body, props: { html: TABLE } });
	const [first, second] = document.querySelectorAll('td');
	if (!first || !second) throw new Error('No table in the page.');
	return [first, second];
}

afterEach(async () => {
	if (page) await unmount(page);
	document.body.removeAttribute('style');
});

test('on a phone nothing of a table is cut: cells are one under the other, each with its column', () => {
	const [first, second] = cells('288px');
	expect(second.getBoundingClientRect().top).toBeGreaterThanOrEqual(
		first.getBoundingClientRect().bottom
	);
	expect(getComputedStyle(second, '::before').content).toBe('"Métadonnées"');
	const frame = document.querySelector('.scroll');
	expect(frame?.scrollWidth).toBe(frame?.clientWidth);
});

test('where there is room a table is a table', () => {
	const [first, second] = cells('900px');
	expect(second.getBoundingClientRect().top).toBe(first.getBoundingClientRect().top);
	expect(getComputedStyle(second, '::before').content).toBe('none');
});
