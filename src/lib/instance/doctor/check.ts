import type fr from '#lib/words/fr/doctor.ts';

/**
 * One line of the doctor: what was looked at, how it is, and the sentence that says it with the next
 * gesture. `hint` is advice, or something that was not looked at; `unknown` is what only a person can
 * tell, and is never called well.
 */
export type State = 'well' | 'hint' | 'unknown' | 'ill';
export type Topic = keyof typeof fr.topics;
export type Code = keyof typeof fr.said;
export type Values = Readonly<Record<string, string | number>>;

export type Check = { topic: Topic; state: State; code: Code; values: Values };

const checkOf =
	(state: State) =>
	(topic: Topic, code: Code, values: Values = {}): Check => ({ topic, state, code, values });

export const well = checkOf('well');
export const hint = checkOf('hint');
export const unknown = checkOf('unknown');
export const ill = checkOf('ill');

export const DAY_MS = 86_400_000;

/** Whole days from one moment to another, both milliseconds since 1970. */
export const daysBetween = (from: number, to: number): number => Math.floor((to - from) / DAY_MS);
