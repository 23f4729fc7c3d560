import type { Note } from '../item.ts';
import { plain } from '../../slug.ts';
import { decodePhp, looksSerialised, type PhpValue } from './php.ts';

/**
 * What a post's metadata says, by the names that French and English archives give their fields
 * (Advanced Custom Fields writes `field`, and `_field` for itself). Serialised values are read as data.
 */
export type Meta = {
	/** The values of the first of these fields that says anything; an array gives several. */
	values: (names: readonly string[]) => string[];
	/** The named values of the first of these fields that is a serialised array; empty without one. */
	parts: (names: readonly string[]) => ReadonlyMap<string, string>;
	/** The rows of a repeated field: `name_0_question`, `name_0_reponse`… by the end of their names. */
	rows: (names: readonly string[]) => ReadonlyMap<string, string>[];
	/** As it was written. */
	raw: (name: string) => string;
};

const MOST_ROWS = 200;

/** @param tell hears of serialised values that were refused; `line` is the post's */
export function readMeta(
	meta: ReadonlyMap<string, string>,
	line: number,
	tell: (note: Note) => void
): Meta {
	const byName = new Map<string, string>();
	const told = new Set<string>();
	for (const [key, value] of meta) {
		const name = key.startsWith('_') ? key : plain(key).replace(/[^a-z0-9]+/g, '_');
		if (value.trim() !== '' && !byName.has(name)) byName.set(name, value);
	}

	function values(names: readonly string[]): string[] {
		for (const name of names) {
			const found = read(name, byName.get(name) ?? '');
			if (found.length > 0) return found;
		}
		return [];
	}

	function read(field: string, value: string): string[] {
		if (value === '' || !looksSerialised(value)) return value === '' ? [] : [value.trim()];
		const answer = decodePhp(value);
		if ('value' in answer) return [...words(answer.value)];
		const { refused, at } = answer;
		// A field may be asked for twice; it is refused once.
		if (!told.has(field))
			tell({ level: 'warning', code: `wxr-php-${refused}`, values: { field, at }, line });
		told.add(field);
		return [];
	}

	function parts(names: readonly string[]): ReadonlyMap<string, string> {
		for (const name of names) {
			const value = byName.get(name) ?? '';
			const answer = looksSerialised(value) ? decodePhp(value) : null;
			if (answer && 'value' in answer && answer.value instanceof Map) return named(answer.value);
		}
		return new Map();
	}

	function rows(names: readonly string[]): ReadonlyMap<string, string>[] {
		const found: Map<string, string>[] = [];
		for (const [key, value] of byName) {
			const name = names.find((one) => key.startsWith(`${one}_`));
			const [, index, field] = /^_(\d{1,3})_(\w+)$/.exec(name ? key.slice(name.length) : '') ?? [];
			if (index === undefined || field === undefined || Number(index) >= MOST_ROWS) continue;
			(found[Number(index)] ??= new Map()).set(field, value.trim());
		}
		return found.filter(Boolean);
	}

	return { values, parts, rows, raw: (name) => byName.get(name) ?? '' };
}

/** Names as WordPress' plugins write them, in lower case; what is no word or number has none. */
function named(array: ReadonlyMap<string | number, PhpValue>): ReadonlyMap<string, string> {
	return new Map(
		[...array].flatMap(([name, value]): [string, string][] =>
			typeof value === 'string' || typeof value === 'number'
				? [[String(name).toLowerCase(), String(value).trim()]]
				: []
		)
	);
}

function* words(value: PhpValue): Generator<string> {
	if (value instanceof Map) for (const inner of value.values()) yield* words(inner);
	else if (typeof value === 'string' && value.trim() !== '') yield value.trim();
	else if (typeof value === 'number') yield String(value);
}
