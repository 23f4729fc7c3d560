import { describe, expect, test } from 'vitest';
import { bus, type Bus } from './bus.server.ts';
import { memoryBus } from './bus-memory.server.ts';

/** The suite that every driver passes. */
const DRIVERS: [string, () => Bus][] = [['memory', memoryBus]];

describe.each(DRIVERS)('the bus in %s', (_, make) => {
	test('tells a room’s subscribers, in order, and nobody else’s', () => {
		const { publish, subscribe } = make();
		const heard: string[] = [];
		subscribe('HERE0000', null, (change) => heard.push(change));
		subscribe('ELSE0000', null, () => heard.push('elsewhere'));
		publish('HERE0000', 'board');
		publish('HERE0000', 'phase');
		expect(heard).toEqual(['board', 'phase']);
	});

	test('resumes after the last id heard: nothing twice, nothing lost', () => {
		const { publish, subscribe } = make();
		const heard: string[] = [];
		let last: string | null = null;
		const stop = subscribe('HERE0000', null, (change, id) => {
			heard.push(change);
			last = id;
		});
		publish('HERE0000', 'board');
		stop();
		publish('HERE0000', 'replies');
		publish('HERE0000', 'head');
		subscribe('HERE0000', last, (change) => heard.push(change));
		publish('HERE0000', 'phase');
		expect(heard).toEqual(['board', 'replies', 'head', 'phase']);
	});

	test('without an id, only what comes is heard', () => {
		const { publish, subscribe } = make();
		const heard: string[] = [];
		publish('HERE0000', 'board');
		subscribe('HERE0000', null, (change) => heard.push(change));
		publish('HERE0000', 'head');
		expect(heard).toEqual(['head']);
	});

	test('who stopped hears nothing more, even while a message is being told', () => {
		const { publish, subscribe } = make();
		const heard: string[] = [];
		const stop = subscribe('HERE0000', null, (change) => {
			heard.push(change);
			stop();
		});
		publish('HERE0000', 'board');
		publish('HERE0000', 'head');
		expect(heard).toEqual(['board']);
	});

	test('ids grow within a room, and it says that it is well', () => {
		const { publish, health } = make();
		const ids = Array.from({ length: 3 }, () => Number(publish('HERE0000', 'head')));
		expect(ids).toEqual([...ids].sort((a, b) => a - b));
		expect(new Set(ids).size).toBe(3);
		expect(health()).toBe(true);
	});
});

test('a process has one bus', () => {
	expect(bus()).toBe(bus());
});
