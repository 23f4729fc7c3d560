/**
 * For specs: what a value breaks of a JSON Schema. Knows the keywords that our document uses, and says
 * of any other that it does not know it, so that none is there for show.
 */
type Schema = Readonly<Record<string, unknown>>;

const SAID = new Set(['description', 'default']);

export function flawsOf(schema: Schema, value: unknown, document: unknown, at = '$'): string[] {
	return Object.entries(schema).flatMap(([keyword, rule]) => {
		if (SAID.has(keyword)) return [];
		const check = KEYWORDS[keyword];
		if (!check) return [`${at}: unknown keyword ${keyword}`];
		return check({ rule, schema, value, document, at });
	});
}

type Check = { rule: unknown; schema: Schema; value: unknown; document: unknown; at: string };

const unless = (isRight: boolean, at: string, what: string) => (isRight ? [] : [`${at}: ${what}`]);
const isRecord = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

function isOfType(value: unknown, type: string): boolean {
	if (type === 'null') return value === null;
	if (type === 'array') return Array.isArray(value);
	if (type === 'object') return isRecord(value);
	if (type === 'integer') return Number.isSafeInteger(value);
	return typeof value === type;
}

function follow({ rule, document }: Check): Schema {
	const path = String(rule).replace('#/', '').split('/');
	return path.reduce<unknown>((node, name) => (node as Schema)[name], document) as Schema;
}

const KEYWORDS: Readonly<Record<string, (check: Check) => string[]>> = {
	$ref: (check) => flawsOf(follow(check), check.value, check.document, check.at),
	type: ({ rule, value, at }) =>
		unless(
			[rule].flat().some((type) => isOfType(value, String(type))),
			at,
			`not ${String(rule)}`
		),
	enum: ({ rule, value, at }) => unless((rule as unknown[]).includes(value), at, 'not listed'),
	pattern: ({ rule, value, at }) =>
		unless(typeof value !== 'string' || new RegExp(String(rule), 'u').test(value), at, 'pattern'),
	format: ({ rule, value, at }) =>
		unless(
			typeof value !== 'string' ||
				(rule === 'uri' ? URL.canParse(value) : !Number.isNaN(Date.parse(value))),
			at,
			`not ${String(rule)}`
		),
	minimum: ({ rule, value, at }) =>
		unless(typeof value !== 'number' || value >= Number(rule), at, 'too small'),
	maximum: ({ rule, value, at }) =>
		unless(typeof value !== 'number' || value <= Number(rule), at, 'too large'),
	maxLength: ({ rule, value, at }) =>
		unless(typeof value !== 'string' || value.length <= Number(rule), at, 'too long'),
	items: ({ rule, value, document, at }) =>
		Array.isArray(value)
			? value.flatMap((one, n) => flawsOf(rule as Schema, one, document, `${at}[${n}]`))
			: [],
	properties: ({ rule, value, document, at }) =>
		Object.entries(rule as Record<string, Schema>).flatMap(([name, schema]) =>
			isRecord(value) && name in value
				? flawsOf(schema, value[name], document, `${at}.${name}`)
				: []
		),
	required: ({ rule, value, at }) =>
		(rule as string[]).flatMap((name) =>
			unless(isRecord(value) && name in value, at, `no ${name}`)
		),
	additionalProperties: ({ rule, schema, value, at }) =>
		isRecord(value) && rule === false
			? Object.keys(value).flatMap((name) =>
					unless(name in (schema.properties as object), at, `${name} is not described`)
				)
			: [],
	anyOf: ({ rule, value, document, at }) =>
		unless(
			(rule as Schema[]).some((schema) => flawsOf(schema, value, document).length === 0),
			at,
			'none of those it may be'
		)
};
