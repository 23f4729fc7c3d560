/**
 * The one script that stands in our pages: SvelteKit's start, on the desk. It names two modules and
 * hands them the page's data. Recognised by its shape; the data must be data: with no call, no
 * assignment and no template in it, nothing there can run.
 */
const SHAPE = new RegExp(
	[
		String.raw`^\s*\{\s*__sveltekit_\w+ = (?<globals>\{[^;]*\});`,
		String.raw`\s*const element = document\.currentScript\.parentElement;`,
		String.raw`\s*Promise\.all\(\[\s*import\("(?<start>[^"\\]+)"\),\s*import\("(?<app>[^"\\]+)"\)\s*\]\)`,
		String.raw`\.then\(\(\[kit, app\]\) => \{\s*kit\.start\(app, element, (?<given>\{[\s\S]*\})\);\s*\}\);\s*\}\s*$`
	].join('')
);

/** SvelteKit writes its base address as a fact of the page; no other expression is let through. */
const BASE = /new URL\("[.\/]*", location\)\.pathname\.slice\(0, -1\)/;

/** The addresses of the modules that a start script loads; null where it is something else. */
export function readStartScript(text: string): string[] | null {
	const found = SHAPE.exec(text)?.groups;
	if (!found) return null;
	const { globals = '', given = '', start = '', app = '' } = found;
	const parts = [globals.replace(BASE, '""'), given];
	return parts.every(isData) ? [start, app] : null;
}

/** One token of a literal: a text, a number, a name of a key, a constant, or punctuation. */
const TOKEN =
	/\s+|"(?:[^"\\\n]|\\.)*"|-?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?|(?:true|false|null|void 0)(?!\w)|[A-Za-z_$][\w$]*(?=\s*:)|[{}[\]:,]/y;

/** Whether a text is a literal and nothing else: no name is read, called or changed in it. */
export function isData(text: string): boolean {
	TOKEN.lastIndex = 0;
	while (TOKEN.lastIndex < text.length) {
		if (!TOKEN.test(text)) return false;
	}
	return true;
}
