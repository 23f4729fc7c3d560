import type * as v from 'valibot';

/** What is common to the schemas of valibot that hold others. */
type Holder = { wrapped?: Holder; item?: Holder; entries?: Record<string, Holder> };

const SKETCHES: Readonly<Record<string, string>> = {
	string: '"…"',
	number: '12',
	boolean: 'true',
	Array: '[…]'
};

/**
 * What should have stood where a value of the wrong kind did, as JSON says it and so in no language:
 * `{ slug, name }`, `"guest" | "host"`. Null where its kind was right, and something else was wrong.
 *
 * @param schema that refused it, whole
 */
export function sketchOf(issue: v.BaseIssue<unknown>, schema: v.GenericSchema): string | null {
	if (issue.kind !== 'schema' || issue.expected === null) return null;
	if (issue.expected !== 'Object') return SKETCHES[issue.expected] ?? issue.expected;
	const entries = (issue.path ?? []).reduce(
		(held, { key }) => within(held, String(key)),
		bare(schema as Holder)
	)?.entries;
	return entries ? `{ ${Object.keys(entries).join(', ')} }` : '{ … }';
}

const within = (held: Holder | undefined, key: string): Holder | undefined =>
	bare(held?.entries?.[key] ?? held?.item);

/** Without what says that it may be absent, or null. */
function bare(schema: Holder | undefined): Holder | undefined {
	return schema?.wrapped ? bare(schema.wrapped) : schema;
}
