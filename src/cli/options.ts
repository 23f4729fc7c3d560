/**
 * The options of each command, as `parseArgs` of `node:util` takes them: one place for reading them, for
 * refusing others and for completing them.
 */
export type Options = Readonly<
	Record<string, { readonly type: 'string' | 'boolean'; readonly multiple?: boolean }>
>;

const flag = { type: 'boolean' } as const;
const value = { type: 'string' } as const;

export const OPTIONS = {
	backup: { to: value, recipient: value, json: flag },
	burn: { yes: flag },
	check: { json: flag },
	completion: {},
	demo: {},
	doctor: { etc: value, online: flag, json: flag },
	export: { json: flag },
	import: {
		apply: flag,
		decide: value,
		'peertube-host': value,
		'category-base': value,
		'tag-base': value
	},
	migrate: { json: flag },
	purge: { json: flag },
	restore: { verify: flag, into: value, replace: flag, identity: value, json: flag },
	'seizure-test': { json: flag, seconds: value, also: { type: 'string', multiple: true } },
	serve: {},
	'setup-link': { json: flag },
	sync: {},
	unpublish: {},
	verify: { release: value, json: flag },
	version: { json: flag }
} as const satisfies Record<string, Options>;
