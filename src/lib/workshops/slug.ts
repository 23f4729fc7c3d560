/**
 * Whether a word can name a workshop: lower-case letters, digits and single hyphens, 80 at most.
 * It is the name of a folder, so nothing that could leave the workshops folder passes.
 */
export function isSlug(word: string): boolean {
	return word.length <= 80 && /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(word);
}
