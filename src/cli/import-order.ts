import type { Decision } from '#lib/archive/import/merge.ts';
import type { ImportKind } from '#lib/archive/import/run.server.ts';
import { NO_CHOICES, readChoice, type WxrChoices } from '#lib/archive/import/wxr/choices.ts';

/** What `terrasse import …` was asked, read from its words; flags stand anywhere among them. */
export type Order = {
	kind: ImportKind;
	/** Files, or one address. */
	sources: string[];
	isApplied: boolean;
	decision: Decision | null;
	/** For an export of WordPress. */
	choices: WxrChoices;
};

const DECISIONS: readonly Decision[] = ['mine', 'theirs'];
const KINDS: readonly ImportKind[] = ['json', 'wxr', 'peertube'];
const APPLY = '--apply';
const DECIDE = '--decide';
/** Flags that only an export of WordPress has. */
const CHOICES = {
	'--peertube-host': 'peertubeHost',
	'--category-base': 'categoryBase',
	'--tag-base': 'tagBase'
} as const;

/** The words of a command as an order, or null. */
export function readOrder(args: readonly string[]): Order | null {
	const valued = new Map<string, string>();
	const rest: string[] = [];
	for (let at = 0; at < args.length; at++) {
		const word = args[at] ?? '';
		if (word !== DECIDE && !(word in CHOICES)) rest.push(word);
		else if (valued.has(word) || at + 1 === args.length) return null;
		else valued.set(word, args[++at] ?? '');
	}
	const decision = DECISIONS.find((one) => one === valued.get(DECIDE)) ?? null;
	if (valued.has(DECIDE) && decision === null) return null;
	const [kind, ...sources] = rest.filter((word) => word !== APPLY);
	const known = KINDS.find((one) => one === kind);
	if (!known || sources.length === 0 || sources.some((word) => word.startsWith('--'))) return null;
	const isAddress = sources.length === 1 && URL.canParse(sources[0] ?? '');
	if (known === 'peertube' && !isAddress) return null;
	const choices = readChoices(known, valued);
	return choices && { kind: known, sources, isApplied: rest.includes(APPLY), decision, choices };
}

function readChoices(kind: ImportKind, valued: ReadonlyMap<string, string>): WxrChoices | null {
	const choices: WxrChoices = { ...NO_CHOICES };
	for (const [flag, name] of Object.entries(CHOICES)) {
		const written = valued.get(flag);
		if (written === undefined) continue;
		const word = kind === 'wxr' ? readChoice(name, written) : null;
		if (word === null) return null;
		choices[name] = word;
	}
	return choices;
}
