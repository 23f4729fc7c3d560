/**
 * Reads fields of sealed or signed JSON by hand, since a schema library weighs more than this in the
 * attendee's page. An unknown field is ignored; a wrong type or length throws, refusing the whole.
 */
import { fromB64 } from './bytes.ts';
import type { Bytes } from './primitives.ts';
import { cleanText, codePoints } from './text.ts';

/** A JSON object, its fields not yet looked at. */
export type Fields = Readonly<Record<string, unknown>>;

/** Throws with a sentence that names no value. */
export function refuse(): never {
	throw new Error('fields: wrong type or length');
}

/** The value as a JSON object. */
export function asObject(value: unknown): Fields {
	if (typeof value !== 'object' || value === null || Array.isArray(value)) refuse();
	return value as Fields;
}

/** Exactly `length` bytes, written as b64. */
export function asBytes(value: unknown, length: number): Bytes {
	if (typeof value !== 'string') refuse();
	return fromB64(value, length);
}

/** A whole number from `least` to `most`. */
export function asWhole(value: unknown, least = 0, most = Number.MAX_SAFE_INTEGER): number {
	if (!Number.isSafeInteger(value)) refuse();
	const whole = value as number;
	if (whole < least || whole > most) refuse();
	return whole;
}

/** Text for people, cleaned, then 1 to `most` code points long. */
export function asText(value: unknown, most = Infinity): string {
	if (typeof value !== 'string') refuse();
	const text = cleanText(value);
	if (text === '' || codePoints(text) > most) refuse();
	return text;
}

/** A text for machines that matches a pattern. */
export function asPattern(value: unknown, pattern: RegExp): string {
	if (typeof value !== 'string' || !pattern.test(value)) refuse();
	return value;
}

/** One of a closed list of words. */
export function asOneOf<Word extends string>(value: unknown, words: readonly Word[]): Word {
	return words.find((word) => word === value) ?? refuse();
}

/** An array of `least` to `most` values, each read the same way. */
export function asList<Item>(
	value: unknown,
	read: (item: unknown) => Item,
	least = 0,
	most = Infinity
): Item[] {
	if (!Array.isArray(value) || value.length < least || value.length > most) refuse();
	return value.map((item) => read(item));
}

/** A field that may be missing: read as the others are, if it is there. */
export const ifGiven = <Item>(value: unknown, read: (value: unknown) => Item): Item | undefined =>
	value === undefined ? undefined : read(value);

/** The same object without the fields that are undefined, as JSON would write it. */
export function present<Shape extends object>(shape: Shape): Shape {
	return Object.fromEntries(
		Object.entries(shape).filter(([, value]) => value !== undefined)
	) as Shape;
}
