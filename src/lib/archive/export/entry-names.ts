/**
 * What an export may hold, by name: anything else in a file that calls itself one refuses the file.
 * Names are ours, so no path can climb, and each kind has a size that no honest entry reaches.
 */
const SLUG = '[a-z0-9]+(?:-[a-z0-9]+)*';
const MEGABYTE = 1024 * 1024;

const KINDS = [
	{ kind: 'list', name: /^(archive|people|series|images|redirects|campaigns)\.json$/, most: 50 },
	{ kind: 'broadcast', name: new RegExp(`^broadcasts/(${SLUG})\\.json$`), most: 20 },
	{
		kind: 'caption',
		name: new RegExp(`^captions/(${SLUG}\\.[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)\\.vtt$`),
		most: 20
	},
	{ kind: 'image', name: /^images\/([a-f0-9]{64}-\d{2,4})\.webp$/, most: 25 },
	{ kind: 'published', name: new RegExp(`^published/(${SLUG})\\.json$`), most: 5 }
] as const;

export type EntryKind = (typeof KINDS)[number]['kind'];
/** `stem`: the name without its folder and its ending. `most` in bytes. */
export type EntryName = { kind: EntryKind; stem: string; most: number };

/** What a name stands for in an export, or null where it has no place there. */
export function readEntryName(name: string): EntryName | null {
	for (const { kind, name: shape, most } of KINDS) {
		const stem = shape.exec(name)?.[1];
		if (stem !== undefined && name.length <= 200) return { kind, stem, most: most * MEGABYTE };
	}
	return null;
}

export const broadcastEntry = (slug: string) => `broadcasts/${slug}.json`;
export const captionEntry = (slug: string, language: string) => `captions/${slug}.${language}.vtt`;
export const imageEntry = (name: string, width: number) => `images/${name}-${width}.webp`;
