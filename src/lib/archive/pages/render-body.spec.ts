import { expect, test } from 'vitest';
import { splitAtSlots } from '#lib/markdown/slots.ts';
import { renderBody } from './render-body.server.ts';

const BODY = "L'été : quoi (1) ?\n\n::campaign{name=soutien}\n\n## Chapters";

test('a text has the typography of its language, its calls of notes and its places, and no title of the page', () => {
	const { html } = renderBody({ body: BODY, language: 'fr', footnotes: [{ label: '1' }] }, 'en');
	expect(html).toContain('L’été\u202f: quoi <a href="#note-1">(1)</a>\u202f?');
	expect(splitAtSlots(html)).toContainEqual({ campaign: 'soutien' });
	expect(html).not.toContain('id="chapters"');
});
