/**
 * The path that a page's name stands for: `/workshops/[slug] atelier` is `/workshops/atelier`.
 *
 * @returns null where a name is missing: what cannot be told is not linked to
 */
export function pathOf(name: string): string | null {
	const [route = '', ...names] = name.split(' ');
	const path = route.replaceAll(/\[{1,2}(?:\.{3})?[\w=]+\]{1,2}/g, (hole) => names.shift() ?? hole);
	return path.includes('[') || names.length > 0 ? null : path;
}
