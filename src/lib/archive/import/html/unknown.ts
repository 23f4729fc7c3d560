/**
 * Gathers what an import met and could not draw: each once, how often, and where first, so that the
 * report stays short however long the archive is.
 */
export type UnknownKind = 'block' | 'shortcode' | 'embed' | 'element';

/** Tells of one, at a place of a text. */
export type Tell = (kind: UnknownKind, name: string, text: string, at: number) => void;

export type Met = {
	kind: UnknownKind;
	name: string;
	count: number;
	/** Of the first, in the file. */
	line: number;
};

const MOST_NAMES = 500;

export type Unknowns = {
	/** @param firstLine the line of the file that the texts told of start on */
	tellFrom: (firstLine: number) => Tell;
	all: () => Met[];
};

export function startUnknowns(): Unknowns {
	const met = new Map<string, Met>();
	const tellFrom =
		(firstLine: number): Tell =>
		(kind, name, text, at) => {
			const key = `${kind} ${name}`;
			const known = met.get(key);
			if (known) known.count += 1;
			else if (met.size < MOST_NAMES) {
				const line = firstLine + text.slice(0, at).split('\n').length - 1;
				met.set(key, { kind, name: name.slice(0, 100), count: 1, line });
			}
		};
	return { tellFrom, all: () => [...met.values()] };
}
