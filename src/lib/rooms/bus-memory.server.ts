import type { Bus, Change } from './bus.server.ts';

/** The bus of one process, in memory: delivers at once, keeps the last messages of each room. */
const KEPT = 256;

type Topic = {
	last: number;
	recent: { id: number; change: Change }[];
	hearers: Set<(change: Change, id: string) => void>;
};

/** Makes an empty bus. A room's topic is forgotten once it burned and nobody listens. */
export function memoryBus(): Bus {
	const topics = new Map<string, Topic>();

	function forgetIfOver(code: string, { hearers, recent }: Topic): void {
		if (hearers.size === 0 && recent.at(-1)?.change === 'burned') topics.delete(code);
	}

	function topicOf(code: string): Topic {
		const known = topics.get(code) ?? { last: 0, recent: [], hearers: new Set() };
		topics.set(code, known);
		return known;
	}

	return {
		publish(code, change) {
			const topic = topicOf(code);
			const id = ++topic.last;
			topic.recent.push({ id, change });
			if (topic.recent.length > KEPT) topic.recent.shift();
			for (const hear of topic.hearers) hear(change, String(id));
			forgetIfOver(code, topic);
			return String(id);
		},
		subscribe(code, from, hear) {
			const topic = topicOf(code);
			const missed = from === null ? [] : topic.recent.filter(({ id }) => id > Number(from));
			for (const { id, change } of missed) hear(change, String(id));
			topic.hearers.add(hear);
			return () => {
				topic.hearers.delete(hear);
				forgetIfOver(code, topic);
			};
		},
		health: () => true
	};
}
