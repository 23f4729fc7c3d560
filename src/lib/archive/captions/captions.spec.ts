import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Passage } from '../record.ts';
import { readSrt, writeSrt } from './srt.ts';
import { readVtt, writeVtt } from './vtt.ts';

const VTT = `WEBVTT - sous-titres

STYLE
::cue { color: red }

NOTE un mot pour qui relit
00:00:00.000 est l’heure du début

1
00:01.500 --> 00:04.000 align:start position:0%
<v.loud Bastien Le Querrec>Bonjour <i>à toutes</i>
et à tous &amp; merci

01:02:03.004 --> 01:02:05.000
<00:00:01.000><c.yellow>Tor</c>, c’est&nbsp;quoi ?
`;

describe('WebVTT', () => {
	test('cues are read with their times, lines and voices; styles and notes are not', () => {
		expect(readVtt(VTT)).toEqual([
			{ from: 1500, to: 4000, text: 'Bastien Le Querrec: Bonjour à toutes\net à tous & merci' },
			{ from: 3_723_004, to: 3_725_000, text: 'Tor, c’est\u00a0quoi ?' }
		]);
	});

	test('a byte order mark, carriage returns and cues without an empty line between are read', () => {
		const text =
			'\uFEFFWEBVTT\r\n\r\n00:01.000 --> 00:02.000\r\nUn\r\n00:02.000 --> 00:03.000\r\nDeux';
		expect(readVtt(text).map(({ text }) => text)).toEqual(['Un', 'Deux']);
	});

	test('what is another file has no passage', () => {
		for (const text of ['', '<!doctype html>', 'WEBVTTX\n\n00:01.000 --> 00:02.000\nUn', '{}']) {
			expect(readVtt(text)).toEqual([]);
		}
	});

	test('a tag that was escaped stays text, and is escaped again', () => {
		const text = 'WEBVTT\n\n00:01.000 --> 00:02.000\n&lt;script&gt;alert(1)&lt;/script&gt;';
		const passages = readVtt(text);
		expect(passages[0]?.text).toBe('<script>alert(1)</script>');
		expect(writeVtt(passages)).not.toContain('<');
	});

	test('what looks like an entity is one sign after another, there and back', () => {
		const passages = [{ from: 0, to: 1000, text: 'AT&T, &lt; et &amp;amp; <v Nom>' }];
		expect(readVtt(writeVtt(passages))).toEqual(passages);
	});

	test('a tag left open is no word', () => {
		expect(readVtt('WEBVTT\n\n00:01.000 --> 00:02.000\nBonjour <i')[0]?.text).toBe('Bonjour');
	});

	test('cues that end before they start, are empty or only tags are left out', () => {
		const times = [
			'00:05.000 --> 00:04.000\nUn',
			'00:01.000 --> 00:02.000\n<i></i>',
			'9:9 --> x\nDeux'
		];
		expect(readVtt(['WEBVTT', ...times].join('\n\n'))).toEqual([]);
	});
});

describe('SRT', () => {
	const srt = `1
00:00:01,500 --> 00:00:04,000
{\\an8}<font color="red">Bonjour</font>

2
00:00:05,000 --> 00:00:06,000
— Oui ?
— Non.
`;

	test('cues are read with their times and lines, and without their tags', () => {
		expect(readSrt(srt)).toEqual([
			{ from: 1500, to: 4000, text: 'Bonjour' },
			{ from: 5000, to: 6000, text: '— Oui ?\n— Non.' }
		]);
	});

	test('what is written is read again', () => {
		expect(readSrt(writeSrt(readSrt(srt)))).toEqual(readSrt(srt));
	});
});

const words = fc
	.array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }), {
		minLength: 1,
		maxLength: 3
	})
	.map((lines) => lines.map((line) => line.replace(/\s+|\p{Cc}/gu, ' ').trim()).filter(Boolean))
	.filter((lines) => lines.length > 0)
	.map((lines) => lines.join('\n'));
const passages = fc
	.array(
		fc.record({ at: fc.nat(359_000_000), lasts: fc.integer({ min: 1, max: 9999 }), text: words })
	)
	.map((all) =>
		all
			.map(({ at, lasts, text }): Passage => ({ from: at, to: at + lasts, text }))
			.sort((a, b) => a.from - b.from)
	);

test('whatever was said, WebVTT carries it there and back', () => {
	fc.assert(
		fc.property(passages, (all) => {
			expect(readVtt(writeVtt(all))).toEqual(all.map((one) => ({ ...one, text: plain(one.text) })));
		})
	);
});

/** No-break spaces aside, spaces that follow one another are one. */
const plain = (text: string) => text.replace(/ {2,}/g, ' ');

test('any text at all is read without a failure, and gives nothing a record refuses', () => {
	const lines = fc.constantFrom(
		'WEBVTT',
		'',
		'00:01.000 --> 00:02.000',
		'<',
		'&',
		'<v ',
		'-->',
		'\0',
		'{\\'
	);
	fc.assert(
		fc.property(fc.array(fc.oneof(lines, fc.string())), (all) => {
			for (const one of [...readVtt(`WEBVTT\n${all.join('\n')}`), ...readSrt(all.join('\n'))]) {
				expect(one.to).toBeGreaterThan(one.from);
				expect(one.text.trim()).toBe(one.text);
				expect(one.text).not.toBe('');
			}
		})
	);
});

test('five megabytes written to be slow to read are read', () => {
	const cue = `00:01.000 --> 00:02.000\n${'<'.repeat(4000)}${'&'.repeat(900)}\n\n`;
	expect(readVtt(`WEBVTT\n\n${cue.repeat(1000)}`)).toHaveLength(1000);
});
