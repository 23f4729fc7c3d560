import { FIREFOX, leave, type Answer } from './analytics.fixture.server.ts';

/**
 * For specs: a day of traffic whose truth is known. People at home, on IPv6 addresses that change
 * at each visit, several behind one address, behind Tor, or who ask not to be counted; browsers that
 * prefetch; programs that say so, that do not, and that are too fast.
 */
export type Truth = { people: number; visits: number; bots: number };

/** The same numbers for the same seed (mulberry32). */
function generator(seed: number): (below: number) => number {
	let state = seed;
	return (below) => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
	};
}

type Person = { address: (visit: number) => string; agent: string; asksNotTo: boolean };
type Event = { at: number; answer: Answer };

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
const PREFETCH = { 'sec-purpose': 'prefetch' };
const hex = (number: number) => number.toString(16);

/** A browser among some two hundred that are met. */
const agentOf = (draw: (below: number) => number): string =>
	[
		`Mozilla/5.0 (Linux; Android ${10 + draw(6)}; Mobile; rv:${120 + draw(20)}.0) Firefox/${120 + draw(20)}.0`,
		`Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/${115 + draw(25)}.0.0.0 Safari/537.36`,
		`Mozilla/5.0 (iPhone; CPU iPhone OS 17_${draw(7)} like Mac OS X) Version/17.${draw(7)} Mobile/15E148`
	][draw(3)] ?? FIREFOX;

function personNumber(index: number, draw: (below: number) => number): Person {
	const kind = draw(100);
	const [high, low] = [index >> 8, index & 255];
	const person = { agent: agentOf(draw), asksNotTo: draw(100) < 4 };
	const at = (address: string) => ({ ...person, address: () => address });
	// At one of three hundred exits, as the browser that everyone has there.
	if (kind < 1) return { ...at(`185.220.${draw(2)}.${draw(150)}`), agent: FIREFOX };
	// Four behind one address.
	if (kind < 6) return at(`100.64.${(index >> 10) & 255}.${(index >> 2) & 255}`);
	if (kind < 30) {
		const network = `2001:db8:${hex(high)}:${hex(low)}`;
		return {
			...person,
			address: (visit) => `${network}:${hex(1 + visit)}::${hex(1 + draw(65_535))}`
		};
	}
	return at(`${20 + (high >> 8)}.${high & 255}.${low}.${7}`);
}

/**
 * Plays a day, in order.
 *
 * @param begins its midnight, milliseconds since 1970
 * @param tick called at every whole minute
 * @returns what a counter that knows everyone would say of those who let themselves be counted
 */
export function playDay(
	begins: number,
	people: number,
	seed: number,
	tick: (now: number) => void
): Truth {
	const draw = generator(seed);
	const events: Event[] = [];
	const truth: Truth = { people: 0, visits: 0, bots: 0 };
	for (let index = 0; index < people; index++) {
		const person = personNumber(index, draw);
		const visits = 1 + Number(draw(100) < 20) + Number(draw(100) < 5);
		if (!person.asksNotTo) {
			truth.people++;
			truth.visits += visits;
		}
		for (let visit = 0; visit < visits; visit++) {
			events.push(...visitOf(person, visit, begins + draw(DAY_MS - 10 * MINUTE_MS), draw));
		}
	}
	for (let crawl = 0; crawl < people / 4; crawl++) {
		events.push({ at: begins + draw(DAY_MS), answer: programOf(draw) });
		truth.bots++;
	}
	const fast = begins + draw(DAY_MS - MINUTE_MS);
	events.push(...fastProgram(fast - (fast % MINUTE_MS)));
	truth.visits++;
	truth.people++;
	truth.bots += 300 - 60;
	let minute = begins;
	for (const { at, answer } of events.toSorted((a, b) => a.at - b.at)) {
		for (; minute + MINUTE_MS <= at; minute += MINUTE_MS) tick(minute + MINUTE_MS);
		leave(answer, at);
	}
	return truth;
}

/** One to five pages, half a minute apart; a browser may fetch the next one ahead. */
function visitOf(person: Person, visit: number, at: number, draw: (below: number) => number) {
	const address = person.address(visit);
	const own = { host: 'terrasse.example.org', 'user-agent': person.agent };
	const wish: Record<string, string> = person.asksNotTo ? { 'sec-gpc': '1' } : {};
	const from = ['none', 'cross-site', 'same-site'][draw(3)] ?? 'none';
	return Array.from({ length: 1 + draw(5) }, (_, page): Event[] => {
		const headers = { ...own, ...wish, 'sec-fetch-site': page === 0 ? from : 'same-origin' };
		const answer: Answer = { address, headers, status: draw(10) === 0 ? 304 : 200 };
		const opened = { at: at + page * 30_000, answer };
		const ahead = {
			at: opened.at + 1,
			answer: { ...answer, headers: { ...headers, ...PREFETCH } }
		};
		return draw(10) === 0 ? [opened, ahead] : [opened];
	}).flat();
}

/** Says what it is, or says that it is a browser without doing what browsers do. */
function programOf(draw: (below: number) => number): Answer {
	const address = `198.51.100.${draw(255)}`;
	const host = 'terrasse.example.org';
	const named = { host, 'user-agent': 'Mozilla/5.0 (compatible; bingbot/2.0)' };
	const disguised = {
		host,
		'user-agent': FIREFOX,
		'sec-fetch-site': '',
		'sec-fetch-mode': 'navigate'
	};
	return { address, headers: draw(2) ? named : disguised };
}

/** Drives a browser from link to link, five pages a second for a minute: one visit, as far as one sees. */
function fastProgram(at: number): Event[] {
	return Array.from({ length: 300 }, (_, page) => {
		const site = page === 0 ? 'none' : 'same-origin';
		const headers = { host: 'terrasse.example.org', 'sec-fetch-site': site };
		return { at: at + page * 199, answer: { address: '203.0.113.1', headers } };
	});
}
