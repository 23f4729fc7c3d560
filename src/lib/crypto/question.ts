/** What an envelope holds: a question, or the withdrawal of one, with their limits (PROTOCOL section 5). */
import { b64, utf8 } from './bytes.ts';
import {
	asBytes,
	asObject,
	asOneOf,
	asPattern,
	asText,
	ifGiven,
	present,
	refuse
} from './fields.ts';
import type { Bytes } from './primitives.ts';
import { cleanText, codePoints } from './text.ts';

/** What a person writes. `name` at most 40 code points, `step` at most 32 bytes, `lang` BCP 47. */
export interface Draft {
	/** 1 to 500 code points. */
	text: string;
	name?: string | undefined;
	lang?: string | undefined;
	place?: 'room' | 'online' | undefined;
	step?: string | undefined;
}

/** `reply` is 32 random bytes, fresh for each question; a withdrawal repeats its question's. */
export type Question =
	({ kind: 'question'; reply: Bytes } & Draft) | { kind: 'withdraw'; reply: Bytes };

const TEXT = 500;
const JSON_BYTES = 1279;
const LANG = /^(?=.{1,35}$)[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*$/;

/** The object that is sealed, its texts cleaned and empty ones left out. */
export function questionJson(question: Question): object {
	const reply = b64(question.reply);
	if (question.kind === 'withdraw') return { kind: 'withdraw', reply };
	return { kind: 'question', text: cleanText(question.text), reply, ...about(question) };
}

const about = ({ name, lang, place, step }: Draft) =>
	present({ name: name && cleanText(name) ? cleanText(name) : undefined, lang, place, step });

/** Reads what was sealed. Throws on a wrong type or length; ignores unknown fields. */
export function readQuestion(json: unknown): Question {
	const fields = asObject(json);
	const reply = asBytes(fields['reply'], 32);
	if (asOneOf(fields['kind'], ['question', 'withdraw']) === 'withdraw') {
		return { kind: 'withdraw', reply };
	}
	return present({
		kind: 'question' as const,
		reply,
		text: asText(fields['text'], TEXT),
		name: ifGiven(fields['name'], (name) => asText(name, 40)),
		lang: ifGiven(fields['lang'], (lang) => asPattern(lang, LANG)),
		place: ifGiven(fields['place'], (place) => asOneOf(place, ['room', 'online'])),
		step: ifGiven(fields['step'], asStep)
	});
}

/** Where in the workshop: a short name, 1 to 32 bytes. */
export function asStep(value: unknown): string {
	const step = asText(value);
	return utf8(step).length > 32 ? refuse() : step;
}

/** How much more text fits, by each of the two limits: below zero is too long. */
export function textBudget(draft: Draft): { codePoints: number; bytes: number } {
	const json = questionJson({ kind: 'question', reply: new Uint8Array(32), ...draft });
	return {
		codePoints: TEXT - codePoints(cleanText(draft.text)),
		bytes: JSON_BYTES - utf8(JSON.stringify(json)).length
	};
}
