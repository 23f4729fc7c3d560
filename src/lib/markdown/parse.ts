import type { Root } from 'mdast';
import remarkDirective from 'remark-directive';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified, type Processor } from 'unified';

/**
 * Text to tree: CommonMark, GitHub's tables, task lists and footnotes, YAML front matter, and
 * container directives (`:::notice`) alone. Nothing is lost or judged here.
 */

/** `micromark` keys its constructs by the code of their first character. */
const COLON = 58;

/**
 * Leaves only the container form of remark-directive. Its two other forms would read `18:30` or a
 * line that begins with `::` as directives, and such a text belongs to whoever wrote it.
 */
function containersOnly(this: Processor): void {
	const directive = this.data().micromarkExtensions?.at(-1);
	if (!directive?.flow) throw new Error('remark-directive has changed: its syntax was not found.');
	const [container] = [directive.flow[COLON] ?? []].flat();
	directive.flow = { [COLON]: container };
	directive.text = {};
}

const parser = unified()
	.use(remarkParse)
	.use(remarkFrontmatter, ['yaml'])
	.use(remarkGfm, { singleTilde: false })
	.use(remarkDirective)
	.use(containersOnly)
	.freeze();

/** Reads a whole file. Lines in the tree are those of the file. Never throws. */
export function parseMarkdown(text: string): Root {
	return parser.parse(text);
}

/** The front matter's YAML and the line it begins on, or null where there is none. */
export function frontMatter(root: Root): { yaml: string; line: number } | null {
	const first = root.children[0];
	if (first?.type !== 'yaml') return null;
	return { yaml: first.value, line: (first.position?.start.line ?? 1) + 1 };
}
