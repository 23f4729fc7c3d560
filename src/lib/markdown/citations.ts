import type { FootnoteDefinition, PhrasingContent, Root, RootContent } from 'mdast';
import { walk } from './walk.ts';

/**
 * Notes that come from a list of sources instead of the text: `[^landeck]` calls the source
 * `landeck`, and its note is made here, always with the same parts in the same order.
 */
export type Citation = {
	/** What one would look for: becomes the link, where there is an address. */
	title: string;
	url?: string;
	/** Who published it and when. */
	detail: string;
	/** When it is to be read again, or that it should have been. */
	review: string;
	/** Past its review date: shown in bold. */
	stale: boolean;
};

/** A definition must stand in the text for its calls to be read as notes. */
export function withPlaceholders(text: string, citations: ReadonlyMap<string, Citation>): string {
	const missing = [...citations.keys()].filter((name) => !text.includes(`\n[^${name}]:`));
	return text + missing.map((name) => `\n\n[^${name}]: …`).join('') + '\n';
}

/** Writes the notes of the cited sources, drops the others, and names those cited. */
export function fillCitations(root: Root, citations: ReadonlyMap<string, Citation>): Set<string> {
	const cited = new Set<string>();
	walk<RootContent, { children: RootContent[] }>(root, (node) => {
		if (node.type === 'footnoteReference') cited.add(node.identifier);
		if (node.type === 'footnoteDefinition') fill(node, citations);
	});
	return cited;
}

function fill(definition: FootnoteDefinition, citations: ReadonlyMap<string, Citation>): void {
	const citation = citations.get(definition.identifier);
	if (!citation) return;
	definition.children = [{ type: 'paragraph', children: write(citation) }];
}

function write({ title, url, detail, review, stale }: Citation): PhrasingContent[] {
	const name: PhrasingContent = { type: 'text', value: title };
	return [
		url ? { type: 'link', url, children: [name] } : name,
		{ type: 'text', value: `, ${detail}. ` },
		{
			type: stale ? 'strong' : 'emphasis',
			data: { hName: stale ? 'strong' : 'span', hProperties: { className: ['review'] } },
			children: [{ type: 'text', value: review }]
		}
	];
}
