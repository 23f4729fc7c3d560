import * as v from 'valibot';
import { isNode, isPair, LineCounter, parseDocument, type Document } from 'yaml';
import { flaw, type Flaw } from '#lib/markdown/flaw.ts';

/**
 * Reads YAML against a model, and says of each mistake the line it is on. YAML's own dates, tags
 * and merges are not used: a day is a text, as written.
 *
 * @param line the line of the file that the YAML begins on, from 1
 * @returns the value, or null and what is wrong
 */
export function readYaml<Schema extends v.GenericSchema>(
	yaml: string,
	line: number,
	schema: Schema
): { value: v.InferOutput<Schema> | null; flaws: Flaw[] } {
	const counter = new LineCounter();
	const document = parseDocument(yaml, { lineCounter: counter, prettyErrors: false });
	const at = (offset: number) => line - 1 + Math.max(1, counter.linePos(offset).line);
	if (document.errors.length > 0) {
		const flaws = document.errors.map(({ message, pos }) =>
			flaw('yaml', at(pos[0]), { detail: message })
		);
		return { value: null, flaws };
	}
	let written: unknown;
	try {
		// An alias could make a small file grow without end; a workshop needs none.
		written = document.toJS({ maxAliasCount: 0 });
	} catch (error) {
		return { value: null, flaws: [flaw('yaml', line, { detail: String(error) })] };
	}
	const read = v.safeParse(schema, written ?? {});
	if (read.success) return { value: read.output, flaws: [] };
	const flaws = read.issues.map((issue) => describe(issue, at(placeOf(document, pathOf(issue)))));
	return { value: null, flaws };
}

type Key = string | number;

function pathOf(issue: v.BaseIssue<unknown>): Key[] {
	return (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)));
}

/** Where a field stands: its key where it has one, the nearest thing around it otherwise. */
function placeOf(document: Document, path: Key[]): number {
	for (let length = path.length; length > 0; length--) {
		const parent = document.getIn(path.slice(0, length - 1), true);
		const key = path[length - 1];
		const items = isNode(parent) && 'items' in parent ? parent.items : [];
		for (const item of items) {
			if (isPair(item) && isNode(item.key) && String(item.key) === key)
				return item.key.range?.[0] ?? 0;
		}
		const node = document.getIn(path.slice(0, length), true);
		if (isNode(node) && node.range) return node.range[0];
	}
	return 0;
}

/** Numbers are counted from 1, as people do: `guests.2.role`. */
function describe(issue: v.BaseIssue<unknown>, line: number): Flaw {
	const field = pathOf(issue)
		.map((key) => (typeof key === 'number' ? key + 1 : key))
		.join('.');
	if (issue.type === 'strict_object' && issue.expected === 'never') {
		return flaw('unknown-field', line, { field });
	}
	if (issue.received === 'undefined') return flaw('missing-field', line, { field });
	if (issue.kind === 'schema' && issue.type !== 'picklist') {
		return flaw('wrong-type', line, { field, expected: issue.type });
	}
	return flaw('wrong-value', line, { field, hint: issue.message });
}
