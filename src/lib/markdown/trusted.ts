/**
 * Lets a text that the server rendered (`render.ts`, closed list of elements) into a page of the desk
 * after it was loaded. The page's policy lets this one name make HTML, once in its life (W3C Trusted
 * Types), so nothing else may call it: the preview of a text does, with what our server answered.
 */
type Policy = { createHTML: (html: string) => string };
type TrustedTypes = { createPolicy: (name: string, rules: Policy) => Policy };

let policy: Policy | undefined;

/** @param html that `renderMarkdown` made. @returns the same, for `Prose.svelte` */
export function trustedProse(html: string): string {
	const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
	if (trustedTypes)
		policy ??= trustedTypes.createPolicy('terrasse-prose', { createHTML: (made) => made });
	return policy && html ? policy.createHTML(html) : html;
}
