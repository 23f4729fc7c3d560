import { styleText } from 'node:util';
import type { Check, State } from '#lib/instance/doctor/check.ts';
import en from '#lib/words/en/doctor.ts';
import fr from '#lib/words/fr/doctor.ts';
import { say } from '#lib/words/say.ts';
import { spoken } from './words.ts';

/**
 * What the doctor found, for a terminal: a mark, what was looked at, the sentence. On a terminal it is
 * folded under itself and coloured; anywhere else each check is one plain line.
 */
export const doctorWords = () => (spoken() === 'fr' ? fr : en);

/** `styleText` leaves colours out where there is no terminal, or `NO_COLOR` is set. */
const COLOURS: Readonly<Record<State, 'green' | 'cyan' | 'yellow' | 'red'>> = {
	well: 'green',
	hint: 'cyan',
	unknown: 'yellow',
	ill: 'red'
};

/** @param columns of the terminal; null where lines are not folded */
export function doctorLines(checks: readonly Check[], columns: number | null): string[] {
	const { marks, topics } = doctorWords();
	const widest = Math.max(...Object.values(topics).map((topic) => topic.length));
	return checks.flatMap((check) => {
		const label = topics[check.topic].padEnd(widest);
		const before = marks[check.state].length + 2 + widest + 2;
		const room = columns === null ? Infinity : Math.max(columns - before, 20);
		const [first = '', ...rest] = folded(doctorSentence(check), room);
		const mark = styleText(COLOURS[check.state], marks[check.state]);
		return [`${mark}  ${label}  ${first}`, ...rest.map((line) => ' '.repeat(before) + line)];
	});
}

export function doctorSentence({ code, values }: Check): string {
	const { said, gestures } = doctorWords();
	const found = Object.entries(gestures).find(([name]) => name === values.gesture)?.[1];
	return say(spoken(), said[code], found ? { ...values, gesture: found } : values);
}

/** How many of each there are, the worst first. */
export function doctorSum(checks: readonly Check[]): string {
	const { sums } = doctorWords();
	const counts = (['ill', 'unknown', 'hint'] as const).flatMap((state) => {
		const n = checks.filter((check) => check.state === state).length;
		return n === 0 ? [] : [say(spoken(), sums[state], { n })];
	});
	return counts.length === 0 ? sums.none : `${counts.join(', ')}.`;
}

/** Cut at blanks, so that no-break spaces hold; a word that is too long stays whole. */
function folded(text: string, room: number): string[] {
	const lines: string[] = [];
	for (const word of text.split(' ')) {
		const last = lines.at(-1);
		if (last !== undefined && last.length + 1 + word.length <= room) {
			lines[lines.length - 1] = `${last} ${word}`;
		} else lines.push(word);
	}
	return lines;
}
