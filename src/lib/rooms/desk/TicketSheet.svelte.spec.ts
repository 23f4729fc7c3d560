import { afterEach, beforeEach, expect, test } from 'vitest';
import { cdp } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import en from '#lib/words/en/tickets.ts';
import fr from '#lib/words/fr/tickets.ts';
import '#lib/ui/css/terrasse.css';
import TicketSheet from './TicketSheet.svelte';
import { MOST_TICKETS } from './tickets.ts';

/** What print.css leaves of an A4 sheet: 14 mm of margin all around. */
const [WIDTH_MM, HEIGHT_MM] = [182, 269];
const A_MILLIMETRE = 96 / 25.4;
const FACES = ['400 10px "Atkinson Hyperlegible Next"', '700 10px "Atkinson Hyperlegible Next"'];

const onPaper = (media: 'print' | '') => cdp().send('Emulation.setEmulatedMedia', { media });
beforeEach(async () => {
	await onPaper('print');
	document.body.style.inlineSize = `${WIDTH_MM}mm`;
	await Promise.all(FACES.map((face) => document.fonts.load(face)));
});
afterEach(async () => {
	document.body.removeAttribute('style');
	await onPaper('');
});

/** The last numbers there can be, which take the most room. */
const tickets = Array.from({ length: 18 }, (_, index) => ({
	number: MOST_TICKETS - index,
	link: `https://terrasse.example.org/s/TERRASSE#v1.${'x'.repeat(43)}.${'y'.repeat(22)}`
}));
const site = { tickets, code: 'TERRASSE', origin: 'https://terrasse.example.org' };

const box = (element: Element | null | undefined) =>
	element?.getBoundingClientRect() ?? new DOMRect();

test.each([
	['fr', fr.ticket, site.origin],
	['en', en.ticket, 'https://questions-of-the-evening.terrasse.example.org']
] as const)(
	'eighteen tickets hold on one A4 sheet, with all their words (%s)',
	async (locale, words, origin) => {
		await render(TicketSheet, { ...site, words, locale, origin });
		const sheets = document.querySelectorAll('.sheet');
		expect(sheets).toHaveLength(1);
		expect(box(sheets[0]).height / A_MILLIMETRE).toBeLessThanOrEqual(HEIGHT_MM);
		const papers = [...document.querySelectorAll('.ticket')];
		expect(papers).toHaveLength(18);
		for (const paper of papers) {
			const [ticket, qr, place, without] = [
				box(paper),
				box(paper.querySelector('.qr')),
				box(paper.querySelector('.place')),
				box(paper.querySelector('.without'))
			];
			expect(qr.width / A_MILLIMETRE).toBeCloseTo(32, 1);
			for (const line of paper.querySelectorAll('.said > p')) {
				const { top, bottom, left, right } = box(line);
				expect(top, line.textContent).toBeGreaterThanOrEqual(ticket.top);
				expect(bottom, line.textContent).toBeLessThanOrEqual(without.top);
				expect(left, line.textContent).toBeGreaterThanOrEqual(qr.right);
				expect(right, line.textContent).toBeLessThanOrEqual(ticket.right);
			}
			expect(qr.bottom).toBeLessThanOrEqual(without.top);
			expect(place.bottom).toBeLessThanOrEqual(ticket.bottom);
			expect(without.height / A_MILLIMETRE, 'one line').toBeLessThan(4);
			expect(place.height / A_MILLIMETRE, 'one line').toBeLessThan(4);
		}
	}
);

test('a ticket says, beside its code, that its tab is to be kept open', async () => {
	await render(TicketSheet, { ...site, words: fr.ticket, locale: 'fr' });
	expect(document.querySelector('.ticket')?.textContent).toContain('Gardez l’onglet ouvert');
});
