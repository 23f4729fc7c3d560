import { createHash } from 'node:crypto';

/**
 * What a page's policy (Content Security Policy, level 3) lets run. A page of ours lets in the scripts
 * of its own site and the one that starts it, by its hash; anything wider is said.
 */
const SCRIPT_RULES = ['script-src', 'script-src-elem', 'script-src-attr', 'worker-src'];
const OWN = ["'self'", "'none'", "'wasm-unsafe-eval'"];

/**
 * @param policy the header's text; several policies are separated by commas, and all of them hold
 * @param inline the scripts in the page that were recognised
 * @returns what it lets in and should not; `script-src` where it says nothing of scripts
 */
export function widerThanOurs(policy: string, inline: readonly string[]): string[] {
	const known = [...OWN, ...inline.map(hashOf)];
	const policies = policy.split(',').map((one) => readRules(one));
	const ours = policies.find((rules) => rules.has('script-src'));
	if (!ours) return ['script-src'];
	return SCRIPT_RULES.flatMap((name) =>
		(ours.get(name) ?? [])
			.filter((source) => !known.includes(source))
			.map((one) => `${name} ${one}`)
	);
}

function readRules(policy: string): Map<string, string[]> {
	const rules = policy.split(';').map((rule) => rule.trim().split(/\s+/));
	// Of two rules of one name, browsers keep the first.
	return new Map(rules.reverse().map(([name = '', ...sources]) => [name.toLowerCase(), sources]));
}

const hashOf = (script: string): string =>
	`'sha256-${createHash('sha256').update(script).digest('base64')}'`;
