/**
 * Where things stand in a text of JSON: JSON.parse gives values without their lines, and says of a
 * broken text only that it is broken. Reads no more than it must, and keeps no value.
 */
const SPACE = /[ \t\n\r]*/y;
/** Written so that a string without an end is given up in one pass. */
const STRING = /"[^"\\\u0000-\u001f]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\u0000-\u001f]*)*"/y;
const BARE = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w.+-])/y;
const DEEPEST = 200;

/** A line and a column, counted from 1, the column in UTF-16 units as editors do. */
export type Place = { line: number; column: number };

/** The place of an offset. */
export function placeOf(text: string, offset: number): Place {
	let line = 1;
	let start = 0;
	for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', start)) {
		line += 1;
		start = at + 1;
	}
	return { line, column: offset - start + 1 };
}

/** The offset of the first character that cannot be there; the length of a text cut short. */
export function findMistake(text: string): number | null {
	const found = walking(() => {
		const end = space(text, passValue(text, space(text, 0), 0));
		return end < text.length ? end : null;
	});
	return found.mistake ?? found.value;
}

/**
 * The offset of a value inside the one at `from`, or of the nearest thing around it.
 *
 * @param path keys and positions, as valibot gives them
 */
export function offsetOf(text: string, from: number, path: readonly (string | number)[]): number {
	let at = space(text, from);
	for (const step of path) {
		const inside = members(text, at).find(([key]) => key === String(step));
		if (!inside) return at;
		at = inside[1];
	}
	return at;
}

/** The offsets of the elements of the list at `from`. */
export function elementOffsets(text: string, from: number): number[] {
	return members(text, space(text, from)).map(([, at]) => at);
}

/** Keys (or positions) and offsets of what an object or a list holds; a broken end is left out. */
function members(text: string, at: number): [key: string, at: number][] {
	const found: [string, number][] = [];
	walking(() => passInside(text, at, 0, (key, place) => void found.push([key, place])));
	return found;
}

type Visit = (key: string, at: number) => void;

function passValue(text: string, at: number, depth: number): number {
	if (depth > DEEPEST) stop(at);
	const sign = text[at];
	if (sign === '{' || sign === '[') return passInside(text, at, depth, () => {});
	return pass(sign === '"' ? STRING : BARE, text, at);
}

function passInside(text: string, from: number, depth: number, visit: Visit): number {
	const isObject = text[from] === '{';
	if (!isObject && text[from] !== '[') return from;
	const close = isObject ? '}' : ']';
	let at = space(text, from + 1);
	if (text[at] === close) return at + 1;
	for (let n = 0; ; n++) {
		let key = String(n);
		if (isObject) {
			const end = pass(STRING, text, at);
			key = String(JSON.parse(text.slice(at, end)));
			at = space(text, expect(text, space(text, end), ':'));
		}
		visit(key, at);
		at = space(text, passValue(text, at, depth + 1));
		if (text[at] === close) return at + 1;
		at = space(text, expect(text, at, ','));
	}
}

function space(text: string, at: number): number {
	SPACE.lastIndex = at;
	SPACE.test(text);
	return SPACE.lastIndex;
}

function pass(shape: RegExp, text: string, at: number): number {
	shape.lastIndex = at;
	if (shape.test(text)) return shape.lastIndex;
	// A string or a word that only lacks its end is cut short, not wrong.
	const rest = text.slice(at, at + 8);
	const isCut = rest[0] === '"' ? !text.slice(at + 1).includes('"') : /^[a-z]*$/.test(rest);
	return stop(isCut && (rest[0] === '"' || at + rest.length === text.length) ? text.length : at);
}

function expect(text: string, at: number, sign: string): number {
	return text[at] === sign ? at + 1 : stop(at);
}

function stop(at: number): never {
	throw Object.assign(new SyntaxError('json'), { at });
}

function walking<Value>(walk: () => Value): { value: Value | null; mistake: number | null } {
	try {
		return { value: walk(), mistake: null };
	} catch (failure) {
		if (failure instanceof SyntaxError && 'at' in failure) {
			return { value: null, mistake: Number(failure.at) };
		}
		throw failure;
	}
}
