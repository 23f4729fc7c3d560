import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { readEventStream } from './event-stream.ts';

test('names, data, ids and the time to wait are read; comments are not events', () => {
	const stream = readEventStream('');
	const events = stream.take(
		': ping\n\nretry: 2500\nevent: board\nid: 1.0\ndata: {"n":1}\n\ndata: a\ndata: b\n\n'
	);
	expect(events).toEqual([
		{ name: 'board', data: '{"n":1}', id: '1.0' },
		{ name: 'message', data: 'a\nb', id: '1.0' }
	]);
	expect(stream.retry).toBe(2500);
});

test('half an event is no event', () => {
	const stream = readEventStream('7.0');
	expect(stream.take('event: head\ndata: {}')).toEqual([]);
	expect(stream.take('\n\n')).toEqual([{ name: 'head', data: '{}', id: '7.0' }]);
});

const piece = fc.constantFrom(
	'event: board',
	'data: {"é":"🪑"}',
	'data',
	'id: 3.1',
	': ping',
	'',
	''
);

test('wherever the network cuts the text, the same events come out', () => {
	const cuts = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1 });
	const endings = fc.constantFrom('\n', '\r\n', '\r');
	fc.assert(
		fc.property(fc.array(piece), endings, cuts, (lines, ending, sizes) => {
			const text = [...lines, '', ''].join(ending) + '\n';
			const whole = readEventStream('').take(text);
			const stream = readEventStream('');
			const parts = [];
			for (let at = 0, i = 0; at < text.length; i++) {
				const size = sizes[i % sizes.length] ?? 1;
				parts.push(...stream.take(text.slice(at, at + size)));
				at += size;
			}
			expect(parts).toEqual(whole);
		})
	);
});
