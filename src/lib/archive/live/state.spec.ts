import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
	afterSeeing,
	isNear,
	startWatch,
	type Act,
	type Phase,
	type Seen,
	type Watch
} from './state.ts';

const SECOND = 1000;
const HOUR = 3_600_000;
const start = Date.parse('2026-12-01T17:30:00Z');

/** Follows answers, each when the one before asked for it. */
function follow(seen: Seen[], from = start - 60 * SECOND, phase: Phase = 'scheduled') {
	let watch: Watch = startWatch(phase, from);
	const steps: { phase: Phase; act: Act; waited: number }[] = [];
	for (const one of seen) {
		const now = watch.askAt;
		const step = afterSeeing(watch, one, start, now, 0.5);
		watch = step.watch;
		steps.push({ phase: watch.phase, act: step.act, waited: (watch.askAt - now) / SECOND });
	}
	return steps;
}

test('an evening: it waits, is live, ends, and its recording is published', () => {
	expect(follow(['waiting', 'live', 'live', 'ended', 'ended', 'recording'], start)).toEqual([
		{ phase: 'scheduled', act: 'nothing', waited: 15 },
		{ phase: 'live', act: 'start', waited: 15 },
		{ phase: 'live', act: 'nothing', waited: 15 },
		{ phase: 'ended', act: 'nothing', waited: 60 },
		{ phase: 'ended', act: 'nothing', waited: 60 },
		{ phase: 'ended', act: 'publish', waited: 60 }
	]);
});

test('a live that was cut and comes back is live again', () => {
	const phases = follow(['live', 'ended', 'live', 'waiting']).map(({ phase, act }) => [phase, act]);
	expect(phases).toEqual([
		['live', 'start'],
		['ended', 'nothing'],
		['live', 'start'],
		['ended', 'nothing']
	]);
});

test('an instance that fails is asked less and less, and what was known stays', () => {
	const steps = follow([
		'live',
		'failed',
		'failed',
		'failed',
		'failed',
		'failed',
		'failed',
		'live'
	]);
	expect(steps.map(({ waited }) => waited)).toEqual([15, 30, 60, 120, 240, 300, 300, 15]);
	expect(new Set(steps.map(({ phase }) => phase))).toEqual(new Set(['live']));
});

test('a recording that is late is asked for now and then', () => {
	const ended: Watch = { phase: 'ended', askAt: start, failures: 0, endedAt: start };
	const { watch } = afterSeeing(ended, 'ended', start, start + 7 * HOUR, 0.5);
	expect(watch.askAt - (start + 7 * HOUR)).toBe(900 * SECOND);
});

test('a video that can be seen before the hour is not the recording of the evening', () => {
	expect(follow(['recording'])).toMatchObject([{ phase: 'scheduled', act: 'nothing' }]);
	expect(follow(['recording'], start)).toMatchObject([{ phase: 'ended', act: 'publish' }]);
	expect(follow(['recording'], start, 'live')).toMatchObject([{ act: 'publish' }]);
});

test('an evening is near from half an hour before until six hours after, a day from its night', () => {
	const near = (hours: number, hasHour = true) => isNear(start, hasHour, start + hours * HOUR);
	expect([near(-0.51), near(-0.5), near(0), near(6), near(6.1)]).toEqual([
		false,
		true,
		true,
		true,
		false
	]);
	expect([near(23, false), near(31, false)]).toEqual([true, false]);
});

test('whatever an instance answers, it is never asked more than once in 13 seconds', () => {
	const seen = fc.constantFrom<Seen>('waiting', 'live', 'ended', 'recording', 'failed');
	const chance = fc.double({ min: 0, max: 1, noNaN: true });
	fc.assert(
		fc.property(fc.array(fc.tuple(seen, chance), { maxLength: 50 }), (answers) => {
			let watch = startWatch('scheduled', start);
			for (const [one, luck] of answers) {
				const now = watch.askAt;
				watch = afterSeeing(watch, one, start, now, luck).watch;
				expect(watch.askAt - now).toBeGreaterThanOrEqual(13 * SECOND);
			}
		})
	);
});
