import * as v from 'valibot';
import { BroadcastRecord } from '../record.ts';
import { writeBroadcast } from '../store.server.ts';
import type { House } from './read-feed.server.ts';

/** For specs: a house, a broadcast that has everything, and texts that try to be more than texts. */
export const HOUSE: House = {
	origin: 'https://terrasse.example',
	name: 'La maison',
	funding: { url: 'https://give.example/?a=1&b=2', title: 'Soutenir' }
};

export const WHOLE = v.parse(BroadcastRecord, {
	slug: 'la-nuit',
	title: 'La nuit des données',
	summary: 'Une soirée sur une terrasse.',
	body: 'Un [lien](/ateliers) et une note[^1].\n\n::campaign\n\n[^1]: La note.',
	startsAt: '2024-06-05T18:30',
	duration: 5097,
	licence: 'CC-BY-SA-4.0',
	series: { slug: 'terrasse', name: 'En terrasse' },
	season: 3,
	episode: 12,
	people: [
		{ slug: 'ada', name: 'Ada', role: 'guest', as: 'A. L.' },
		{ slug: 'leo', name: 'Léo', role: 'host' }
	],
	tags: [{ slug: 'vie-privee', name: 'Vie privée' }],
	chapters: [
		{ at: 0, title: 'Accueil' },
		{ at: 754.5, title: 'Les traces' }
	],
	captions: [
		{ language: 'fr', label: 'Français', passages: [{ from: 0, to: 900, text: 'Bonsoir' }] }
	],
	media: [
		{
			provider: 'peertube',
			host: 'video.example',
			id: 'abc',
			files: [
				{ url: 'https://video.example/1080.mp4', type: 'video/mp4', height: 1080, bytes: 9 },
				{ url: 'https://video.example/720.mp4', type: 'video/mp4', height: 720, bytes: 1234 },
				{ url: 'https://video.example/360.mp4', type: 'video/mp4', height: 360 }
			]
		}
	],
	image: { name: 'a'.repeat(64), width: 1000, height: 500, alt: 'Une nuit' },
	legacy: { guid: 'https://old.example/?p=12' }
});

/** The same, but for some fields. */
export const like = (fields: Partial<v.InferInput<typeof BroadcastRecord>>): BroadcastRecord =>
	v.parse(BroadcastRecord, { ...WHOLE, ...fields });

export const HOSTILE = [
	`</title><script>alert(1)</script>`,
	`]]><item><title>forged</title></item><![CDATA[`,
	`"><!ENTITY x SYSTEM "file:///etc/passwd">&x;`,
	`' onload='alert(1)' x='&#x3c;script&#x3e;`,
	'a\u0000b\u0008c\u001bd\uffff\ufffe\ud800e',
	'line\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:forged',
	'; ATTENDEE=mailto:a@b.example, \\n \\\\',
	'</script><script>alert(1)</script><!--',
	'\u2028\u2029\u202egnp.exe',
	'{"@type":"Person"},\\u003c/script\\u003e'
];

/** Each hostile text as a title, a summary, a body and the names of everything. */
export function writeHostile(status: 'published' | 'scheduled' | 'live'): void {
	HOSTILE.forEach((text, n) =>
		writeBroadcast(
			like({
				slug: `hostile-${status}-${n}`,
				status,
				title: text,
				summary: text,
				body: `${text}\n\n# ${text}`,
				legacy: { guid: text },
				series: { slug: `s-${n}`, name: text },
				people: [{ slug: `p-${n}`, name: text, role: 'guest', as: text }],
				tags: [{ slug: `t-${n}`, name: text }],
				chapters: [{ at: 1, title: text }],
				startsAt: `2099-01-${10 + n}T20:00`
			})
		)
	);
}
